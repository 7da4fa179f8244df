// The public folder: ours or nobody's, changed no more than needed, and whole whenever somebody looks.
import { existsSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPublicFolder } from '#publish/folder.ts';
import type { FolderResult, FolderTurn } from '#publish/folder-turn.ts';

let root = '';
let dir = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-public-'));
  dir = join(root, 'situs');
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Pages = Readonly<Record<string, string>>;

/** A publication by a process that has just started, and knows of the folder only what lies there. */
const begin = (commit: string | null = null): FolderTurn => openPublicFolder(dir).begin(commit);

async function publish(pages: Pages, commit: string | null = null): Promise<FolderResult> {
  const turn = begin(commit);
  for (const [path, text] of Object.entries(pages)) turn.write(path, Buffer.from(text));
  return turn.finish();
}

/** A publication that dies before it ends: everything is in its place but the last, where something is in the way. */
async function publishHalf(pages: Pages): Promise<void> {
  const inTheWay = 'zzz-di-jalan.html';
  const turn = begin();
  for (const [path, text] of Object.entries(pages)) turn.write(path, Buffer.from(text));
  turn.write(inTheWay, Buffer.from('x'));
  await mkdir(join(dir, inTheWay, 'isi'), { recursive: true });
  await expect(turn.finish()).rejects.toMatchObject({ code: 'publish/write-failed' });
  await rm(join(dir, inTheWay), { recursive: true });
}

const filesIn = async (): Promise<Pages> => {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.map(
    async (file) => [file.slice(dir.length + 1), await readFile(file, 'utf8')] as const,
  );
  return Object.fromEntries(
    (await Promise.all(pairs)).filter(([path]) => path !== 'publikasi.json'),
  );
};
const manifest = (pages: Pages): string => {
  const known = Object.entries(pages).map(([path, sha256]) => [
    path,
    { sha256, ukuran_byte: 1, commit: null, asal: '' },
  ]);
  return JSON.stringify({ commit: null, berkas: Object.fromEntries(known) });
};

describe('a publication', () => {
  test('writes what is new or changed, removes what is gone, and counts', async () => {
    expect(await publish({ 'index.html': 'a', 'x/y/index.html': 'b' })).toEqual({
      files: 2,
      written: 2,
      removed: 0,
    });
    expect(await publish({ 'index.html': 'c', 'z.css': 'd' })).toEqual({
      files: 2,
      written: 2,
      removed: 1,
    });
    expect(await filesIn()).toEqual({ 'index.html': 'c', 'z.css': 'd' });
    expect(existsSync(join(dir, 'x'))).toBe(false);
  });

  test('leaves unchanged files untouched', async () => {
    await publish({ 'index.html': 'a', 'b.css': 'b' });
    await utimes(join(dir, 'index.html'), 1000, 1000);
    expect(await publish({ 'index.html': 'a', 'b.css': 'c' })).toMatchObject({ written: 1 });
    expect((await stat(join(dir, 'index.html'))).mtimeMs).toBe(1_000_000);
  });

  test('writes again what was deleted or emptied meanwhile', async () => {
    await publish({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
    await rm(join(dir, 'a.html'));
    await writeFile(join(dir, 'b.html'), '');
    expect(await publish({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' })).toMatchObject({
      written: 2,
    });
    expect(await filesIn()).toEqual({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
  });

  test('gives the same manifest whatever the order of writing', async () => {
    await publish({ 'b.html': 'b', 'a.html': 'a' }, 'c0ffee');
    const first = await readFile(join(dir, 'publikasi.json'), 'utf8');
    await rm(dir, { recursive: true });
    await publish({ 'a.html': 'a', 'b.html': 'b' }, 'c0ffee');
    expect(await readFile(join(dir, 'publikasi.json'), 'utf8')).toBe(first);
    expect(JSON.parse(first)).toMatchObject({ commit: 'c0ffee' });
  });

  test('keeps what is made of the same, without its bytes, and tells since which commit it stands', async () => {
    const first = begin('satu');
    first.write('a.html', Buffer.from('a'), 'asal-a');
    first.write('b.html', Buffer.from('b'), 'asal-b');
    await first.finish();

    const second = begin('dua');
    expect(second.keep('a.html', 'asal-a')).toBe(true);
    expect(second.keep('b.html', 'asal-lain')).toBe(false);
    second.write('b.html', Buffer.from('c'), 'asal-lain');
    expect(await second.finish()).toEqual({ files: 2, written: 1, removed: 0 });

    const { berkas } = JSON.parse(await readFile(join(dir, 'publikasi.json'), 'utf8'));
    expect(berkas['a.html']).toMatchObject({ commit: 'satu', asal: 'asal-a', ukuran_byte: 1 });
    expect(berkas['b.html']).toMatchObject({ commit: 'dua' });
  });

  test('keeps nothing of unknown making, nothing emptied, and nothing an interruption may have touched', async () => {
    const first = begin();
    for (const path of ['a.html', 'b.html', 'c.html']) {
      first.write(path, Buffer.from('isi'), path === 'a.html' ? '' : 'asal');
    }
    await first.finish();
    await writeFile(join(dir, 'b.html'), '');
    await publishHalf({ 'c.html': 'baru' });

    const next = begin();
    expect(next.keep('a.html', '')).toBe(false);
    expect(next.keep('b.html', 'asal')).toBe(false);
    expect(next.keep('c.html', 'asal')).toBe(false);
    expect(next.keep('c.html', '')).toBe(false);
    // A name not kept may still be written.
    next.write('b.html', Buffer.from('lagi'), 'asal');
    next.close();
  });

  test('refuses one address for two things', () => {
    const turn = begin();
    turn.write('a.html', Buffer.from('a'));
    expect(() => turn.write('a.html', Buffer.from('b'))).toThrow(
      expect.objectContaining({ code: 'publish/address-twice' }),
    );
  });

  test('that is given up has changed nothing and leaves nothing behind', async () => {
    await publish({ 'a.html': 'a' });
    const turn = begin();
    turn.write('a.html', Buffer.from('b'));
    turn.write('b.html', Buffer.from('b'));
    turn.close();
    await publish({ 'a.html': 'a' });
    expect(await filesIn()).toEqual({ 'a.html': 'a' });
  });

  test('takes over a file that lies ready, and what stands as it is', async () => {
    await publish({ 'a.html': 'a' });
    await writeFile(join(root, 'siap'), 'siap');
    const turn = begin();
    expect(turn.retain('a.html')).toBe(true);
    expect(turn.retain('tidak-ada.html')).toBe(false);
    turn.adopt('b/b.html', join(root, 'siap'), { sha256: 'x', ukuran_byte: 4, asal: 'asal' });
    expect(await turn.finish()).toEqual({ files: 2, written: 1, removed: 0 });
    expect(await filesIn()).toEqual({ 'a.html': 'a', 'b/b.html': 'siap' });
  });
});

describe('a folder that is held open', () => {
  test('is published to again and again, with a manifest like that of one that is opened each time', async () => {
    const held = openPublicFolder(dir);
    const pages: readonly Pages[] = [
      { 'a.html': 'a', 'c.html': 'c' },
      { 'a.html': 'a2', 'b/b.html': 'b' },
      { 'c.html': 'c', 'a.html': 'a2' },
    ];
    const manifests: string[] = [];
    for (const [index, texts] of pages.entries()) {
      const turn = held.begin(`c${index}`);
      for (const [path, text] of Object.entries(texts)) turn.write(path, Buffer.from(text));
      await turn.finish();
      expect(await filesIn()).toEqual(texts);
      manifests.push(await readFile(join(dir, 'publikasi.json'), 'utf8'));
    }
    await rm(dir, { recursive: true });
    for (const [index, texts] of pages.entries()) {
      await publish(texts, `c${index}`);
      expect(await readFile(join(dir, 'publikasi.json'), 'utf8')).toBe(manifests[index]);
    }
  });

  test('writes no manifest when nothing changed, and learns from the disk after a failure', async () => {
    const held = openPublicFolder(dir);
    const publishHeld = async (pages: Pages): Promise<FolderResult> => {
      const turn = held.begin('satu');
      for (const [path, text] of Object.entries(pages)) turn.write(path, Buffer.from(text));
      return turn.finish();
    };
    await publishHeld({ 'a.html': 'a' });
    await utimes(join(dir, 'publikasi.json'), 1000, 1000);
    await publishHeld({ 'a.html': 'a' });
    expect((await stat(join(dir, 'publikasi.json'))).mtimeMs).toBe(1_000_000);
    await mkdir(join(dir, 'b.html'));
    await expect(publishHeld({ 'a.html': 'lain', 'b.html': 'b' })).rejects.toMatchObject({
      code: 'publish/write-failed',
    });
    await rm(join(dir, 'b.html'), { recursive: true });
    expect(await publishHeld({ 'a.html': 'a' })).toMatchObject({ files: 1, written: 1 });
    expect(await filesIn()).toEqual({ 'a.html': 'a' });
  });
});

describe('a publication that was interrupted', () => {
  test('is finished by the next one, even the very first', async () => {
    await publishHalf({ 'index.html': 'a', 'x/index.html': 'b' });
    await publish({ 'index.html': 'a' });
    expect(await filesIn()).toEqual({ 'index.html': 'a' });
  });

  test('leaves nothing of itself when the publication before it is made again', async () => {
    await publish({ 'index.html': 'lama', 'b.html': 'b' });
    await publishHalf({ 'index.html': 'baru', 'b.html': 'b', 'usulan/index.html': 'tidak jadi' });
    expect(await publish({ 'index.html': 'lama', 'b.html': 'b' })).toMatchObject({ removed: 2 });
    expect(await filesIn()).toEqual({ 'index.html': 'lama', 'b.html': 'b' });
  });

  test('leaves each file whole: what is not whole yet has another name, and is swept away', async () => {
    await publishHalf({ 'index.html': 'a' });
    const litter = '.01234567-89ab-cdef-0123-456789abcdef.tmp';
    await mkdir(join(dir, litter));
    await writeFile(join(dir, litter, '1'), 'setengah');
    await publish({ 'index.html': 'a' });
    expect(await filesIn()).toEqual({ 'index.html': 'a' });
  });
});

describe('a folder', () => {
  test('that holds something of somebody else is refused and stays as it is', async () => {
    await mkdir(dir);
    await writeFile(join(dir, 'skripsi.docx'), 'penting');
    expect(() => openPublicFolder(dir)).toThrow(
      expect.objectContaining({ code: 'publish/folder-not-ours' }),
    );
    expect(await filesIn()).toEqual({ 'skripsi.docx': 'penting' });
  });

  test('of ours keeps what somebody else put there', async () => {
    await publish({ 'a/index.html': 'a' });
    await writeFile(join(dir, 'a/catatan.txt'), 'bukan milik kami');
    await writeFile(join(dir, 'CNAME'), 'contoh.example');
    await publish({});
    expect(await filesIn()).toEqual({
      'a/catatan.txt': 'bukan milik kami',
      CNAME: 'contoh.example',
    });
  });

  test.each([
    ['upwards', '../korban.txt'],
    ['absolute', '/korban.txt'],
    ['upwards further down', 'a/../../korban.txt'],
    ['on Windows', '..\\korban.txt'],
    ['on a drive', 'C:korban.txt'],
    ['of the folder itself', ''],
  ])(
    'with a manifest that points outside (%s) is refused and nothing is removed',
    async (_, path) => {
      await mkdir(dir);
      await writeFile(join(root, 'korban.txt'), 'x');
      await writeFile(join(dir, 'publikasi.json'), manifest({ [path]: 'x' }));
      await expect(publish({})).rejects.toMatchObject({ code: 'publish/manifest-broken' });
      expect(await readFile(join(root, 'korban.txt'), 'utf8')).toBe('x');
    },
  );

  test('with a journal that points outside is refused and nothing is removed', async () => {
    await mkdir(dir);
    await writeFile(join(root, 'korban.txt'), 'x');
    await writeFile(join(dir, 'publikasi.belum-selesai'), '../korban.txt\n');
    await expect(publish({})).rejects.toMatchObject({ code: 'publish/manifest-broken' });
    expect(existsSync(join(root, 'korban.txt'))).toBe(true);
  });

  test.each([
    ['damaged', '{"commit":'],
    ['of another shape', '[]'],
  ])('with a %s manifest is refused', async (_, text) => {
    await mkdir(dir);
    await writeFile(join(dir, 'publikasi.json'), text);
    expect(() => openPublicFolder(dir)).toThrow(
      expect.objectContaining({ code: 'publish/manifest-broken' }),
    );
  });

  test('with a symlink inside is neither written nor removed through', async () => {
    const outside = join(root, 'luar');
    await mkdir(outside);
    await writeFile(join(outside, 'index.html'), 'x');
    await mkdir(dir);
    await symlink(outside, join(dir, 'a'));
    await writeFile(join(dir, 'publikasi.json'), manifest({ 'a/index.html': 'x' }));
    await expect(publish({})).rejects.toMatchObject({ code: 'publish/folder-not-ours' });
    await expect(publish({ 'a/index.html': 'y' })).rejects.toMatchObject({
      code: 'publish/folder-not-ours',
    });
    expect(await readFile(join(outside, 'index.html'), 'utf8')).toBe('x');
  });

  test('that is a file is refused', async () => {
    await writeFile(dir, 'x');
    expect(() => openPublicFolder(dir)).toThrow(
      expect.objectContaining({ code: 'publish/write-failed' }),
    );
  });

  test('with a folder where a page should be is refused', async () => {
    await publish({});
    await mkdir(join(dir, 'index.html'));
    await chmod(join(dir, 'index.html'), 0o700);
    await expect(publish({ 'index.html': 'x' })).rejects.toMatchObject({
      code: 'publish/write-failed',
    });
  });
});

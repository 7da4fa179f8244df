// The Snapshot contract, on a folder and on a repository in every place.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '#storage/folder.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import type { FileContent } from '../helpers/archive.ts';
import { places } from './places.ts';

const allBytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);

const files: Readonly<Record<string, FileContent>> = {
  'README.md': 'Bukan isi.\n',
  'content-lain/a.md': 'Bukan isi.\n',
  'content/instansi.yaml': 'nama: KPU Kota Contoh\n',
  'content/informasi/2025/0007/index.md': 'Keputusan\n',
  'content/informasi/2025/0007/Salinan (1) é.pdf': allBytes,
  'content/informasi/2025/0007.md': 'Di samping folder.\n',
  'content/informasi/2025/0008/kosong.txt': '',
  'content/informasi/2025/0008/baris\\miring.txt': 'Nama yang aneh.\n',
  'content/tautan': { symlink: '/etc/passwd' },
  'content/tautan-folder': { symlink: 'informasi' },
};

const listed: readonly (readonly [string, string])[] = [
  ['content/informasi/2025/0007.md', 'file'],
  ['content/informasi/2025/0007/Salinan (1) é.pdf', 'file'],
  ['content/informasi/2025/0007/index.md', 'file'],
  ['content/informasi/2025/0008/baris\\miring.txt', 'file'],
  ['content/informasi/2025/0008/kosong.txt', 'file'],
  ['content/instansi.yaml', 'file'],
  ['content/tautan', 'symlink'],
  ['content/tautan-folder', 'symlink'],
];

interface Opened {
  readonly snapshot: Snapshot;
  readonly dispose: () => Promise<void>;
}

type Open = (files: Readonly<Record<string, FileContent>>) => Promise<Opened>;

async function inFolder(
  given: Readonly<Record<string, FileContent>>,
): Promise<Opened & { readonly dir: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'e-ppid-folder-'));
  for (const [path, content] of Object.entries(given)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) {
      await writeFile(join(dir, path), content);
    } else if ('symlink' in content) await symlink(content.symlink, join(dir, path));
  }
  return { dir, snapshot: openFolder(dir), dispose: () => rm(dir, { recursive: true }) };
}

const doors: readonly { readonly name: string; readonly open: Open }[] = [
  { name: 'a plain folder', open: inFolder },
  ...places.map(({ name, place }) => ({
    name,
    open: async (given: Readonly<Record<string, FileContent>>) => {
      const placed = await place(given);
      return { snapshot: await placed.repository.snapshot('main'), dispose: placed.dispose };
    },
  })),
];

describe.for(doors)('a snapshot of $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(files);
  });
  afterAll(() => opened.dispose());

  test('lists every file and symlink below content/ in code-unit order', async () => {
    const entries = await opened.snapshot.list();

    expect(entries.map(({ path, kind }) => [path, kind])).toEqual(listed);
  });

  test('reads the bytes as they are, one by one and all at once', async () => {
    const { snapshot } = opened;
    const paths = listed.flatMap(([path, kind]) => (kind === 'file' ? [path] : []));

    const together = await Promise.all(paths.map((path) => snapshot.read(path)));
    const inTurn: Uint8Array[] = [];
    for (const path of paths) inTurn.push(await snapshot.read(path));

    const expected = paths.map((path) => {
      const content = files[path];
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    });
    expect(together).toEqual(expected);
    expect(inTurn).toEqual(expected);
  });

  test.for([
    '',
    'content',
    'content/',
    'README.md',
    'content-lain/a.md',
    '/etc/passwd',
    'content/../README.md',
    'content/./instansi.yaml',
    'content//instansi.yaml',
    '../content/instansi.yaml',
    'content/instansi.yaml\0.md',
    'content/tautan',
  ])('refuses to read %j', async (path) => {
    await expect(opened.snapshot.read(path)).rejects.toMatchObject({
      code: 'storage/path-outside',
    });
  });

  test.for(['content/tidak-ada.md', 'content/informasi', 'content/instansi.yaml/x'])(
    'says that there is no file %j',
    async (path) => {
      await expect(opened.snapshot.read(path)).rejects.toMatchObject({
        code: 'storage/file-missing',
      });
    },
  );

  test('is empty without a content folder', async () => {
    const { snapshot, dispose } = await open({ 'README.md': 'x' });

    expect(await snapshot.list()).toEqual([]);
    await dispose();
  });

  test('refuses content that is a symlink, and content that is a file', async () => {
    const linked = await open({ content: { symlink: 'lain' }, 'lain/a.md': 'x' });
    const plain = await open({ content: 'x' });

    await expect(linked.snapshot.list()).rejects.toMatchObject({ code: 'storage/path-outside' });
    await expect(linked.snapshot.read('content/a.md')).rejects.toMatchObject({
      code: 'storage/path-outside',
    });
    await expect(plain.snapshot.list()).rejects.toMatchObject({
      code: 'storage/content-not-a-folder',
    });
    await linked.dispose();
    await plain.dispose();
  });
});

describe.for(places)('a commit $name', ({ place }) => {
  test('tells its id, its date with offset, and the id of each blob', async () => {
    const { repository, commit, dispose } = await place({ 'content/a.md': 'a\n' });

    const snapshot = await repository.snapshot('main');

    expect(commit).toBe('e76f14e4e5e8fafe55c623e209ec4998e9c46805');
    expect(snapshot.commit).toBe(commit);
    expect(snapshot.date).toBe('2025-01-02T08:00:00+07:00');
    expect(await snapshot.list()).toEqual([
      { path: 'content/a.md', kind: 'file', oid: '78981922613b2afb6025042ff6bd878ac1994e85' },
    ]);
    await dispose();
  });

  test('leaves submodules out', async () => {
    const { repository, dispose } = await place({
      'content/a.md': 'a\n',
      'content/sub': { submodule: '1'.repeat(40) },
    });

    const entries = await (await repository.snapshot('main')).list();

    expect(entries.map(({ path }) => path)).toEqual(['content/a.md']);
    await dispose();
  });
});

describe('a plain folder', () => {
  test('has neither commit nor date nor blob ids', async () => {
    const { snapshot, dispose } = await inFolder({ 'content/a.md': 'a\n' });

    expect([snapshot.commit, snapshot.date]).toEqual([null, null]);
    expect(await snapshot.list()).toEqual([{ path: 'content/a.md', kind: 'file', oid: null }]);
    await dispose();
  });

  test('follows no symlink on the way to a file', async () => {
    const { snapshot, dispose } = await inFolder(files);

    const read = snapshot.read('content/tautan-folder/2025/0007/index.md');

    await expect(read).rejects.toMatchObject({ code: 'storage/path-outside' });
    await dispose();
  });

  test('neither lists nor opens a named pipe', async () => {
    const { dir, snapshot, dispose } = await inFolder({ 'content/a.md': 'a\n' });
    execFileSync('mkfifo', [join(dir, 'content/pipa')]);

    expect((await snapshot.list()).map(({ path }) => path)).toEqual(['content/a.md']);
    await expect(snapshot.read('content/pipa')).rejects.toMatchObject({
      code: 'storage/file-missing',
    });
    await dispose();
  });

  test('says which file the system will not open', async () => {
    const { dir, snapshot, dispose } = await inFolder({ 'content/a.md': 'a\n' });
    const socket = createServer().listen(join(dir, 'content/soket'));
    await once(socket, 'listening');

    expect((await snapshot.list()).map(({ path }) => path)).toEqual(['content/a.md']);
    await expect(snapshot.read('content/soket')).rejects.toMatchObject({
      code: 'storage/unreadable-file',
      data: { path: 'content/soket' },
    });
    socket.close();
    await dispose();
  });

  test('that does not exist is refused', async () => {
    const snapshot = openFolder(join(tmpdir(), 'e-ppid-tidak-ada'));

    await expect(snapshot.list()).rejects.toMatchObject({ code: 'storage/not-a-folder' });
  });
});

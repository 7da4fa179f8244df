// How records came onto the branch, told by merges and trailers; and the first import that history begins with.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { seedArchive } from '#archive/seed.ts';
import { openRepository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { withTrailers, type Trailer } from '#storage/trailers.ts';
import { fixedTime, runGit } from '../helpers/native-git.ts';
import { makeFolder, record, smallArchive } from './small-archive.ts';

const folders: string[] = [];
const temporary = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'e-ppid-riwayat-'));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const author = {
  name: 'Petugas',
  email: 'petugas@contoh.example',
  timestamp: fixedTime,
  timezoneOffset: -420,
};

/** A bare repository seeded with the small archive. */
async function seeded(): Promise<{ readonly dir: string; readonly commit: string }> {
  const from = await makeFolder(smallArchive);
  folders.push(from);
  const dir = join(await temporary(), 'arsip.git');
  const commit = await seedArchive({ from, to: dir, timestamp: fixedTime, timezoneOffset: -420 });
  return { dir, commit };
}

interface Change {
  readonly branch: string;
  readonly parent: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly parents?: readonly string[];
  readonly trailers?: readonly Trailer[];
}

async function addCommit(
  dir: string,
  { branch, parent, files = {}, ...rest }: Change,
): Promise<string> {
  const repository = await openRepository(dir);
  const isNew = (await runGit(dir, ['for-each-ref', `refs/heads/${branch}`])) === '';
  if (isNew) await runGit(dir, ['branch', branch, parent]);
  const change = begin(repository, { branch, parent });
  for (const [path, text] of Object.entries(files)) await change.write(path, Buffer.from(text));
  const message =
    rest.trailers === undefined ? 'Perubahan\n' : withTrailers('Perubahan', rest.trailers);
  return change.commit({ message, author, parents: rest.parents ?? [], allowEmpty: true });
}

const approval: readonly Trailer[] = [
  { key: 'Usulan', value: '2025/0004' },
  { key: 'Disetujui-oleh', value: 'sekretaris' },
  { key: 'Isi', value: `sha256:${'0'.repeat(64)}` },
];
const path = 'content/informasi/2025/0004/index.md';

/** A proposal for 2025/0004 merged with these trailers. */
async function merged(dir: string, base: string, trailers: readonly Trailer[]): Promise<string> {
  const tip = await addCommit(dir, {
    branch: 'usulan/2025-0004',
    parent: base,
    files: { [path]: record('Empat') },
  });
  const files = { [path]: record('Empat') };
  return addCommit(dir, { branch: 'main', parent: base, files, parents: [tip], trailers });
}

describe('a first import', () => {
  test('has the same commit id for the same files at the same time, and native git finds it sound', async () => {
    const [first, second] = [await seeded(), await seeded()];
    expect(first.commit).toBe(second.commit);
    expect(await runGit(first.dir, ['fsck', '--strict'])).toBe('');
    expect(
      await runGit(first.dir, ['log', '-1', '--format=%(trailers:key=Impor-awal,valueonly)']),
    ).toBe('7 berkas\n\n');
    const { arsip, temuan } = await readArsip(await openArchive(first.dir, 'main'));
    expect(temuan).toEqual([]);
    expect(arsip).toMatchObject({ commit: first.commit, date: '2025-01-02T08:00:00+07:00' });
  });

  test('is the baseline of every record in it', async () => {
    const { dir, commit: baseline } = await seeded();
    const expected = { jenis: 'impor-awal', commit: baseline, saat: '2025-01-02T08:00:00+07:00' };
    expect(Object.fromEntries(await readPersetujuan(dir, 'HEAD'))).toEqual({
      '2025/0001': expected,
      '2025/0003': expected,
    });
  });
});

describe('the last change of a record', () => {
  test('is an approval when it is a merge with the trailers of one', async () => {
    const { dir, commit: base } = await seeded();
    const merge = await merged(dir, base, approval);
    const persetujuan = await readPersetujuan(dir, 'main');
    expect(persetujuan.get('2025/0004')).toMatchObject({
      jenis: 'disetujui',
      commit: merge,
      oleh: 'sekretaris',
    });
    expect(persetujuan.get('2025/0001')?.jenis).toBe('impor-awal');
  });

  test.each([
    ['a merge without trailers', []],
    ['a merge without a digest', approval.slice(0, 2)],
    ['a merge without an approver', [approval[0], approval[2]]],
    ['a merge that calls itself a first import', [{ key: 'Impor-awal', value: '1 berkas' }]],
  ])('has no proof when it is %s', async (_, trailers) => {
    const { dir, commit: base } = await seeded();
    const kept = trailers.filter((item) => item !== undefined);
    const tip = await addCommit(dir, {
      branch: 'usulan/2025-0004',
      parent: base,
      files: { [path]: record('Empat') },
    });
    await addCommit(dir, {
      branch: 'main',
      parent: base,
      files: { [path]: record('Empat') },
      parents: [tip],
      ...(kept.length === 0 ? {} : { trailers: kept }),
    });
    expect((await readPersetujuan(dir, 'main')).get('2025/0004')?.jenis).toBe('tanpa-bukti');
  });

  test('has no proof when it is a plain commit that writes an approval into its own message', async () => {
    const { dir, commit: base } = await seeded();
    await addCommit(dir, {
      branch: 'main',
      parent: base,
      files: { [path]: record('Empat') },
      trailers: approval,
    });
    expect((await readPersetujuan(dir, 'main')).get('2025/0004')?.jenis).toBe('tanpa-bukti');
  });

  test('is the newest: a plain commit after an approval leaves no approval', async () => {
    const { dir, commit: base } = await seeded();
    const merge = await merged(dir, base, approval);
    const later = await addCommit(dir, {
      branch: 'main',
      parent: merge,
      files: { [path]: record('Diubah') },
    });
    expect((await readPersetujuan(dir, 'main')).get('2025/0004')).toMatchObject({
      jenis: 'tanpa-bukti',
      commit: later,
    });
    expect((await readPersetujuan(dir, merge)).get('2025/0004')?.jenis).toBe('disetujui');
  });
});

describe('history that is not there', () => {
  test('of a plain folder gives no approvals', async () => {
    const folder = await makeFolder(smallArchive);
    folders.push(folder);
    expect((await readPersetujuan(folder, null)).size).toBe(0);
    expect((await readPersetujuan(folder, 'HEAD')).size).toBe(0);
  });

  test('of a shallow clone is refused rather than told wrongly', async () => {
    const { dir, commit: base } = await seeded();
    await merged(dir, base, approval);
    const clone = join(await temporary(), 'dangkal');
    await runGit(dir, ['clone', '--quiet', '--bare', '--depth=1', `file://${dir}`, clone]);
    await expect(readPersetujuan(clone, 'HEAD')).rejects.toMatchObject({
      code: 'archive/history-cut',
    });
    const deeper = join(await temporary(), 'cukup');
    await runGit(dir, ['clone', '--quiet', '--bare', `file://${dir}`, deeper]);
    expect((await readPersetujuan(deeper, 'HEAD')).size).toBe(3);
  });
});

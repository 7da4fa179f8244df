// Opening a repository, what is refused, and revisions by name.

import { appendFile, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFileSystem } from '#storage/git/file-system.ts';
import { findRepository, openRepository } from '#storage/repository.ts';
import { commitFiles, makeRepository } from '../helpers/archive.ts';
import type { MadeRepository } from '../helpers/archive.ts';
import { runGit } from '../helpers/native-git.ts';
import { places } from './places.ts';
import type { Placed } from './places.ts';

const openers = {
  'native git': (dir: string) => openRepository(dir),
  'isomorphic-git': (dir: string) => openRepository(dir, { fs: diskFileSystem }),
} as const;

async function temporaryFolder(): Promise<{ dir: string; dispose: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'e-ppid-'));
  return { dir, dispose: () => rm(dir, { recursive: true }) };
}

describe('opening', () => {
  test('refuses a folder that is no repository, and finds none there', async () => {
    const { dir, dispose } = await temporaryFolder();
    await mkdir(join(dir, '.git'));

    await expect(openRepository(dir)).rejects.toMatchObject({ code: 'storage/not-a-repository' });
    expect(await findRepository(dir)).toBeNull();
    expect(await findRepository(join(dir, 'tidak-ada'))).toBeNull();
    await dispose();
  });

  test('refuses a repository that names objects by SHA-256, also when only asked for', async () => {
    const { dir, dispose } = await temporaryFolder();
    await runGit(dir, ['init', '--quiet', '--object-format=sha256', '.']);

    await expect(openRepository(dir)).rejects.toMatchObject({ code: 'storage/sha256-format' });
    await expect(findRepository(dir)).rejects.toMatchObject({ code: 'storage/sha256-format' });
    await dispose();
  });

  test.for(['[core]\n\trepositoryformatversion = 2\n', '[extensions]\n\trefStorage = reftable\n'])(
    'refuses a format it does not know: %j',
    async (config) => {
      const { dir, dispose } = await makeRepository({ 'content/a.md': 'a' });
      await appendFile(join(dir, 'config'), config);

      await expect(openRepository(dir)).rejects.toMatchObject({
        code: 'storage/unsupported-format',
      });
      await dispose();
    },
  );

  test('reads the branch of a linked worktree', async () => {
    const { dir, commit, dispose } = await makeRepository({ 'content/a.md': 'a' }, { bare: false });
    const worktree = join(dir, 'pohon');
    await runGit(dir, ['worktree', 'add', '--quiet', '-b', 'usulan', worktree]);
    const later = await commitFiles(dir, { branch: 'usulan', message: 'b', files: {} });

    const repository = await openRepository(worktree);

    expect(await repository.resolve('HEAD')).toBe(later);
    expect(await repository.resolve('main')).toBe(commit);
    await dispose();
  });

  test('reads without native git when it is not installed', async () => {
    const { dir, dispose } = await makeRepository({ 'content/a.md': 'a' });
    const path = process.env['PATH'];
    process.env['PATH'] = '/nonexistent';
    try {
      const snapshot = await (await openRepository(dir)).snapshot('main');
      expect(await snapshot.read('content/a.md')).toEqual(new TextEncoder().encode('a'));
    } finally {
      process.env['PATH'] = path;
    }
    await dispose();
  });
});

async function withHistory({ dir, commit }: MadeRepository): Promise<void> {
  const second = await commitFiles(dir, { branch: 'main', message: '2', files: {} });
  await runGit(dir, ['branch', 'usulan/2025-0007', commit]);
  await runGit(dir, ['update-ref', 'refs/remotes/origin/main', second]);
  await runGit(dir, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main']);
  await runGit(dir, ['update-ref', 'refs/batal/2025-0001', commit]);
  await runGit(dir, ['tag', '--annotate', '--message=v1', 'v1', second]);
  await runGit(dir, ['tag', '--annotate', '--message=v2', 'v2', 'v1']);
  const tree = (await runGit(dir, ['rev-parse', `${commit}^{tree}`])).trim();
  const parents = ['-p', second, '-p', commit];
  const merge = await runGit(dir, ['commit-tree', tree, ...parents, '-m', 'gabung']);
  await runGit(dir, ['update-ref', 'refs/heads/main', merge.trim()]);
}

const namedRevisions =
  'HEAD @ main refs/heads/main heads/main usulan/2025-0007 origin/main origin remotes/origin/main ' +
  'refs/batal/2025-0001 v1 v2 v1~1 main^ main^1 main^2 main~ main~2 main^^ main^2~0 HEAD^0 @~1';

const nowhere =
  'tidak-ada main^9 main~9 abcdef0 HEAD:content main^{tree} ../config config refs/heads usulan -n ' +
  `main..v1 ^main ~1 ${'0'.repeat(40)}`;

describe.for(Object.entries(openers))('files read by %s', ([, open]) => {
  test('are the ones committed, not replacements laid over them', async () => {
    const { dir, dispose } = await makeRepository({
      'content/a.md': 'asli',
      'content/b.md': 'ganti',
    });
    const blobs = await runGit(dir, ['rev-parse', 'main:content/a.md', 'main:content/b.md']);
    await runGit(dir, ['replace', ...blobs.trim().split('\n')]);

    const snapshot = await (await open(dir)).snapshot('main');

    expect(await snapshot.read('content/a.md')).toEqual(new TextEncoder().encode('asli'));
    await dispose();
  });

  test('may be many and large', async () => {
    const sizes = [0, 1, 65_535, 65_536, 65_537, 3_000_000];
    const files = sizes.map(
      (size) => [`content/${size}.bin`, new Uint8Array(size).fill(10)] as const,
    );
    const { dir, dispose } = await makeRepository(Object.fromEntries(files));
    const snapshot = await (await open(dir)).snapshot('main');

    const read = await Promise.all(files.map(([path]) => snapshot.read(path)));

    expect(read.map((bytes) => bytes.length)).toEqual(sizes);
    expect(read.every((bytes) => bytes.every((byte) => byte === 10))).toBe(true);
    await dispose();
  });
});

test('native git reads what a shared clone borrows from another repository', async () => {
  const { dir, dispose } = await makeRepository({ 'content/a.md': 'a' });
  await runGit(dir, ['clone', '--quiet', '--bare', '--shared', '.', 'pinjam.git']);

  const snapshot = await (await openRepository(join(dir, 'pinjam.git'))).snapshot('main');

  expect(await snapshot.read('content/a.md')).toEqual(new TextEncoder().encode('a'));
  await dispose();
});

describe.for(places)('revisions $name', ({ place }) => {
  let placed: Placed;
  beforeAll(async () => {
    placed = await place({ 'content/a.md': 'a' }, withHistory);
  });
  afterAll(() => placed.dispose());

  test('mean what native git says they mean', async () => {
    const { repository, git } = placed;
    const revisions = namedRevisions.split(' ');

    const ours = await Promise.all(revisions.map((rev) => repository.resolve(rev)));

    const peeled = await git('rev-parse', ...revisions.map((rev) => `${rev}^{commit}`));
    expect(ours).toEqual(peeled.trim().split('\n'));
  });

  test('may be a full or a short id', async () => {
    const { repository, commit } = placed;
    const ids = [commit, commit.toUpperCase(), commit.slice(0, 7), `${commit.slice(0, 12)}~0`];

    const resolved = await Promise.all(ids.map((id) => repository.resolve(id)));

    expect(new Set(resolved)).toEqual(new Set([commit]));
  });

  test.for(['', 'main\n', ...nowhere.split(' ')])(
    'that name no commit are refused: %j',
    async (rev) => {
      await expect(placed.repository.snapshot(rev)).rejects.toMatchObject({
        code: 'storage/unknown-revision',
      });
    },
  );

  test('that name a file are refused', async () => {
    const first = await placed.repository.snapshot(placed.commit);
    const [entry] = await first.list();

    await expect(placed.repository.resolve(entry?.oid ?? '')).rejects.toMatchObject({
      code: 'storage/unknown-revision',
    });
  });

  test('that could mean several objects are refused', async () => {
    // Found by trying: the ids of these two texts begin alike.
    const twins = { 'content/a.md': 'kembar 1230', 'content/b.md': 'kembar 2941' };
    const { repository, dispose } = await place(twins);

    await expect(repository.resolve('33078f')).rejects.toMatchObject({
      code: 'storage/ambiguous-revision',
    });
    await dispose();
  });
});

describe.for(Object.entries(openers))('damage seen by %s', ([, open]) => {
  test('is refused for the damaged file alone', async () => {
    const files = { 'content/a.md': 'a', 'content/b.md': 'b', 'content/c.md': 'c' };
    const { dir, dispose } = await makeRepository(files);
    const snapshot = await (await open(dir)).snapshot('main');
    const [, b] = await snapshot.list();
    await overwriteObject(dir, b?.oid ?? '', 'rusak');

    const read = await Promise.allSettled(Object.keys(files).map((path) => snapshot.read(path)));

    expect(read).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'storage/unreadable-object' } },
      { status: 'fulfilled' },
    ]);
    await dispose();
  });

  test('cannot pass for the file that was committed', async () => {
    const { dir, dispose } = await makeRepository({ 'content/a.md': 'a' });
    const snapshot = await (await open(dir)).snapshot('main');
    const [a] = await snapshot.list();
    await overwriteObject(dir, a?.oid ?? '', deflateSync('blob 1\0b'));

    await expect(snapshot.read('content/a.md')).rejects.toMatchObject({
      code: 'storage/unreadable-object',
    });
    await dispose();
  });

  test('that is a missing file is told apart', async () => {
    const { dir, dispose } = await makeRepository({ 'content/a.md': 'a' });
    const snapshot = await (await open(dir)).snapshot('main');
    const [a] = await snapshot.list();
    await rm(objectPath(dir, a?.oid ?? ''));

    await expect(snapshot.read('content/a.md')).rejects.toMatchObject({
      code: 'storage/missing-object',
    });
    await dispose();
  });
});

async function overwriteObject(dir: string, oid: string, data: string | Buffer): Promise<void> {
  await chmod(objectPath(dir, oid), 0o644);
  await writeFile(objectPath(dir, oid), data);
}

function objectPath(dir: string, oid: string): string {
  return join(dir, 'objects', oid.slice(0, 2), oid.slice(2));
}

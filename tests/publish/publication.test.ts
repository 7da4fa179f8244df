// A folder held open: what changed is found through a small second index, what is gone is gone at once, and in the end
// there is one index again.
import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArchive } from '#archive/check.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { limits } from '#base/limits.ts';
import type { FolderResult } from '#publish/folder-turn.ts';
import { openPublication, type Publication } from '#publish/publication.ts';
import { publish } from '#publish/publish.ts';
import type { Renderer, SearchRecord } from '#publish/renderer.ts';
import { inspect } from '#softcopy/inspect.ts';
import { sampleArchive } from '../scripts/spawn.ts';
import { killPagefind } from './kill-pagefind.ts';

let root = '';
let out = '';
let open: Publication[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-publication-'));
  out = join(root, 'situs');
  await mkdir(join(root, 'assets'));
  open = [];
});
afterEach(async () => {
  for (const publication of open) await publication.close();
  await rm(root, { recursive: true, force: true });
});

const snapshot = await openArchive(sampleArchive, null);
const sample = await readPublikasi(
  snapshot,
  await checkArchive(snapshot, { inspect, hari: '2025-03-01' }),
  new Map(),
);

const record = (nomor: number, text: string): SearchRecord => ({
  url: `/informasi/2025/${String(nomor).padStart(4, '0')}/`,
  content: text,
  meta: { title: `Informasi ${nomor}` },
  filters: { tahun: ['2025'] },
  digest: `digest-${text}`,
});
const records = (count: number): readonly SearchRecord[] =>
  Array.from({ length: count }, (_, index) => record(index + 1, `pengumuman ${index + 1}`));
const replace = (all: readonly SearchRecord[], nomor: number, text: string) =>
  all.with(nomor - 1, record(nomor, text));

const renderer = (found: readonly SearchRecord[], version = 'versi'): Renderer => ({
  assets: join(root, 'assets'),
  version,
  listAddresses: () => [{ path: '/', fingerprint: 'beranda' }],
  indexRecords: () => found,
  render: async () => new Response('Beranda'),
});
const work = (found: readonly SearchRecord[], hari = '2025-03-01', version = 'versi') => ({
  publikasi: { ...sample, hari },
  renderer: renderer(found, version),
  snapshot,
});

/** A resident publication, and the end of what it builds in the background. */
function openResident() {
  let built = Promise.withResolvers<Error | null>();
  const publication = openPublication({
    out,
    isResident: true,
    onIndexBuilt: (failure) => built.resolve(failure),
  });
  open.push(publication);
  return {
    ...publication,
    builtIndex: async (): Promise<Error | null> => {
      const failure = await built.promise;
      built = Promise.withResolvers();
      return failure;
    },
  };
}
const publishOnce = (found: readonly SearchRecord[], dir = out): Promise<FolderResult> =>
  publish({ ...work(found), out: dir });

const filesIn = async (dir: string): Promise<readonly string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .toSorted();
/** Files whose unpacked bytes hold a text. */
async function filesHolding(text: string): Promise<readonly string[]> {
  const holding: string[] = [];
  for (const path of await filesIn(out)) {
    const raw = await readFile(join(out, path));
    const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
    if (bytes.includes(text)) holding.push(path);
  }
  return holding;
}
const readParts = async (): Promise<{ baru: boolean; usang: readonly string[] }> =>
  JSON.parse(await readFile(join(out, 'cari/indeks.json'), 'utf8'));
async function contentsOf(dir: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await filesIn(dir)).filter((path) => path !== 'publikasi.json');
  const pairs = paths.map(
    async (path) => [path, hash('sha256', await readFile(join(dir, path)))] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}
/** What these records give in an empty folder. */
async function freshContents(found: readonly SearchRecord[]) {
  const fresh = join(root, 'baru');
  await publishOnce(found, fresh);
  return contentsOf(fresh);
}

describe('the first publication', () => {
  test('has one index, and no second part', async () => {
    await openResident().publish(work(records(5)));
    expect(await readParts()).toEqual({ baru: false, usang: [] });
    expect((await filesIn(out)).filter((path) => path.startsWith('pagefind-baru/'))).toEqual([]);
  });

  test('builds nothing in the background', async () => {
    const resident = openResident();
    await resident.publish(work(records(5)));
    expect(resident.isBuildingIndex()).toBe(false);
    expect(await resident.takeIndex()).toBe(false);
  });
});

describe('a change', () => {
  test('is put into a small second index, and its old text is served no more', async () => {
    const resident = openResident();
    await resident.publish(work(records(5)));
    const [old = ''] = await filesHolding('pengumuman 3');
    await utimes(join(out, 'pagefind/pagefind-entry.json'), 1000, 1000);

    await resident.publish(work(replace(records(5), 3, 'keputusan terbaru')));

    const id = /\/([^/]+)\.pf_fragment$/.exec(old)?.[1];
    expect(await readParts()).toEqual({ baru: true, usang: [id] });
    expect(await filesHolding('pengumuman 3')).toEqual([]);
    const fragments = await filesHolding('keputusan terbaru');
    expect(fragments).toEqual([expect.stringMatching(/^pagefind-baru\/fragment\/id_/)]);
    expect((await stat(join(out, 'pagefind/pagefind-entry.json'))).mtimeMs).toBe(1_000_000);
    expect(resident.isBuildingIndex()).toBe(false);
  });

  test('that is taken back leaves no second index but the record in it, as long as the first lacks it', async () => {
    const resident = openResident();
    await resident.publish(work(records(5)));
    await resident.publish(work(replace(records(5), 3, 'keputusan')));
    await resident.publish(work(records(5)));
    expect(await readParts()).toMatchObject({ baru: true, usang: [expect.any(String)] });
    expect(await filesHolding('keputusan')).toEqual([]);
    expect(await filesHolding('pengumuman 3')).toHaveLength(1);
  });

  test('of nothing that can be found leaves the index as it is', async () => {
    const resident = openResident();
    await resident.publish(work(replace(records(5), 1, 'lama')));
    await resident.publish(work(replace(records(5), 1, 'baru')));
    const before = await contentsOf(out);
    expect(await resident.publish(work(replace(records(5), 1, 'baru')))).toMatchObject({
      written: 0,
      removed: 0,
    });
    expect(await contentsOf(out)).toEqual(before);
  });

  test('by which a record goes leaves not a word of it, for the whole index is built at once', async () => {
    const resident = openResident();
    await resident.publish(work(replace(records(5), 5, 'rahasia')));
    await resident.publish(work(records(4)));
    expect(await readParts()).toEqual({ baru: false, usang: [] });
    expect(await filesHolding('rahasia')).toEqual([]);
    expect(resident.isBuildingIndex()).toBe(false);
    expect(await contentsOf(out)).toEqual(await freshContents(records(4)));
  });

  test('of a record that then goes leaves not a word of what it said before either', async () => {
    const resident = openResident();
    await resident.publish(work(replace(records(5), 5, 'rahasia')));
    await resident.publish(work(replace(records(5), 5, 'keputusan')));
    expect(await filesHolding('rahasia')).toEqual([expect.stringMatching(/\.pf_index$/)]);
    await resident.publish(work(records(4)));
    expect(await filesHolding('rahasia')).toEqual([]);
    expect(await contentsOf(out)).toEqual(await freshContents(records(4)));
  });

  test('of most records builds the whole index at once', async () => {
    const resident = openResident();
    await resident.publish(work(records(5)));
    const many = records(limits.searchDeltaRecords * 2);
    await resident.publish(work(many));
    expect(await readParts()).toEqual({ baru: false, usang: [] });
    expect(await contentsOf(out)).toEqual(await freshContents(many));
  });
});

describe('a whole index is built in the background', () => {
  /** So many that a withdrawal does not wait for a whole index. */
  const many = limits.searchWholeRecords + 3;

  test('when enough has changed, and then everything is as if published into an empty folder', async () => {
    const resident = openResident();
    const count = limits.searchDeltaRecords * 3;
    await resident.publish(work(records(count)));
    const changed = records(count).map((one, index) =>
      index < limits.searchDeltaRecords ? record(index + 1, `keputusan ${index}`) : one,
    );
    await resident.publish(work(changed));
    expect(await readParts()).toMatchObject({ baru: true });
    expect(resident.isBuildingIndex()).toBe(true);

    expect(await resident.builtIndex()).toBe(null);
    expect(await resident.takeIndex()).toBe(true);
    expect(await contentsOf(out)).toEqual(await freshContents(changed));
    expect(await resident.takeIndex()).toBe(false);
  });

  test('at once when a record of a large archive is gone, whose text is gone before', async () => {
    const resident = openResident();
    await resident.publish(work(replace(records(many), many, 'rahasia')));
    await resident.publish(work(records(many - 1)));
    expect((await readParts()).usang).toHaveLength(1);
    const left = await filesHolding('rahasia');
    expect(left.filter((path) => !path.endsWith('.pf_index'))).toEqual([]);

    expect(await resident.builtIndex()).toBe(null);
    await resident.takeIndex();
    expect(await filesHolding('rahasia')).toEqual([]);
    expect(await contentsOf(out)).toEqual(await freshContents(records(many - 1)));
  });

  test('when the first change of a new day comes', async () => {
    const resident = openResident();
    const changed = replace(records(5), 2, 'keputusan');
    await resident.publish(work(records(5), '2025-03-01'));
    await resident.publish(work(changed, '2025-03-01'));
    expect(resident.isBuildingIndex()).toBe(false);
    await resident.publish(work(changed, '2025-03-02'));
    expect(resident.isBuildingIndex()).toBe(true);
    expect(await resident.builtIndex()).toBe(null);
  });

  test('and what changed or went meanwhile is in the second part when it is taken in', async () => {
    const resident = openResident();
    await resident.publish(work(records(many)));
    await resident.publish(work(records(many - 1)));
    const meanwhile = replace(records(many - 2), 2, 'keputusan');
    await resident.publish(work(meanwhile));
    expect(await resident.builtIndex()).toBe(null);

    // The next publication takes it in as well.
    await resident.publish(work(meanwhile));

    expect(await readParts()).toMatchObject({ baru: true });
    expect((await readParts()).usang).toHaveLength(2);
    expect(await filesHolding(`pengumuman ${many - 1}`)).toEqual([]);
    expect(await filesHolding(`pengumuman ${many}`)).toEqual([]);
    // A withdrawn record was in it, so it is due again.
    expect(await resident.builtIndex()).toBe(null);
    await resident.takeIndex();
    expect(await contentsOf(out)).toEqual(await freshContents(meanwhile));
  });

  test('and is swept away when nobody takes it in', async () => {
    const resident = openResident();
    await resident.publish(work(records(5), '2025-03-01'));
    await resident.publish(work(replace(records(5), 2, 'keputusan'), '2025-03-02'));
    expect(resident.isBuildingIndex()).toBe(true);
    await resident.close();
    expect((await readdir(out)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('another process', () => {
  test('goes on with the two parts that it finds, and builds the whole in the background', async () => {
    const first = openResident();
    const changed = replace(records(5), 3, 'keputusan');
    await first.publish(work(records(5)));
    await first.publish(work(changed));
    const before = await contentsOf(out);
    await first.close();

    const second = openResident();
    expect(await second.publish(work(changed))).toMatchObject({ written: 0, removed: 0 });
    expect(await contentsOf(out)).toEqual(before);
    expect(second.isBuildingIndex()).toBe(true);
    await second.builtIndex();
    await second.takeIndex();
    expect(await contentsOf(out)).toEqual(await freshContents(changed));
  });

  test('that publishes once builds the whole, with the bytes of an empty folder', async () => {
    const changed = replace(records(5), 3, 'keputusan');
    const resident = openResident();
    await resident.publish(work(records(5)));
    await resident.publish(work(changed));
    await resident.close();
    await publishOnce(changed);
    expect(await contentsOf(out)).toEqual(await freshContents(changed));
  });

  test.each([
    ['cari/indeks.json', ''],
    ['cari/indeks.json', '{}'],
    ['pagefind/pagefind-entry.json', ''],
  ])('builds the whole when %s is damaged to "%s"', async (path, text) => {
    await publishOnce(records(5));
    await writeFile(join(out, path), text);
    await openResident().publish(work(replace(records(5), 3, 'keputusan')));
    expect(await contentsOf(out)).toEqual(await freshContents(replace(records(5), 3, 'keputusan')));
  });

  test('with other code builds the whole', async () => {
    await publishOnce(records(5));
    const before = await stat(join(out, 'pagefind/pagefind.js'));
    await openResident().publish(work(replace(records(5), 3, 'keputusan'), '2025-03-01', 'lain'));
    expect(await readParts()).toEqual({ baru: false, usang: [] });
    expect((await stat(join(out, 'pagefind/pagefind.js'))).mtimeMs).toBe(before.mtimeMs);
  });
});

test.runIf(process.platform === 'linux')('Pagefind may end between two publications', async () => {
  const resident = openResident();
  await resident.publish(work(records(5)));
  await resident.publish(work(replace(records(5), 3, 'keputusan')));
  await killPagefind();
  await resident.publish(work(replace(records(5), 4, 'maklumat')));
  expect(await filesHolding('maklumat')).toContainEqual(expect.stringMatching(/fragment/));
});

test('after a page that failed, the next publication makes up for it', async () => {
  const resident = openResident();
  await resident.publish(work(records(5)));
  const before = await contentsOf(out);
  const changed = replace(records(5), 3, 'keputusan');
  const broken: Renderer = {
    ...renderer(changed),
    listAddresses: () => [{ path: '/', fingerprint: 'lain' }],
    render: async () => new Response('x', { status: 500 }),
  };
  await expect(resident.publish({ ...work(changed), renderer: broken })).rejects.toMatchObject({
    code: 'publish/page-failed',
  });
  expect(await contentsOf(out)).toEqual(before);
  await resident.publish(work(changed));
  expect(await readParts()).toMatchObject({ baru: true });
  expect(await filesHolding('keputusan')).toHaveLength(1);
});

// Publishing: which files come from where, and what never leaves the archive.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArchive } from '#archive/check.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { publish, type PublishOptions } from '#publish/publish.ts';
import type { Renderer } from '#publish/renderer.ts';
import { inspect } from '#softcopy/inspect.ts';
import { sampleArchive } from '../scripts/spawn.ts';

let root = '';
let out = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-publish-'));
  out = join(root, 'situs');
  await mkdir(join(root, 'assets/aset'), { recursive: true });
  await writeFile(join(root, 'assets/aset/gaya.css'), 'a{}');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const snapshot = await openArchive(sampleArchive, null);
const sample = await readPublikasi(
  snapshot,
  await checkArchive(snapshot, { inspect, hari: '2025-03-01' }),
  new Map(),
);

/** A site of two pages that say where they are. */
const renderer = (over: Partial<Renderer> = {}): Renderer => ({
  assets: join(root, 'assets'),
  version: 'versi',
  listAddresses: () => ['/', '/sop/', '/404/'].map((path) => ({ path, fingerprint: path })),
  indexRecords: () => [],
  render: async ({ url }) => {
    const { pathname } = new URL(url);
    return new Response(`Halaman ${pathname}`, { status: pathname === '/404/' ? 404 : 200 });
  },
  ...over,
});
/** A page whose template throws when half of it is out. */
const breaksOff = (): ReadableStream => {
  const chunks = [Buffer.from('<h1>')].values();
  return new ReadableStream({
    pull: (controller) => {
      const { done, value } = chunks.next();
      if (done === true) controller.error(new TypeError('tanpa judul'));
      else controller.enqueue(value);
    },
  });
};
const publishSample = (publikasi: Publikasi = sample, over: Partial<PublishOptions> = {}) =>
  publish({ publikasi, renderer: renderer(), snapshot, out, ...over });
const publishedFiles = async (): Promise<readonly string[]> =>
  (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .filter((path) => !path.startsWith('pagefind/'))
    .toSorted();

describe('publishing', () => {
  test('writes assets, softcopies, pages, how to search, and the manifest', async () => {
    await publishSample();
    expect(await publishedFiles()).toEqual([
      '404.html',
      'aset/gaya.css',
      'cari/indeks.json',
      'index.html',
      'informasi/2025/0001/tps.csv',
      'informasi/2025/0002/dip.txt',
      'publikasi.json',
      'sop/index.html',
    ]);
    expect(await readFile(join(out, 'sop/index.html'), 'utf8')).toBe('Halaman /sop/');
    expect(await readFile(join(out, 'informasi/2025/0001/tps.csv'))).toEqual(
      await readFile(join(sampleArchive, 'content/informasi/2025/0001/tps.csv')),
    );
  });

  test('writes nothing the second time', async () => {
    const { files } = await publishSample();
    expect(await publishSample()).toEqual({ files, written: 0, removed: 0 });
  });

  test('never takes along a file of a record that is dikecualikan, and removes one that became so', async () => {
    await publishSample();
    const informasi = sample.informasi.map((record) =>
      record.id === '2025/0001' ? { ...record, klasifikasi: 'dikecualikan' as const } : record,
    );
    await publishSample({ ...sample, informasi });
    expect(await publishedFiles()).not.toContain('informasi/2025/0001/tps.csv');
    expect(await publishedFiles()).toContain('informasi/2025/0002/dip.txt');
  });

  test('tells how far it is', async () => {
    const seen: string[] = [];
    await publishSample(sample, {
      onProgress: (phase, done, total) => seen.push(`${phase} ${done}/${total}`),
    });
    expect(seen).toEqual([
      'softcopy 1/2',
      'softcopy 2/2',
      'halaman 1/3',
      'halaman 2/3',
      'halaman 3/3',
    ]);
  });

  test.each([
    ['that breaks', 500, '/sop/'],
    ['that is missing', 404, '/'],
  ])(
    'a page %s is a Failure that names it, and the old site stays as it was',
    async (_, status, address) => {
      await publishSample();
      const before = await readFile(join(out, 'publikasi.json'), 'utf8');
      const broken = renderer({
        version: 'rusak',
        render: async ({ url }) =>
          new Response('x', { status: url.endsWith(address) ? status : 200 }),
      });
      await expect(publishSample(sample, { renderer: broken })).rejects.toMatchObject({
        code: 'publish/page-failed',
        data: { address, reason: `status ${status}` },
      });
      expect(await readFile(join(out, 'publikasi.json'), 'utf8')).toBe(before);
      expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('Halaman /');
    },
  );

  test('a page that breaks off is a Failure that names it and tells why', async () => {
    const broken = renderer({
      render: async () => new Response(breaksOff()),
    });
    await expect(publishSample(sample, { renderer: broken })).rejects.toMatchObject({
      code: 'publish/page-failed',
      data: { address: '/', reason: 'TypeError: tanpa judul' },
    });
    expect(existsSync(join(out, 'publikasi.json'))).toBe(false);
  });

  test('renders only pages whose fingerprint or whose code is new', async () => {
    const rendered: string[] = [];
    const watching = (over: Partial<Renderer> = {}): Renderer =>
      renderer({
        render: async (request) => {
          rendered.push(new URL(request.url).pathname);
          return renderer().render(request, { publikasi: sample });
        },
        ...over,
      });
    await publishSample(sample, { renderer: watching() });
    rendered.length = 0;

    const changed = ['/', '/sop/', '/404/'].map((path) => ({
      path,
      fingerprint: path === '/sop/' ? 'baru' : path,
    }));
    await publishSample(sample, { renderer: watching({ listAddresses: () => changed }) });
    expect(rendered).toEqual(['/sop/']);

    rendered.length = 0;
    await publishSample(sample, { renderer: watching({ version: 'kode-baru' }) });
    expect(rendered).toEqual(['/', '/sop/', '/404/']);
  });

  test('makes the search index again only when what it holds has changed', async () => {
    const one = {
      url: '/a/',
      content: 'pengumuman',
      meta: { judul: 'A' },
      filters: {},
      digest: 'a',
    };
    const phases: string[] = [];
    const index = (records: readonly (typeof one)[]) =>
      publishSample(sample, {
        renderer: renderer({ indexRecords: () => records }),
        onProgress: (phase) => phases.push(phase),
      });
    await index([one]);
    phases.length = 0;
    await index([one]);
    expect(phases).not.toContain('indeks pencarian');
    await index([{ ...one, content: 'keputusan', digest: 'lain' }]);
    expect(phases).toContain('indeks pencarian');
  });

  test.each(['pagefind-entry.json', 'pagefind.js'])(
    'makes the whole search index again when its file %s is gone',
    async (name) => {
      const one = {
        url: '/a/',
        content: 'pengumuman',
        meta: { judul: 'A' },
        filters: {},
        digest: 'a',
      };
      const indexed = renderer({ indexRecords: () => [one] });
      const { files } = await publishSample(sample, { renderer: indexed });
      await rm(join(out, 'pagefind', name));

      expect(await publishSample(sample, { renderer: indexed })).toMatchObject({
        files,
        written: 1,
      });

      expect(await readdir(join(out, 'pagefind'))).toContain(name);
    },
  );
});

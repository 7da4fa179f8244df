// A commit of the archive becomes the public site: pages, softcopies, search, and nothing that is not published.
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Snapshot } from '#archive/open.ts';
import { Failure } from '#base/failure.ts';
import { softcopyFile } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { openPublicFolder, type FolderResult, type PublicFolder } from './folder.ts';
import type { Renderer } from './renderer.ts';
import { buildSearchIndex, indexFolder } from './search.ts';

/** Where things come from and go to. */
export interface PublishOptions {
  readonly publikasi: Publikasi;
  readonly renderer: Renderer;
  /** Files of the published commit. */
  readonly snapshot: Snapshot;
  /** The public folder. */
  readonly out: string;
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

/** Address under which the publisher asks for a page, and which only has to exist. */
const origin = 'http://localhost';

/**
 * Publishes what differs from the last publication. Everything is made before anything is written, so that a page that
 * fails leaves the old site as it was; what pages point to is written before them, so that no page links to what is not
 * there; what is gone is removed last.
 */
export async function publish(options: PublishOptions): Promise<FolderResult> {
  const { publikasi, renderer, out } = options;
  const folder = await openPublicFolder(out, publikasi.arsip.commit);
  try {
    const pages = await renderPages(folder, options);
    const index = await makeIndex(folder, options);
    await copyAssets(folder, renderer);
    await writeSoftcopies(folder, options);
    for (const { path, bytes, asal } of pages) await folder.write(path, bytes, asal);
    for (const { path, bytes, asal } of index) await folder.write(path, bytes, asal);
    return await folder.finish();
  } finally {
    folder.close();
  }
}

/** A file of the public folder that has to be written. */
interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it was made of. */
  readonly asal: string;
}

async function renderPages(
  folder: PublicFolder,
  { publikasi, renderer, onProgress }: PublishOptions,
): Promise<readonly Made[]> {
  const addresses = renderer.listAddresses(publikasi);
  const made: Made[] = [];
  for (const [done, { path: address, fingerprint }] of addresses.entries()) {
    const path = fileOf(address);
    const asal = `${renderer.version} ${fingerprint}`;
    if (folder.keep([path], asal)) continue;
    made.push({ path, asal, bytes: await renderPage(renderer, publikasi, address) });
    onProgress?.('halaman', done + 1, addresses.length);
  }
  return made;
}

/** The search index, made again only when what it holds has changed. */
async function makeIndex(
  folder: PublicFolder,
  { publikasi, renderer, onProgress }: PublishOptions,
): Promise<readonly Made[]> {
  const records = renderer.indexRecords(publikasi);
  const asal = createHash('sha256')
    .update(renderer.version)
    .update(JSON.stringify(records))
    .digest('hex');
  const before = folder.published().filter((path) => path.startsWith(indexFolder));
  if (before.length > 0 && folder.keep(before, asal)) return [];
  onProgress?.('indeks pencarian', 0, records.length);
  const files = await buildSearchIndex(records);
  return files.map(({ path, bytes }) => ({ path, bytes, asal }));
}

async function copyAssets(folder: PublicFolder, { assets, version }: Renderer): Promise<void> {
  const files = globSync('**/*', { cwd: assets, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) {
    const path = relative(assets, file).replaceAll(sep, '/');
    if (!folder.keep([path], version)) await folder.write(path, await readFile(file), version);
  }
}

/** Only what a published record lists; `dikecualikan` never has a file, and the rules see to that first. */
async function writeSoftcopies(
  folder: PublicFolder,
  { publikasi, snapshot, onProgress }: PublishOptions,
): Promise<void> {
  const blobs = new Map((await snapshot.list()).map(({ path, oid }) => [path, oid]));
  const open = publikasi.informasi.filter(({ klasifikasi }) => klasifikasi !== 'dikecualikan');
  const files = new Set(
    open.flatMap((record) => record.softcopy.map((softcopy) => softcopyFile(record, softcopy))),
  );
  let done = 0;
  for (const file of files) {
    const path = file.slice('content/'.length);
    const asal = blobs.get(file) ?? '';
    if (!folder.keep([path], asal)) await folder.write(path, await snapshot.read(file), asal);
    done += 1;
    onProgress?.('softcopy', done, files.size);
  }
}

async function renderPage(
  renderer: Renderer,
  publikasi: Publikasi,
  address: string,
): Promise<Uint8Array> {
  const response = await renderer.render(new Request(origin + address), { publikasi });
  const expected = address === notFoundAddress ? 404 : 200;
  if (response.status !== expected)
    throw new Failure('publish/page-failed', { address, status: response.status });
  return new Uint8Array(await response.arrayBuffer());
}

const notFoundAddress = '/404/';

/** `/sop/` → `sop/index.html`; static hosts look for a missing page's answer in 404.html. */
const fileOf = (address: string): string =>
  address === notFoundAddress ? '404.html' : `${address.slice(1)}index.html`;

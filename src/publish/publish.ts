// A commit of the archive becomes the public site: pages, softcopies, search, and nothing that is not published.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Failure } from '#base/failure.ts';
import { softcopyFile } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { openPublicFolder, type FolderResult, type PublicFolder } from './folder.ts';
import type { Renderer } from './renderer.ts';
import { buildSearchIndex } from './search.ts';

/** Where things come from and go to. */
export interface PublishOptions {
  readonly publikasi: Publikasi;
  readonly renderer: Renderer;
  /** Reads a file of the published commit. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The public folder. */
  readonly out: string;
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

/** Address under which the publisher asks for a page, and which only has to exist. */
const origin = 'http://localhost';

/**
 * Publishes everything. What pages point to is written before them, so that no page links to what is not there;
 * what is gone is removed last.
 */
export async function publish(options: PublishOptions): Promise<FolderResult> {
  const folder = await openPublicFolder(options.out);
  try {
    await writeAll(folder, options);
    return await folder.finish(options.publikasi.arsip.commit);
  } finally {
    folder.close();
  }
}

async function writeAll(folder: PublicFolder, options: PublishOptions): Promise<void> {
  const { publikasi, renderer } = options;
  await copyFiles(folder, renderer.assets);
  await writeSoftcopies(folder, options);
  await writePages(folder, options);
  await folder.write('cari/nomor.json', Buffer.from(renderer.nomorIndex(publikasi)));
  const records = renderer.indexRecords(publikasi);
  options.onProgress?.('indeks pencarian', 0, records.length);
  for (const { path, bytes } of await buildSearchIndex(records)) await folder.write(path, bytes);
}

async function copyFiles(folder: PublicFolder, from: string): Promise<void> {
  const files = globSync('**/*', { cwd: from, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted())
    await folder.write(relative(from, file).replaceAll(sep, '/'), await readFile(file));
}

/** Only what a published record lists; `dikecualikan` never has a file, and the rules see to that first. */
async function writeSoftcopies(
  folder: PublicFolder,
  { publikasi, read, onProgress }: PublishOptions,
): Promise<void> {
  const open = publikasi.informasi.filter(({ klasifikasi }) => klasifikasi !== 'dikecualikan');
  const files = new Set(
    open.flatMap((record) => record.softcopy.map((softcopy) => softcopyFile(record, softcopy))),
  );
  let done = 0;
  for (const file of files) {
    await folder.write(file.slice('content/'.length), await read(file));
    done += 1;
    onProgress?.('softcopy', done, files.size);
  }
}

async function writePages(
  folder: PublicFolder,
  { publikasi, renderer, onProgress }: PublishOptions,
): Promise<void> {
  const addresses = renderer.listAddresses(publikasi);
  for (const [done, { path }] of addresses.entries()) {
    await folder.write(fileOf(path), await renderPage(renderer, publikasi, path));
    onProgress?.('halaman', done + 1, addresses.length);
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

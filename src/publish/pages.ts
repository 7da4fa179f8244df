// What a publication is made of: pages, the files they need, softcopies, and nothing that is not published.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Snapshot } from '#archive/open.ts';
import { Failure } from '#base/failure.ts';
import { oncePer } from '#base/memo.ts';
import { softcopyFile, type InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import type { FolderTurn } from './folder-turn.ts';
import type { Renderer } from './renderer.ts';

/** What is published. */
export interface PageWork {
  readonly publikasi: Publikasi;
  readonly renderer: Renderer;
  /** Files of the published commit. */
  readonly snapshot: Snapshot;
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

/** Address under which the publisher asks for a page, and which only has to exist. */
const origin = 'http://localhost';

/** Between so many pages other work of this process has its turn: the search index is fed meanwhile. */
const pagesAtOnce = 8;

/** Makes everything ready but the search index; what pages point to comes before them. */
export async function publishPages(turn: FolderTurn, work: PageWork): Promise<void> {
  await copyAssets(turn, work.renderer);
  await writeSoftcopies(turn, work);
  await renderPages(turn, work);
}

async function renderPages(
  turn: FolderTurn,
  { publikasi, renderer, onProgress }: PageWork,
): Promise<void> {
  const addresses = renderer.listAddresses(publikasi);
  let rendered = 0;
  for (const [done, { path: address, fingerprint }] of addresses.entries()) {
    const path = fileOf(address);
    const asal = `${renderer.version} ${fingerprint}`;
    if (turn.keep(path, asal)) continue;
    turn.write(path, await renderPage(renderer, publikasi, address), asal);
    onProgress?.('halaman', done + 1, addresses.length);
    rendered += 1;
    if (rendered % pagesAtOnce === 0) await setImmediate();
  }
}

async function copyAssets(turn: FolderTurn, { assets, version }: Renderer): Promise<void> {
  for (const path of assetsOf(assets)) {
    if (!turn.keep(path, version)) turn.write(path, await readFile(join(assets, path)), version);
  }
}

/** The files below a folder; those of a built renderer never change, so they are looked up once. */
function assetsOf(folder: string): readonly string[] {
  const known = knownAssets.get(folder);
  if (known !== undefined) return known;
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();
  knownAssets.set(folder, paths);
  return paths;
}
const knownAssets = new Map<string, readonly string[]>();

/**
 * Only what a published record lists; `dikecualikan` never has a file, and the rules see to that first. They also see to
 * it that the bytes are those of the digest in the record, which therefore tells whether they have to be read.
 */
async function writeSoftcopies(
  turn: FolderTurn,
  { publikasi, snapshot, onProgress }: PageWork,
): Promise<void> {
  let done = 0;
  for (const record of publikasi.informasi) {
    done += 1;
    for (const { file, path, sha256 } of softcopiesOf(record)) {
      if (turn.keep(path, sha256)) continue;
      turn.write(path, await snapshot.read(file), sha256);
      onProgress?.('softcopy', done, publikasi.informasi.length);
    }
  }
}

interface PublishedSoftcopy {
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
}

/** Known with the record as long as that stays the same object. */
const softcopiesOf = oncePer((record: InformasiPublik): readonly PublishedSoftcopy[] => {
  const open = record.klasifikasi === 'dikecualikan' ? [] : record.softcopy;
  const files = new Map(open.map((softcopy) => [softcopyFile(record, softcopy), softcopy.sha256]));
  return [...files].map(([file, sha256]) => ({
    file,
    path: file.slice('content/'.length),
    sha256,
  }));
});

async function renderPage(
  renderer: Renderer,
  publikasi: Publikasi,
  address: string,
): Promise<Uint8Array> {
  const failed = (reason: string, cause?: unknown): Failure =>
    new Failure('publish/page-failed', { address, reason }, cause);
  const expected = address === notFoundAddress ? 404 : 200;
  try {
    const response = await renderer.render(new Request(origin + address), { publikasi });
    if (response.status !== expected) throw failed(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw error instanceof Failure ? error : failed(String(error), error);
  }
}

const notFoundAddress = '/404/';

/** `/sop/` → `sop/index.html`; static hosts look for a missing page's answer in 404.html. */
const fileOf = (address: string): string =>
  address === notFoundAddress ? '404.html' : `${address.slice(1)}index.html`;

// The Astro app, built once for a state of the code and then asked for each address.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from '#base/failure.ts';
import { fingerprintFiles } from '#base/fingerprint.ts';
import { writeFileWhole } from '#base/write-file.ts';
import type { Address, Publikasi } from '#domain/publikasi.ts';

/** One document for the search index. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Short digest of the rest. */
  readonly digest: string;
}

/** What the built site exports: see src/site/renderer.ts. */
interface RendererModule {
  readonly render: (
    request: Request,
    locals: { readonly publikasi: Publikasi },
  ) => Promise<Response>;
  readonly listAddresses: (publikasi: Publikasi) => readonly Address[];
  /** Made one by one while they are gone through; the second time they are there. */
  readonly indexRecords: (publikasi: Publikasi) => Iterable<SearchRecord>;
}

/** The built site: addresses, pages, what the search index holds, and where its styles, scripts and the files of public/ lie. */
export interface Renderer extends RendererModule {
  readonly assets: string;
  /** Digest of the code it was built from. */
  readonly version: string;
}

/** The built site as the desk uses it: its own pages are made from what it hands them, and from no commit. */
export interface DeskRenderer extends Renderer {
  readonly renderMeja: (request: Request, meja: object) => Promise<Response>;
}

const run = promisify(execFile);
/**
 * What the built app and the files beside its pages depend on: the modules it bundles, the one that publishes, and the
 * versions it was built with.
 */
const inputs = [
  'src/{base,domain,publish,site}/**/*',
  'public/**/*',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];
const cacheFolder = 'node_modules/.cache/e-ppid/renderer';
/** The environment variable that tells astro.config.mjs that only the app is wanted, not a published site. */
const askedByPublisher = 'E_PPID_RENDERER';
/** The file of a build in which the folders of its releases are told. */
const claimsName = 'rilis.txt';
const kept = 4;
/** An unfinished build this old was left behind by a process that was killed. */
const abandonedMs = 60 * 60 * 1000;

/** The digest of the code in `root` as it is now, which is the version of its renderer. */
export const rendererVersion = (root: string): Promise<string> => fingerprintFiles(root, inputs);

/** The renderer for the code in `root` as it is now; built when that state of the code was not built before. */
export async function openRenderer(root: string): Promise<DeskRenderer> {
  const version = await rendererVersion(root);
  const folder = join(root, cacheFolder, version);
  if (!existsSync(folder)) await buildRenderer(root, await beginBuild(folder));
  const renderer = await loadRenderer(folder, version);
  await forgetOld(join(root, cacheFolder), folder);
  return renderer;
}

/** The renderer of an earlier state of the code, which is kept for as long as a release that claims it. */
export async function openKeptRenderer(root: string, version: string): Promise<Renderer> {
  const folder = join(root, cacheFolder, version);
  if (!existsSync(folder)) throw new Failure('publish/renderer-gone', { version });
  return loadRenderer(folder, version);
}

/** Keeps a renderer for as long as there is the folder of a release that it made. */
export async function claimRenderer(root: string, version: string, release: string): Promise<void> {
  const path = join(root, cacheFolder, version, claimsName);
  const claims = existsSync(path) ? await readFile(path, 'utf8') : '';
  if (!claims.split('\n').includes(release)) await writeFileWhole(path, `${claims}${release}\n`);
}

async function loadRenderer(folder: string, version: string): Promise<DeskRenderer> {
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href;
  const module: RendererModule & Pick<DeskRenderer, 'renderMeja'> = await import(entry);
  return { ...module, assets: join(folder, 'client'), version };
}

/** An app that is being built beside its place, so that a half-built one is never used. */
export interface BuildUnderWay {
  /** Where it is built. */
  readonly folder: string;
  /** Moves it into its place; of two that were built at once, the first stays. */
  readonly accept: () => Promise<void>;
}

/** Begins a build of the code in `root` as it is now, for somebody who runs Astro himself. */
export async function beginRendererBuild(root: string): Promise<BuildUnderWay> {
  return beginBuild(join(root, cacheFolder, await rendererVersion(root)));
}

async function beginBuild(place: string): Promise<BuildUnderWay> {
  const folder = `${place}.${randomUUID().slice(0, 8)}.tmp`;
  await mkdir(folder, { recursive: true });
  const accept = async (): Promise<void> => {
    try {
      await rename(folder, place);
    } catch (error) {
      if (!existsSync(place)) throw error;
      await rm(folder, { recursive: true, force: true });
    }
  };
  return { folder, accept };
}

async function buildRenderer(root: string, { folder, accept }: BuildUnderWay): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '',
    [askedByPublisher]: '1',
  };
  try {
    await run(process.execPath, [astro, 'build', '--root', root, '--outDir', folder, '--silent'], {
      cwd: root,
      env: environment,
    });
    await accept();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Failure('publish/renderer-not-built', { reason: reasonOf(error) }, error);
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error &&
  'stderr' in error &&
  typeof error.stderr === 'string' &&
  error.stderr !== ''
    ? error.stderr.slice(0, 2000)
    : String(error).slice(0, 2000);

const isUnfinished = ({ path }: { readonly path: string }): boolean => path.endsWith('.tmp');

async function isClaimed({ path }: { readonly path: string }): Promise<boolean> {
  const claims = await readFile(join(path, claimsName), 'utf8').catch(() => '');
  return claims.split('\n').some((release) => release !== '' && existsSync(release));
}

/** Keeps the builds that were last used, so that switching branches does not build again, and those of releases. */
async function forgetOld(cache: string, current: string): Promise<void> {
  const now = Date.now();
  await utimes(current, now / 1000, now / 1000);
  const folders: { path: string; usedMs: number }[] = [];
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    // Another process may finish its build, or remove an old one, while we look.
    const usedMs = (await stat(path).catch(() => null))?.mtimeMs ?? now;
    folders.push({ path, usedMs });
  }
  const old = [
    ...folders
      .filter((folder) => !isUnfinished(folder))
      .toSorted((a, b) => b.usedMs - a.usedMs)
      .slice(kept),
    ...folders.filter((folder) => isUnfinished(folder) && now - folder.usedMs > abandonedMs),
  ];
  for (const build of old) {
    if (!(await isClaimed(build))) await rm(build.path, { recursive: true, force: true });
  }
}

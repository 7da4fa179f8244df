// The resident app: built once for a state of the code, whole or not at all, also when two want it at once.
import { globSync } from 'node:fs';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFailure } from '#base/failure.ts';
import {
  claimRenderer,
  openKeptRenderer,
  openRenderer,
  rendererVersion,
} from '#publish/renderer.ts';
import { tinyPage, writeTinySite } from '../helpers/tiny-site.ts';

/** Renders its page by the app that Astro built. */
const appRenderer = `import { createApp } from 'astro/app/entrypoint';
const app = createApp({ streaming: false });
export const render = (request, locals) => app.render(request, { locals });
export const listAddresses = () => ['/'];
export const indexRecords = () => [];
`;

let root = '';
const cache = (): string => join(root, 'node_modules/.cache/e-ppid/renderer');
const page = (): string => join(root, 'src/site/pages/index.astro');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-renderer-'));
  await writeTinySite(root, appRenderer);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the renderer', () => {
  test('is built once when two want it at once, and not again', async () => {
    const [first, second] = await Promise.all([openRenderer(root), openRenderer(root)]);
    expect(first.assets).toBe(second.assets);
    expect(await readdir(cache())).toHaveLength(1);
    expect(first.listAddresses).toBeTypeOf('function');
    const [built = ''] = await readdir(cache());
    const before = globSync('**/*.mjs', { cwd: join(cache(), built) }).toSorted();
    await openRenderer(root);
    expect(await readdir(cache())).toEqual([built]);
    expect(globSync('**/*.mjs', { cwd: join(cache(), built) }).toSorted()).toEqual(before);
  });

  test('is built anew when the code changed, and the old one is kept for a while', async () => {
    await appendFile(page(), '<!-- lain -->\n');
    await openRenderer(root);
    expect(await readdir(cache())).toHaveLength(2);
  });

  test('stays the same when other code than that of the site changed', async () => {
    const before = await rendererVersion(root);
    for (const folder of ['desk', 'archive']) {
      await mkdir(join(root, 'src', folder), { recursive: true });
      await writeFile(join(root, 'src', folder, 'baru.ts'), 'export {};\n');
    }
    expect(await rendererVersion(root)).toBe(before);
    await mkdir(join(root, 'src/domain'), { recursive: true });
    await writeFile(join(root, 'src/domain/baru.ts'), 'export {};\n');
    expect(await rendererVersion(root)).not.toBe(before);
    await rm(join(root, 'src/domain'), { recursive: true });
  });

  test('of a broken template is a Failure that tells why, and leaves no half-built folder', async () => {
    const before = await readdir(cache());
    await writeFile(page(), '---\nimport x from "./tidak-ada.ts";\n---\n<p>{x}</p>\n');
    const error: unknown = await openRenderer(root).catch((reason: unknown) => reason);
    expect(isFailure(error, 'publish/renderer-not-built')).toBe(true);
    expect(isFailure(error) && error.data['reason']).toMatch(/tidak-ada\.ts/);
    expect(await readdir(cache())).toEqual(before);
    await writeFile(page(), tinyPage);
  });

  test('forgets builds not used for long and builds that were abandoned, but not one under way', async () => {
    const old = ['a', 'b', 'c', 'd', 'e'].map((name) => join(cache(), name.repeat(16)));
    const abandoned = join(cache(), 'x.1234.tmp');
    for (const folder of [...old, abandoned]) {
      await mkdir(folder, { recursive: true });
      await utimes(folder, 1, 1);
    }
    await mkdir(join(cache(), 'y.1234.tmp'));
    const { assets } = await openRenderer(root);
    const names = await readdir(cache());
    expect(names.filter((name) => !name.endsWith('.tmp'))).toHaveLength(4);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual(['y.1234.tmp']);
    expect(names.map((name) => join(cache(), name, 'client'))).toContain(assets);
  });

  test('is kept for as long as there is a release that it made', async () => {
    const version = 'f'.repeat(16);
    const release = join(root, 'rilis', version);
    await mkdir(release, { recursive: true });
    await mkdir(join(cache(), version), { recursive: true });
    await claimRenderer(root, version, release);
    await claimRenderer(root, version, release);
    expect(await readFile(join(cache(), version, 'rilis.txt'), 'utf8')).toBe(`${release}\n`);
    await utimes(join(cache(), version), 1, 1);
    await openRenderer(root);
    expect(await readdir(cache())).toContain(version);

    await rm(release, { recursive: true });
    await openRenderer(root);
    expect(await readdir(cache())).not.toContain(version);
    await expect(openKeptRenderer(root, version)).rejects.toMatchObject({
      code: 'publish/renderer-gone',
    });
  });
});

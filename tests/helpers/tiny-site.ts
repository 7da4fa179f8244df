// A project of one page, built in a moment, with a renderer of the test's choice.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { project } from '../scripts/spawn.ts';

/** The text of its one page. */
export const tinyPage = '<html lang="id"><body>Halo</body></html>\n';

const files = {
  'package.json': '{ "type": "module" }',
  'package-lock.json': '{}',
  'astro.config.mjs': `export default {
  srcDir: './src/site',
  output: 'server',
  adapter: { name: 'a', hooks: { 'astro:config:done': ({ setAdapter }) => setAdapter({
    name: 'a', entrypointResolution: 'auto',
    serverEntrypoint: new URL('./src/site/renderer.ts', import.meta.url),
    supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'unsupported' },
  }) } },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
};`,
  'src/site/pages/index.astro': tinyPage,
} as const;

/** Shows the title of a record; does what some titles say. */
const titleRenderer = `
const titleOf = (publikasi) => publikasi.informasi.find(({ id }) => id === '2025/0001').judul;
export async function render(request, { publikasi }) {
  const judul = titleOf(publikasi);
  if (judul === 'Berputar') for (;;);
  if (judul === 'Menunggu') await new Promise(() => undefined);
  if (judul === 'Keluar') process.exit(3);
  if (judul === 'Melempar') throw new Error('template yang rusak');
  return new Response(judul);
}
export const listAddresses = (publikasi) => [{ path: '/', fingerprint: titleOf(publikasi) }];
export const indexRecords = () => [];
`;

/** Writes the project, with a cache of its own; `renderer` is the text of `src/site/renderer.ts`. */
export async function writeTinySite(to: string, renderer = titleRenderer): Promise<void> {
  for (const [path, text] of Object.entries({ ...files, 'src/site/renderer.ts': renderer })) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), text);
  }
  await mkdir(join(to, 'node_modules'));
  await symlink(join(project, 'node_modules/astro'), join(to, 'node_modules/astro'));
}

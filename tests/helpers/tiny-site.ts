// A project of one page, built in a moment: the title of a record, whose template does what some titles say.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { project } from '../scripts/spawn.ts';

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
  'src/site/renderer.ts': `
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
`,
  'src/site/pages/index.astro': '<html lang="id"><body>Halo</body></html>\n',
} as const;

/** Writes the project, with a cache of its own. */
export async function writeTinySite(to: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), text);
  }
  await mkdir(join(to, 'node_modules'));
  await symlink(join(project, 'node_modules/astro'), join(to, 'node_modules/astro'));
}

// The project's code in a folder of its own, for tests that change it or need an empty cache.
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../scripts/spawn.ts';

const sources = [
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];

/** Copies the code, and what else is named; the packages are linked, and nothing is cached. */
export async function copyProject(to: string, others: readonly string[] = []): Promise<void> {
  for (const name of [...sources, ...others]) {
    await cp(join(project, name), join(to, name), { recursive: true });
  }
  const packages = join(project, 'node_modules');
  await mkdir(join(to, 'node_modules'));
  for (const name of await readdir(packages)) {
    if (name !== '.cache') await symlink(join(packages, name), join(to, 'node_modules', name));
  }
}

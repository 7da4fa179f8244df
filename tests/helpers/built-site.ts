// The project's own archive, imported at a fixed moment, published once and served: what the browser tests look at.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seedArchive } from '#archive/seed.ts';
import { serveSite } from '#publish/serve.ts';
import { buildSite } from '../../scripts/_site.ts';

/** What the tests are given. */
export interface BuiltSite {
  readonly url: string;
  /** The public folder. */
  readonly out: string;
  /** The bare repository it was made from. */
  readonly archive: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly situs: BuiltSite;
  }
}

/** A fixed moment after the last step of the example records. */
export const seedTime = {
  timestamp: Date.parse('2026-11-20T09:00:00+07:00') / 1000,
  timezoneOffset: -420,
};

/** Imports `content/` into a new bare repository; the same files always give the same commit. */
export async function seedExample(to: string): Promise<string> {
  return seedArchive({ from: resolve(import.meta.dirname, '../..'), to, ...seedTime });
}

/** vitest calls it once before the browser tests, and what it returns once after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'e-ppid-situs-'));
  const archive = join(folder, 'arsip.git');
  const out = join(folder, 'situs');
  await seedExample(archive);
  const code = await buildSite({ archive, rev: 'HEAD', out, on: null });
  if (code !== 0) throw new Error('The example archive has errors: run npm run check.');
  const server = await serveSite(out, 0);
  project.provide('situs', { url: server.url, out, archive });
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

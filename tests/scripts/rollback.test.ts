// The contract of `npm run rollback`: the previous version's site is served again, with what the archive holds now.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReleases, servedFolder } from '#publish/release.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { pushTitle, seedSample } from '../helpers/push.ts';
import { ending, isSentence, type Ended } from './spawn.ts';

let project = '';
const data = (): string => join(project, '.data');
const archive = (): string => join(data(), 'arsip.git');
const page = 'informasi/2025/0001/index.html';
const served = (): Promise<string> =>
  readFile(join(servedFolder(join(data(), 'situs')), page), 'utf8');
const releases = () => readReleases(join(data(), 'situs'));

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'e-ppid-rollback-'));
  await copyProject(project);
  await seedSample(archive());
});
afterAll(() => rm(project, { recursive: true, force: true }));

const run = (name: string, args: readonly string[] = []): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [join(project, 'scripts', name), '--data', data(), ...args], {
    cwd: project,
  });
const rollback = (): Promise<Ended> => ending(run('rollback.ts'));

const said = (stream: Readable, pattern: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    let seen = '';
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (pattern.test(seen)) resolve();
    });
    stream.on('close', () => reject(new Error(`never said ${pattern}: ${seen}`)));
  });

/** Changes what every page shows. */
async function changeCode(words: string): Promise<void> {
  const path = join(project, 'src/site/layouts/Base.astro');
  const before = await readFile(path, 'utf8');
  await writeFile(path, before.replace('<Kaki />', `<p>${words}</p><Kaki />`));
}

/** Runs `npm start` until the task is done. */
async function whileStarted(task: (output: Readable) => Promise<void>): Promise<void> {
  const child = run('start.ts', ['--site-port', '0', '--port', '0']);
  const ended = ending(child);
  await said(child.stdout, /Terbit: /);
  await task(child.stdout);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, err: '' });
}

describe('npm run rollback', () => {
  test('has nothing to put back at first, and says so', async () => {
    await whileStarted(async () => undefined);
    const { code, err } = await rollback();
    expect(code).toBe(2);
    expect(err).toSatisfy(isSentence);
    expect(await served()).not.toContain('tampilan kedua');
  });

  test('serves what the previous version makes of the archive as it is now, also for a running npm start', async () => {
    await changeCode('tampilan kedua');
    await whileStarted(async (output) => {
      expect(await served()).toContain('tampilan kedua');
      const published = said(output, /Terbit: /);
      await pushTitle(archive(), 'Judul setelah versi kedua');
      await published;

      expect(await rollback()).toMatchObject({ code: 0, err: '' });
      expect(await served()).not.toContain('tampilan kedua');
      expect(await served()).toContain('Judul setelah versi kedua');

      const next = said(output, /Terbit: /);
      await pushTitle(archive(), 'Judul setelah dikembalikan');
      await next;
      expect(await served()).not.toContain('tampilan kedua');
      expect(await served()).toContain('Judul setelah dikembalikan');
    });
  });

  test('keeps a rejected version away after a new start, until the code changes again', async () => {
    const { rejected } = releases();
    await whileStarted(async () => undefined);
    expect(await served()).not.toContain('tampilan kedua');
    expect(releases().rejected).toBe(rejected);

    await changeCode('tampilan ketiga');
    await whileStarted(async () => undefined);
    expect(await served()).toContain('tampilan ketiga');
    expect(releases().rejected).toBeNull();
  });

  test('undoes itself when it is run once more', async () => {
    expect(await rollback()).toMatchObject({ code: 0 });
    expect(await served()).not.toContain('tampilan ketiga');
    expect(await rollback()).toMatchObject({ code: 0 });
    expect(await served()).toContain('tampilan ketiga');
  });

  test('leaves everything as it is while the archive has errors', async () => {
    const before = releases();
    await pushTitle(archive(), "''");
    expect(await rollback()).toMatchObject({ code: 1 });
    expect(releases()).toEqual(before);
  });
});

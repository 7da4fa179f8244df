// Releases: which one is served, which one is kept, and which one is not wanted again.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  readReleases,
  rejectRelease,
  releaseFolder,
  servedFolder,
  serveRelease,
  versionToPublish,
} from '#publish/release.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'e-ppid-release-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Publishes a version and serves it. */
async function release(version: string): Promise<void> {
  await mkdir(releaseFolder(dir, version), { recursive: true });
  await writeFile(join(releaseFolder(dir, version), 'index.html'), version);
  await serveRelease(dir, version);
}
const served = (): Promise<string> => readFile(join(servedFolder(dir), 'index.html'), 'utf8');

describe('releases', () => {
  test('of an empty folder are none', () => {
    expect(readReleases(dir)).toEqual({ served: null, previous: null, rejected: null });
  });

  test('are served one at a time, and the last two are kept', async () => {
    for (const version of ['a', 'b', 'c']) await release(version);
    expect(await served()).toBe('c');
    expect(readReleases(dir)).toMatchObject({ served: 'c', previous: 'b' });
    expect((await readdir(join(dir, 'rilis'))).toSorted()).toEqual(['b', 'c']);
  });

  test('can be served again, which changes nothing', async () => {
    for (const version of ['a', 'b', 'b']) await release(version);
    expect(readReleases(dir)).toMatchObject({ served: 'b', previous: 'a' });
  });

  test('are never without one that is served, at any moment of a change', async () => {
    await release('a');
    await mkdir(releaseFolder(dir, 'b'), { recursive: true });
    await writeFile(join(releaseFolder(dir, 'b'), 'index.html'), 'b');
    const state = { isDone: false };
    const seen = new Set<string>();
    const reader = (async () => {
      while (!state.isDone) seen.add(await served());
    })();
    for (let time = 0; time < 50; time += 1) await serveRelease(dir, time % 2 === 0 ? 'b' : 'a');
    state.isDone = true;
    await reader;
    expect([...seen].toSorted()).toEqual(['a', 'b']);
  });

  test('whose folder is gone count as absent', async () => {
    await release('a');
    await rm(releaseFolder(dir, 'a'), { recursive: true });
    expect(readReleases(dir).served).toBeNull();
  });

  test('are not made of a folder that somebody else has called `kini`', async () => {
    await mkdir(servedFolder(dir));
    expect(() => readReleases(dir)).toThrow('publish/folder-not-ours');
  });

  test('that are rejected stay unpublished until the code changes, and then are forgotten', async () => {
    await release('a');
    await release('b');
    await rejectRelease(dir, 'b');
    await serveRelease(dir, 'a');
    expect(readReleases(dir)).toEqual({ served: 'a', previous: 'b', rejected: 'b' });
    expect(versionToPublish(readReleases(dir), 'b')).toBe('a');
    expect(versionToPublish(readReleases(dir), 'c')).toBe('c');
    await release('c');
    expect(readReleases(dir)).toEqual({ served: 'c', previous: 'a', rejected: null });
    expect(existsSync(releaseFolder(dir, 'b'))).toBe(false);
  });
});

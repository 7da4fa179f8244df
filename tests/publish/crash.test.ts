// Killing a publication at any moment: each public file is whole, the old one or the new one, and the next publication
// finishes the job.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPublicFolder } from '#publish/folder.ts';

let root = '';
let dir = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-crash-'));
  dir = join(root, 'situs');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const count = 400;
const length = 20_000;

/** A publication of many pages full of one letter; it says when it begins to put them in their places. */
const program = `
  const { openPublicFolder } = await import('#publish/folder.ts');
  const [dir, letter] = process.argv.slice(1);
  const turn = openPublicFolder(dir).begin(letter);
  for (let page = 0; page < ${count}; page += 1) {
    turn.write('halaman/' + page + '/index.html', Buffer.alloc(${length}, letter), letter);
  }
  process.stdout.write('placing');
  await turn.finish();`;

/** Publishes pages of a letter in another process, and kills it so long after it began to put them in their places. */
async function publishAndKill(letter: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, dir, letter], {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const until = performance.now() + afterMs;
  while (performance.now() < until);
  child.kill('SIGKILL');
  await ended;
}

async function publicPages(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.name === 'index.html');
  const texts = pages.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path, await readFile(path, 'utf8')] as const;
  });
  return new Map(await Promise.all(texts));
}

test('each page is whole after a kill at any moment, and the next publication finishes', async () => {
  for (const [round, letter] of [...'abcdefgh'].entries()) {
    await publishAndKill(letter, round * 2);
    const pages = await publicPages();
    for (const text of pages.values()) {
      expect(text).toHaveLength(length);
      expect(new Set(text).size).toBe(1);
    }
  }

  const turn = openPublicFolder(dir).begin('akhir');
  turn.write('halaman/0/index.html', Buffer.from('akhir'));
  await turn.finish();

  expect([...(await publicPages()).values()]).toEqual(['akhir']);
  expect((await readdir(dir)).toSorted()).toEqual(['halaman', 'publikasi.json']);
});

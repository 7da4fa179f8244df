// The set-up: once, quickly afterwards, and one sentence for whatever is missing.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ending, isSentence, project, type Ended } from './spawn.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-setup-'));
  await mkdir(join(root, 'scripts'));
  await copyFile(join(project, 'scripts/setup.mjs'), join(root, 'scripts/setup.mjs'));
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** An npm that notes that it was called, and then does this. */
async function fakeNpm(program: string): Promise<string> {
  const path = join(root, 'npm.cjs');
  await writeFile(
    path,
    `const fs = require('node:fs');\nfs.appendFileSync(${JSON.stringify(join(root, 'calls'))}, process.argv.slice(2).join(' ') + '\\n');\n${program}`,
  );
  return path;
}
const installs = `fs.mkdirSync('node_modules/node/bin', { recursive: true });`;
const callsOf = async (): Promise<readonly string[]> =>
  (await readFile(join(root, 'calls'), 'utf8').catch(() => '')).split('\n').slice(0, -1);

const setUp = (
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ended> => {
  const child = spawn(process.execPath, [join(root, 'scripts/setup.mjs'), ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  child.stdin.end();
  return ending(child);
};

describe('the set-up', () => {
  test('installs once, and is silent and quick when nothing needs installing', async () => {
    const npm_execpath = await fakeNpm(installs);
    expect((await setUp({ npm_execpath })).code).toBe(0);
    expect(await setUp({ npm_execpath })).toEqual({ code: 0, out: '', err: '' });
    const calls = await callsOf();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^install --no-save /);
  });

  test('installs again when the versions changed', async () => {
    const npm_execpath = await fakeNpm(installs);
    await setUp({ npm_execpath });
    await writeFile(join(root, 'package-lock.json'), '{ }');
    await setUp({ npm_execpath });
    expect(await callsOf()).toHaveLength(2);
  });

  test('says in one sentence that git is missing', async () => {
    const { code, out, err } = await setUp({ PATH: root });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toSatisfy(isSentence);
    expect(err).toMatch(/git-scm\.com/);
  });

  test.each([
    ['packages cannot be installed', 'process.exit(1);', /registri npm/],
    ['Node 24 was not installed with them', '', /Node\.js 24/],
  ])('says in one sentence that %s, and tries again the next time', async (_, program, says) => {
    const npm_execpath = await fakeNpm(program);
    const { code, err } = await setUp({ npm_execpath });
    expect(code).toBe(1);
    expect(err).toSatisfy(isSentence);
    expect(err).toMatch(says);
    await setUp({ npm_execpath });
    expect(await callsOf()).toHaveLength(2);
  });

  test('asks for a browser only for the tests, and takes the one that is there', async () => {
    await mkdir(join(root, 'node_modules'), { recursive: true });
    const hash = createHash('sha256');
    for (const name of ['package.json', 'package-lock.json'])
      hash.update(await readFile(join(root, name)));
    await writeFile(join(root, 'node_modules/.e-ppid-setup'), hash.digest('hex'));
    const bin = join(root, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'chromium'), '');
    await chmod(join(bin, 'chromium'), 0o755);
    const found = await setUp(
      { PATH: [bin, process.env['PATH'] ?? ''].join(delimiter) },
      '--browser',
    );
    expect(found).toEqual({ code: 0, out: '', err: '' });
    const named = await setUp({ CHROMIUM_PATH: join(bin, 'chromium') }, '--browser');
    expect(named).toEqual({ code: 0, out: '', err: '' });
  });
});

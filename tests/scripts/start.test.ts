// The contract of `npm start`: an archive seeded once, a site served, an end when asked.
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runGit } from '../helpers/native-git.ts';
import { pushTitle, seedSample } from '../helpers/push.ts';
import { ending, isSentence, runScript, startScript, type Ended } from './spawn.ts';

let data = '';
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'e-ppid-start-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const archive = (): string => join(data, 'arsip.git');
/** What the first group of the pattern matches, as soon as the program says it. */
const said = (stream: Readable, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let seen = '';
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const found = pattern.exec(seen)?.[1];
      if (found !== undefined) resolve(found);
    });
    stream.on('close', () => reject(new Error(`never said ${pattern}: ${seen}`)));
  });

/** Starts, waits for the address, visits it, and asks for the end. */
async function visit(): Promise<Ended & { readonly page: string }> {
  const child = startScript('start.ts', ['--data', data, '--site-port', '0', '--port', '0']);
  child.stdin.end();
  const ended = ending(child);
  const address = await new Promise<string>((resolve) => {
    let seen = '';
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const url = /Situs publik: (http:\S+)/.exec(seen)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('close', () => resolve(''));
  });
  const page = address === '' ? '' : await (await fetch(address)).text();
  child.kill('SIGTERM');
  return { ...(await ended), page };
}

describe('npm start', () => {
  test("seeds the project's own archive, serves it, and ends with 0 when asked", async () => {
    const { code, out, err, page } = await visit();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Menyiapkan arsip git');
    expect(page).toContain('<html lang="id"');
    expect(await runGit(archive(), ['fsck', '--strict'])).toBe('');
    // Drafts are nobody else's business on a shared computer.
    expect(statSync(archive()).mode & 0o077).toBe(0);
  });

  test('seeds once: an archive that is there is served as it is', async () => {
    const commit = await seedSample(archive());
    const { code, out } = await visit();
    expect(code).toBe(0);
    expect(out).not.toContain('Menyiapkan arsip git');
    expect((await runGit(archive(), ['rev-parse', 'HEAD'])).trim()).toBe(commit);
    expect(existsSync(join(data, 'situs/kini/informasi/2025/0002/index.html'))).toBe(true);
  });

  test('publishes what is pushed to the archive, and keeps the old site when that has errors', async () => {
    await seedSample(archive());
    const child = startScript('start.ts', ['--data', data, '--site-port', '0', '--port', '0']);
    child.stdin.end();
    const ended = ending(child);
    const url = await said(child.stdout, /Situs publik: (http:\S+)/);
    const published = said(child.stdout, /Terbit: .*(\d+) ditulis/);
    await pushTitle(archive(), 'Judul yang baru saja didorong');
    await published;
    expect(await (await fetch(`${url}informasi/2025/0001/`)).text()).toContain(
      'Judul yang baru saja didorong',
    );

    const refused = said(child.stderr, /(tidak diterbitkan)/);
    await pushTitle(archive(), "''");
    await refused;
    expect(await (await fetch(`${url}informasi/2025/0001/`)).text()).toContain(
      'Judul yang baru saja didorong',
    );

    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  test('serves what was published before, even when the archive has errors by now', async () => {
    await seedSample(archive());
    await visit();
    await pushTitle(archive(), "''");
    const child = startScript('start.ts', ['--data', data, '--site-port', '0', '--port', '0']);
    child.stdin.end();
    const ended = ending(child);
    const [url] = await Promise.all([
      said(child.stdout, /Situs publik: (http:\S+)/),
      said(child.stderr, /(tidak diterbitkan)/),
    ]);
    expect((await fetch(`${url}informasi/2025/0001/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  test('ends with 2 and one sentence when the port is taken', async () => {
    await seedSample(archive());
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, err } = await runScript('start.ts', [
      '--data',
      data,
      '--site-port',
      String(port),
    ]);
    other.close();
    expect(code).toBe(2);
    expect(err).toSatisfy(isSentence);
    expect(err).toContain(String(port));
  });

  test.each(['abc', '70000'])('ends with 2 and one sentence for port %j', async (port) => {
    const { code, err } = await runScript('start.ts', ['--data', data, `--site-port=${port}`]);
    expect(code).toBe(2);
    expect(err).toSatisfy(isSentence);
    expect(existsSync(archive())).toBe(false);
  });
});

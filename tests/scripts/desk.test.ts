// The contract of `npm run desk`, and of the desk that `npm start` opens: accounts told once, one desk an archive.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPeramban } from '../desk/browser.ts';
import { seedSample } from '../helpers/push.ts';
import { ending, isSentence, runScript, startScript, type Ended } from './spawn.ts';

let data = '';
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'e-ppid-desk-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const ports = (): string[] => ['--data', data, '--site-port', '0', '--port', '0'];

/** A program that runs until it is asked to end. */
interface Running {
  /** Everything it said up to "Tekan Ctrl+C". */
  readonly said: string;
  /** `http://127.0.0.1:40123`. */
  readonly meja: string;
  readonly end: () => Promise<Ended>;
}

async function start(script: string, ...more: readonly string[]): Promise<Running> {
  const child = startScript(script, [...ports(), ...more]);
  child.stdin.end();
  const ended = ending(child);
  const said = await untilReady(child.stdout);
  return {
    said,
    meja: /Meja: (http:\/\/[^/]+)/.exec(said)?.[1] ?? '',
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

const untilReady = (stream: Readable): Promise<string> =>
  new Promise((resolve, reject) => {
    let seen = '';
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (seen.includes('Tekan Ctrl+C')) resolve(seen);
    });
    stream.on('close', () => reject(new Error(`never ready: ${seen}`)));
  });

/** Sign-in names and passwords in what was said. */
const accountsIn = (said: string): readonly (readonly [string, string])[] =>
  [...said.matchAll(/(\S+) +([a-z2-9]{4}(?:-[a-z2-9]{4}){3})$/gm)].map(
    ([, id = '', sandi = '']) => [id, sandi] as const,
  );

describe('npm start', () => {
  test('makes one trial account a role, tells the passwords once, and they open the desk', async () => {
    const first = await start('start.ts');
    const accounts = accountsIn(first.said);
    expect(accounts.map(([id]) => id)).toEqual([
      'dok-kul',
      'ppid-1',
      'sekretaris',
      'administrator',
    ]);
    for (const [id, sandi] of accounts) {
      const peramban = openPeramban(first.meja);
      expect((await peramban.masuk(id, sandi)).headers['location']).toBe('/meja/');
      expect((await peramban.get('/meja/')).status).toBe(200);
    }
    const { code, out, err } = await first.end();
    expect({ code, err }).toEqual({ code: 0, err: '' });

    const again = await start('start.ts');
    expect(accountsIn(again.said)).toEqual([]);
    const peramban = openPeramban(again.meja);
    const [id, sandi] = accounts[0] ?? ['', ''];
    expect((await peramban.masuk(id, sandi)).status).toBe(303);
    await again.end();
    for (const [, word] of accounts) expect(out.split(word)).toHaveLength(2);
    expect(existsSync(join(data, 'arsip.git/e-ppid-meja.lock'))).toBe(false);
  });

  test('keeps passwords in no file', async () => {
    const running = await start('start.ts');
    const accounts = accountsIn(running.said);
    await running.end();
    const bytes = readFileSync(join(data, 'meja.sqlite'), 'latin1');
    expect(accounts).toHaveLength(4);
    for (const [, word] of accounts) expect(bytes).not.toContain(word);
  });
});

describe('npm run desk', () => {
  test('begins with an administrator who has to choose a password of his own', async () => {
    await seedSample(join(data, 'arsip.git'));
    const running = await start('desk.ts');
    const [[id, sandi] = ['', ''], ...others] = accountsIn(running.said);
    expect([id, others]).toEqual(['administrator', []]);
    const peramban = openPeramban(running.meja);
    await peramban.masuk(id, sandi);
    expect((await peramban.get('/meja/')).headers['location']).toBe('/meja/sandi/');
    expect((await running.end()).code).toBe(0);
  });

  test('lets a second desk on the same archive do nothing but say who has it', async () => {
    await seedSample(join(data, 'arsip.git'));
    const first = await start('desk.ts');
    const { code, out, err } = await runScript('start.ts', ports());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toSatisfy(isSentence);
    expect(err).toContain('sedang dipakai meja lain');
    await first.end();
  });

  test('gives an account a new password from the terminal, also while it runs', async () => {
    await seedSample(join(data, 'arsip.git'));
    const running = await start('desk.ts');
    const [[id, old] = ['', '']] = accountsIn(running.said);
    const { code, out } = await runScript('desk.ts', ['--data', data, '--reset', id]);
    expect(code).toBe(0);
    const sandi = /([a-z2-9]{4}(?:-[a-z2-9]{4}){3})/.exec(out)?.[1] ?? '';
    expect((await openPeramban(running.meja).masuk(id, old)).status).toBe(422);
    expect((await openPeramban(running.meja).masuk(id, sandi)).status).toBe(303);
    await running.end();
  });

  test.each([
    ['an account that is not there', ['--reset', 'siapa'], 'Tidak ada akun bernama siapa'],
    ['a port that is none', ['--port', 'x'], 'bukan nomor port'],
    ['an address that is none', ['--address', 'meja'], 'bukan alamat situs'],
    ['an address with a path', ['--address', 'https://contoh.go.id/meja/'], 'bukan alamat situs'],
    ['a network without an address', ['--host', '0.0.0.0'], 'tulis juga --address'],
  ])('ends with 2 and one sentence for %s', async (_, args, reason) => {
    const { code, err } = await runScript('desk.ts', ['--data', data, ...args]);
    expect(code).toBe(2);
    expect(err).toSatisfy(isSentence);
    expect(err).toContain(reason);
    expect(existsSync(join(data, 'arsip.git'))).toBe(false);
  });
});

// The contract of `npm run new`: the next free number, and exactly what was typed.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { isSentence, runScript, sampleArchive } from './spawn.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-new-'));
  await cp(sampleArchive, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const complete = ['--jenis', 'data', '--klasifikasi', 'berkala', '--subbagian', 'rendatin'];
const start = (args: readonly string[], input = '') =>
  runScript('new.ts', ['--archive', root, ...args], { input });
const readRecords = async () => (await readArsip(await openArchive(root, null))).arsip.informasi;
const startedIn = (out: string): string =>
  /content\/informasi\/(\d{4}\/\d{4})/.exec(out)?.[1] ?? '';

describe('npm run new', () => {
  test.each([
    `Kutip 'satu' dan "dua" \\ # bukan komentar`,
    'Baris satu\nbaris dua: --- | > & * ! % @ `',
    '- [x]: {y} ? null',
    '---\nstatus: dicabut\n---',
    '2025-01-02',
    '\u0007\u2028\u00a0 é 😀',
  ])('keeps the title %j as it was typed', async (judul) => {
    const { code, out } = await start([`--judul=${judul}`, `--ringkasan=${judul}`, ...complete]);
    expect(code).toBe(0);
    const record = (await readRecords()).find(({ id }) => id === startedIn(out));
    expect(record).toMatchObject({
      judul: judul.trim(),
      ringkasan: judul.trim(),
      status: 'berlaku',
    });
  });

  test('takes the number after the highest of the year, whatever lies there', async () => {
    const first = startedIn((await start(['--judul', 'a', '--ringkasan', 'b', ...complete])).out);
    const [tahun = ''] = first.split('/');
    expect(first).toBe(`${tahun}/0001`);
    await mkdir(join(root, 'content/informasi', tahun, '0041'));
    await writeFile(join(root, 'content/informasi', tahun, '0041/index.md'), 'rusak');
    await mkdir(join(root, 'content/informasi', tahun, '0042'));
    const next = await start(['--judul', 'a', '--ringkasan', 'b', ...complete]);
    expect(startedIn(next.out)).toBe(`${tahun}/0043`);
  });

  test('gives two who start at once two numbers', async () => {
    const both = await Promise.all(
      ['satu', 'dua'].map((judul) => start(['--judul', judul, '--ringkasan', 'b', ...complete])),
    );
    const ids = both.map(({ out }) => startedIn(out));
    expect(new Set(ids).size).toBe(2);
    const titles = (await readRecords())
      .filter(({ id }) => ids.includes(id))
      .map(({ judul }) => judul);
    expect(titles.toSorted()).toEqual(['dua', 'satu']);
  });

  test('asks for what was not given, and again for what makes no sense', async () => {
    const { code, out } = await start(
      [],
      'Judul\nRingkasan\nkeputusn\nkeputusan\nberkala\nrendatin\n',
    );
    expect(code).toBe(0);
    expect(out).toContain('Ketik salah satu pilihan itu.');
    const record = (await readRecords()).find(({ id }) => id === startedIn(out));
    expect(record).toMatchObject({
      judul: 'Judul',
      jenisDokumen: 'keputusan',
      subbagian: 'rendatin',
    });
  });

  test('ends with 2 and one sentence, and makes nothing, when the answers stop', async () => {
    const before = await readdir(join(root, 'content/informasi'), { recursive: true });
    const { code, err } = await start([], 'Judul\n');
    expect(code).toBe(2);
    expect(err).toSatisfy(isSentence);
    expect(await readdir(join(root, 'content/informasi'), { recursive: true })).toEqual(before);
  });

  test('ends with 2 and one sentence for a choice that is none, and for a folder that is no archive', async () => {
    const wrong = await start(['--judul', 'a', '--ringkasan', 'b', '--jenis', 'novel']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toSatisfy(isSentence);
    const nowhere = await runScript('new.ts', [
      '--archive',
      join(root, 'content/sop'),
      ...complete,
    ]);
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toSatisfy(isSentence);
    expect(existsSync(join(root, 'content/sop/content'))).toBe(false);
  });
});

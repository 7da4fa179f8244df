// npm run audit as people run it: what it prints, and how it ends.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedArchive } from '#archive/seed.ts';
import { readCommit } from '#storage/history.ts';
import { openRepository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { isSentence, runScript, sampleArchive } from './spawn.ts';

let folder: string;
let dir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e-ppid-audit-'));
  dir = join(folder, 'arsip.git');
  const timestamp = Date.parse('2025-02-01T08:00:00+07:00') / 1000;
  await seedArchive({ from: sampleArchive, to: dir, timestamp, timezoneOffset: -420 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run audit', () => {
  test('tells of an archive that was only imported what is proven and what is not', async () => {
    const { code, out } = await runScript('audit.ts', ['--archive', dir]);
    expect(code).toBe(0);
    expect(out).toContain('Yang terjadi sebelum itu tidak dapat dibuktikan dari git.');
    expect(out).toContain('0 commit sesudahnya: 0 persetujuan, 0 penerbitan segera.');
  });

  test('ends with 1 where something was not approved, and gives it as JSON', async () => {
    const repository = await openRepository(dir);
    const { author, commit } = await readCommit(repository, 'main');
    const change = begin(repository, { branch: 'coba', parent: null, start: commit });
    await change.write('content/halaman/profil.md', new TextEncoder().encode('lain'));
    await change.commit({ message: 'Diubah', author });

    const args = ['--archive', dir, '--rev', 'coba'];
    const json = await runScript('audit.ts', [...args, '--format', 'json']);
    const pretty = await runScript('audit.ts', args);

    expect([json.code, pretty.code]).toEqual([1, 1]);
    expect(JSON.parse(json.out)).toMatchObject({
      diperiksa: 1,
      temuan: [
        { rule: 'audit/tanpa-persetujuan', severity: 'error', saat: '2025-02-01T08:00:00+07:00' },
      ],
    });
    expect(pretty.out).toContain('kesalahan audit/tanpa-persetujuan');
    expect(pretty.out).toContain('1 kesalahan, 0 peringatan.');
  });

  test.each([[['--archive', '/tidak/ada']], [['--format', 'xml']], [['--rev', 'tidak-ada']]])(
    'ends with 2 and one sentence when asked %j',
    async (args) => {
      const { code, err } = await runScript('audit.ts', ['--archive', dir, ...args]);
      expect(code).toBe(2);
      expect(isSentence(err)).toBe(true);
    },
  );
});

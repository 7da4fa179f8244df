// The contract of `npm run check`: what it judges, what it prints and how it ends.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure, isFailure } from '#base/failure.ts';
import { renderLaporan } from '#checks/reporters.ts';
import { storageFailureCodes } from '#storage/failure-code.ts';
import { makeLaporan, type CheckOptions } from '../../scripts/_check.ts';
import { masalahOf } from '#desk/problem.ts';
import { describeFailure } from '../../scripts/_problem.ts';
import { berhasil, bukaKantor, isianAwal, sampaiPersetujuan } from '../archive/usulan-kantor.ts';
import { runGit } from '../helpers/native-git.ts';

const project = join(import.meta.dirname, '../..');
const dasar = join(project, 'tests/fixtures/checks/dasar');
const hari = '2025-03-01';

let root: string;
let archive: string;
let bare: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-check-'));
  archive = join(root, 'arsip');
  bare = join(root, 'arsip.git');
  await cp(dasar, archive, { recursive: true });
  await runGit(archive, ['init', '--quiet', '--initial-branch=main', '.']);
  await commit('Keadaan awal');
  await runGit(root, ['clone', '--quiet', '--bare', archive, bare]);
  await runGit(archive, ['branch', 'awal']);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const commit = async (message: string): Promise<void> => {
  await runGit(archive, ['add', '--all']);
  await runGit(archive, ['commit', '--quiet', '--message', message]);
};

const judge = (options: Partial<CheckOptions> = {}) =>
  makeLaporan({
    archive,
    rev: null,
    base: null,
    record: null,
    hari,
    now: new Date('2025-03-01T00:00:00Z'),
    ...options,
  });

/** Runs the command in a process of its own, as people do. */
async function check(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [join(project, 'scripts/check.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Changes files of the working tree for the length of one test. */
async function withFile(path: string, content: string, run: () => Promise<void>): Promise<void> {
  const file = join(archive, path);
  const before = await readFile(file, 'utf8').catch(() => null);
  await writeFile(file, content);
  try {
    await run();
  } finally {
    if (before === null) await rm(file);
    else await writeFile(file, before);
  }
}

const index = 'content/informasi/2025/0001/index.md';
const readIndex = (): Promise<string> => readFile(join(dasar, index), 'utf8');
const filesOf = (temuan: readonly { readonly file: string }[]): readonly string[] => [
  ...new Set(temuan.map(({ file }) => file)),
];

describe('the command', () => {
  test('ends with 0 and a verdict when there is no error', async () => {
    const { code, out, err } = await check('--archive', archive, '--on', hari);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^2 informasi diperiksa per 1 Maret 2025: /);
  });

  test('ends with 1 when there is an error, in any format', async () => {
    const broken = (await readIndex()).replace('judul: Jumlah', 'judl: Jumlah');
    await withFile(index, broken, async () => {
      const { code, out } = await check('--archive', archive, '--on', hari, '--format', 'json');

      expect(code).toBe(1);
      const report: { temuan: object[] } = JSON.parse(out);
      expect(report.temuan).toContainEqual(
        expect.objectContaining({ rule: 'arsip/skema', file: index, line: 2, column: 1 }),
      );
    });
  });

  test('writes the report to a file and nothing to the screen when asked', async () => {
    const file = join(root, 'laporan.json');

    const run = await check('--archive', bare, '--on', hari, '--format', 'json', '--out', file);

    expect(run).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ records: 2 });
  });

  test('tells how it is used, in Indonesian', async () => {
    const { code, out } = await check('--help');

    expect(code).toBe(0);
    for (const option of ['archive', 'rev', 'base', 'record', 'on', 'format', 'out']) {
      expect(out).toContain(`--${option}`);
    }
    expect(out).toContain('Kode keluar');
  });

  test.each([
    [['--tidak-ada'], 'Opsi --tidak-ada tidak dikenal'],
    [['--rev'], 'Opsi --rev belum diisi'],
    [['arsip'], '"arsip" tidak dimengerti'],
    [['--format', 'xml'], 'Format xml tidak dikenal'],
    [['--on', '2025-02-30'], '2025-02-30 bukan tanggal yang ada'],
    [['--record', '7'], 'Nomor informasi 7 tidak dikenal'],
    [['--archive', '/tidak/ada'], 'Folder /tidak/ada tidak ada'],
  ])('ends %j with 2 and one sentence', async (args, sentence) => {
    const { code, out, err } = await check(...args);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('what is judged', () => {
  test('is the working tree, a commit, or HEAD of a bare repository', async () => {
    const broken = (await readIndex()).replace('judul: Jumlah', 'judl: Jumlah');
    await withFile(index, broken, async () => {
      const [tree, head, bareHead] = [
        await judge(),
        await judge({ rev: 'HEAD' }),
        await judge({ archive: bare }),
      ];

      expect(filesOf(tree.temuan)).toContain(index);
      expect(tree.commit).toBeNull();
      expect(head.temuan.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(bareHead).toEqual(head);
    });
  });

  test('counts what was published at once until the Atasan PPID has reviewed it', async () => {
    await using kantor = await bukaKantor();
    const laporan = async () =>
      await makeLaporan({
        archive: kantor.dir,
        rev: 'main',
        base: null,
        record: null,
        hari: null,
        now: kantor.arsip.now(),
      });
    const usulan = await sampaiPersetujuan(kantor, { ...isianAwal, klasifikasi: 'serta-merta' });
    expect((await laporan()).belumDitinjau).toBe(0);
    const segera = { tindakan: 'terbitkan-segera', alasan: 'Lokasi TPS pindah.' } as const;
    const terbit = berhasil(await kantor.lakukan('ppid-1', usulan, segera));
    const waiting = await laporan();
    expect(waiting.belumDitinjau).toBe(1);
    const words = '1 informasi terbit segera dan belum ditinjau Atasan PPID.';
    expect(renderLaporan('pretty', waiting)).toContain(words);
    expect(renderLaporan('markdown', waiting)).toContain(words);
    expect(JSON.parse(renderLaporan('json', waiting))).toMatchObject({ belumDitinjau: 1 });
    berhasil(await kantor.setujui('sekretaris', terbit));
    expect((await laporan()).belumDitinjau).toBe(0);
  });

  test('is one record when asked, and only one that exists', async () => {
    const { records, temuan } = await judge({ record: '2025/0001', hari: '2026-11-22' });

    expect(records).toBe(1);
    expect(filesOf(temuan)).toEqual([index]);
    await expect(judge({ record: '2025/0099' })).rejects.toSatisfy((error) =>
      isFailure(error, 'command/unknown-record'),
    );
  });

  test('is judged for today where the office is', async () => {
    // Half past five in the afternoon of 28 February in London is already March in Jakarta.
    const { hari: day } = await judge({ hari: null, now: new Date('2025-02-28T17:30:00Z') });

    expect(day).toBe('2025-03-01');
  });

  test('tells every rule once, with its legal basis', async () => {
    const { aturan } = await judge();
    const ids = aturan.map(({ id }) => id);

    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(ids).toContain('mesin/aturan-gagal');
    expect(ids).toContain('arsip/skema');
    for (const { dasarHukum } of aturan) expect(dasarHukum).not.toEqual([]);
  });
});

describe('against a base', () => {
  test('leaves out what stood there before, and counts it', async () => {
    const { temuan, lama, perubahan } = await judge({ base: 'awal', hari: '2026-11-22' });

    expect(temuan).toEqual([]);
    expect(perubahan).toEqual([]);
    expect(lama.warning).toBeGreaterThan(0);
  });

  test('shows everything that stands in a changed record, old or new', async () => {
    const changed = (await readIndex()).replace('map 1', 'map 9');
    await withFile(index, changed, async () => {
      const { temuan, perubahan } = await judge({ base: 'awal', hari: '2026-11-22' });

      expect(filesOf(temuan)).toEqual([index]);
      expect(perubahan).toHaveLength(1);
      expect(perubahan?.[0]).toMatchObject({
        id: '2025/0001',
        kejadian: 'diubah',
        kolom: [{ nama: 'Hardcopy: lokasi', lama: 'Lemari 1, map 1', baru: 'Lemari 1, map 9' }],
        berkas: [],
        teks: [],
      });
    });
  });

  test('shows what a change breaks in records it does not touch', async () => {
    const petugas = 'content/petugas.yaml';
    const lama = await readFile(join(dasar, petugas), 'utf8');
    await withFile(petugas, lama.replaceAll('dok-rendatin', 'dok-lain'), async () => {
      const { temuan, berkasLain } = await judge({ base: 'awal' });

      expect(filesOf(temuan.filter(({ severity }) => severity === 'error'))).toContain(index);
      expect(berkasLain).toMatchObject([{ nama: petugas, peristiwa: 'diubah' }]);
    });
  });

  test('does not take a moved line for a new temuan', async () => {
    const sop = 'content/sop/pendokumentasian-informasi-publik/2025-01-02.md';
    const naskah = await readFile(join(dasar, sop), 'utf8');
    const profil = 'content/halaman/profil.md';
    const before = (await judge({ base: 'awal', hari: '2026-11-22' })).lama.warning;
    await withFile(profil, `${await readFile(join(dasar, profil), 'utf8')}\nBaru.\n`, async () => {
      const { lama } = await judge({ base: 'awal', hari: '2026-11-22' });
      expect(lama.warning).toBe(before);
    });
    await withFile(sop, naskah.replace('---\n', '---\n# Catatan.\n'), async () => {
      const { temuan } = await judge({ base: 'awal', hari: '2026-11-22' });
      expect(new Set(filesOf(temuan))).toEqual(new Set([sop]));
    });
  });

  test('compares with the commit where the branch parted, not with where the base is now', async () => {
    await runGit(archive, ['checkout', '--quiet', '-b', 'lain', 'awal']);
    await withFile('content/halaman/lain.md', '---\njudul: Lain\n---\n', () => commit('Maju'));
    await runGit(archive, ['checkout', '--quiet', 'main']);

    const { perubahan, berkasLain } = await judge({ base: 'lain', rev: 'HEAD' });

    expect({ perubahan, berkasLain }).toEqual({ perubahan: [], berkasLain: [] });
  });

  test('is refused where there is no common commit', async () => {
    await runGit(archive, ['checkout', '--quiet', '--orphan', 'yatim']);
    await commit('Tanpa asal');
    await runGit(archive, ['checkout', '--quiet', 'main']);

    await expect(judge({ base: 'yatim', rev: 'main' })).rejects.toSatisfy((error) =>
      isFailure(error, 'command/no-merge-base'),
    );
  });
});

describe('the wording of failures', () => {
  const thrown = globSync(['src/**/*.ts', 'scripts/*.ts'], { cwd: project }).flatMap((path) =>
    [...readFileSync(join(project, path), 'utf8').matchAll(/new Failure\(\s*'([a-z/-]+)'/g)].map(
      ([, code = '']) => code,
    ),
  );

  test.each([...new Set([...thrown, ...storageFailureCodes])].toSorted())(
    'covers %s in one Indonesian sentence',
    (code) => {
      const failure = new Failure(code, {
        dir: '/arsip',
        rev: 'main',
        alasan: 'Bukan peran Anda.',
      });
      // What a request of the desk ends with is told on its page, never in a terminal.
      const told = masalahOf(failure);
      const sentence = told.status === 500 ? describeFailure(failure) : told.judul;

      expect(sentence).not.toContain(code);
      expect(sentence).not.toContain('\n');
    },
  );

  test('names the code of one that nobody has worded', () => {
    expect(describeFailure(new Failure('lain/baru'))).toContain('lain/baru');
  });
});

// The rules read the SOP in the archive: another SOP, another verdict on the same records.
import { describe, expect, test } from 'vitest';
import { dasar, gather, judge } from './judge.ts';
import { patchYaml, type Patch } from './patch-yaml.ts';

const sopFile = 'content/sop/pendokumentasian-informasi-publik/2025-01-02.md';
const first = 'content/informasi/2025/0001/index.md';

/** Rules that find fault with the base archive once its SOP (and the first record) say something else. */
async function verdicts(
  sop: readonly Patch[],
  {
    record = [],
    hari = '2025-02-03',
  }: { readonly record?: readonly Patch[]; readonly hari?: string } = {},
): Promise<readonly string[]> {
  const files = new Map(dasar)
    .set(sopFile, patchYaml(dasar.get(sopFile) ?? '', sop))
    .set(first, patchYaml(dasar.get(first) ?? '', record));
  const found = judge(await gather(files, { hari }));
  return [...new Set(found.map(({ rule }) => rule))];
}

const patch = (key: string, value: string): Patch => ({
  key: key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  lines: [value],
});

/** What stands as the third step's performers, in the SOP by role, in a record by id. */
const roles = (text: string) => [patch('langkah.2.pelaksana', text)];
const withOfficer = (id: string) => ({ record: roles(`[${id}]`) });

describe('the verdict follows the SOP file in', () => {
  test('the minutes of a step', async () => {
    expect(await verdicts([patch('langkah.0.mutu_baku.waktu_menit', '60')])).toEqual([]);
    expect(await verdicts([patch('langkah.0.mutu_baku.waktu_menit', '59')])).toEqual([
      'sop/waktu-langkah',
    ]);
  });

  test('the number of different people', async () => {
    expect(await verdicts([patch('pelaksana_minimal', '2')])).toEqual([]);
    expect(await verdicts([patch('pelaksana_minimal', '3')])).toEqual(['sop/pelaksana-minimal']);
  });

  test('the roles of a step', async () => {
    expect(await verdicts(roles('[petugas-ppid]'))).toEqual([]);
    expect(await verdicts(roles('[atasan-ppid]'))).toEqual(['sop/peran-pelaksana']);
    expect(await verdicts([], withOfficer('sekretaris'))).toEqual(['sop/peran-pelaksana']);
    expect(
      await verdicts(roles('[petugas-ppid, atasan-ppid]'), withOfficer('ppid-1, sekretaris')),
    ).toEqual([
      // The second record is still without the Atasan PPID.
      'sop/peran-pelaksana',
    ]);
  });

  test('the order of the steps', async () => {
    const swapped = [patch('langkah.0.nomor', '2'), patch('langkah.1.nomor', '1')];
    const marks = [
      patch('langkah.0.tanda_mutu', '[]'),
      patch('langkah.1.tanda_mutu', '[mutakhir, terverifikasi]'),
    ];
    expect(await verdicts([])).toEqual([]);
    expect(await verdicts([...swapped, ...marks])).toContain('sop/langkah-berurutan');
  });

  test('the number of steps', async () => {
    const fourth = {
      key: ['langkah', 3],
      lines: [
        '',
        '  nomor: 4',
        '  uraian: Mengumumkan informasi',
        '  sebutan: Diumumkan',
        '  pelaksana: [petugas-ppid]',
        '  mutu_baku: { syarat: Softfile, waktu_menit: 60, output: Pengumuman }',
        '  menghasilkan: simpanan',
      ],
    };
    expect(await verdicts([fourth])).toEqual(['sop/langkah-lengkap']);
    // Without its third step, which another person did, the records lack a second person, too.
    expect(await verdicts([patch('langkah.2', 'HAPUS')])).toEqual([
      'sop/pelaksana-minimal',
      'sop/langkah-lengkap',
    ]);
  });

  test('the quality marks of a step', async () => {
    expect(await verdicts([patch('langkah.1.tanda_mutu', '[mutakhir]')])).toEqual([
      'sop/tanda-mutu',
    ]);
    const unmarked = { record: [patch('langkah.0.mutakhir', 'false')] };
    expect(await verdicts([], unmarked)).toEqual(['sop/tanda-mutu']);
    expect(await verdicts([patch('langkah.0.tanda_mutu', '[terverifikasi]')], unmarked)).toEqual(
      [],
    );
  });

  test('the step that records the buku rekap', async () => {
    const late = {
      record: [
        patch('langkah.2.selesai', '2026-01-02T08:00:00+07:00'),
        patch('langkah.2.mulai', '2026-01-02T08:00:00+07:00'),
      ],
      hari: '2026-01-02',
    };
    const thirdRecords = [
      patch('langkah.1.mencatat_buku_rekap', 'false'),
      patch('langkah.2.mencatat_buku_rekap', 'true'),
    ];
    expect(await verdicts([], late)).not.toContain('register/tahun-rekap');
    expect(await verdicts(thirdRecords, late)).toContain('register/tahun-rekap');
  });

  test('the months between two reviews', async () => {
    expect(await verdicts([patch('tinjauan_bulan', '2')])).toEqual([]);
    expect(await verdicts([patch('tinjauan_bulan', '1')])).toEqual(['sop/perlu-ditinjau']);
  });
});

describe('the review of the SOP', () => {
  const overdue = { hari: '2026-01-03' };

  test('is due the day after twelve months, as the SOP demands', async () => {
    expect(await verdicts([], { hari: '2026-01-02' })).not.toContain('sop/perlu-ditinjau');
    expect(await verdicts([], overdue)).toContain('sop/perlu-ditinjau');
  });

  test('is silenced by a review on record, until that one is too old as well', async () => {
    const reviewed = [
      {
        key: ['tinjauan'],
        lines: ['', '  - tanggal: 2025-12-15', '    oleh: Sekretaris', '    hasil: tetap-berlaku'],
      },
    ];
    expect(await verdicts(reviewed, overdue)).not.toContain('sop/perlu-ditinjau');
    expect(await verdicts(reviewed, { hari: '2026-12-16' })).toContain('sop/perlu-ditinjau');
  });
});

describe('a record', () => {
  test('is judged by the SOP in force on its day, not by a newer one', async () => {
    const newer = patchYaml(dasar.get(sopFile) ?? '', [
      patch('tanggal_efektif', '2025-01-07'),
      patch('pelaksana_minimal', '3'),
    ]);
    const files = new Map(dasar).set(sopFile.replace('2025-01-02', '2025-01-07'), newer);

    const found = judge(await gather(files, { hari: '2025-02-03' }));

    expect(found.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'sop/pelaksana-minimal content/informasi/2025/0002/index.md',
    ]);
  });
});

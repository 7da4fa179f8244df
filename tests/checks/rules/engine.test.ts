// The engine: one rule's failure is its own, and the same facts give the same findings in the same order.
import { describe, expect, test } from 'vitest';
import type { Aturan } from '#checks/aturan.ts';
import { aturanGagal, runRules } from '#checks/engine.ts';
import type { Fakta } from '#checks/fakta.ts';
import { rules } from '#checks/rules.ts';
import { nik } from '../../softcopy/sample-files.ts';
import { applyFixture, parseFixture } from './fixture.ts';
import { dasar, gather, judge } from './judge.ts';

const info = {
  id: 'uji/aturan',
  severity: 'error',
  judul: 'Uji.',
  mengapa: 'Uji.',
  dasarHukum: ['SOP 2 Januari 2025'],
} as const;
const nowhere = () => ({ line: 1, column: 1 });

/** Many findings of many rules. */
const faulty = parseFixture(`
judul: undefined
ringkasan: ''
retensi.jra: ''
langkah.1.mulai: 2025-01-06T08:30:00+07:00
langkah.2.pelaksana: [sekretaris]
mengganti: [2025/0099]
--- # content/informasi/2025/0002/index.md
subbagian: tidak ada
tanda_tangan: tanpa
dasar_hukum: [pkpu-1-2015]
--- # content/informasi/2025/0003/index.md seperti 2025/0001
nomor_dokumen: entah
--- # content/informasi/2025/0004/index.md seperti 2025/0002
status: diganti
diganti_oleh: 2025/0005
mengganti: [2025/0005]
--- # content/informasi/2025/0005/index.md seperti 2025/0002
status: diganti
diganti_oleh: 2025/0004
mengganti: [2025/0004]
--- # content/informasi/2025/0006/index.md seperti 2025/0002
--- # content/informasi/2025/0007/index.md seperti 2025/0002
`);

describe('a rule that throws', () => {
  const throwing: Aturan = {
    ...info,
    lingkup: 'informasi',
    check: (record) => {
      throw new TypeError(`what ${record.judul} says must not be repeated`);
    },
  };
  const throwingMidway: Aturan = {
    ...info,
    lingkup: 'arsip',
    *check() {
      yield { file: 'content/petugas.yaml', key: [], message: 'Satu.', fix: 'Satu.' };
      throw new Error('later');
    },
  };

  test('becomes a finding that names it, at each record, without the words of the error', async () => {
    const { fakta } = await gather(dasar, { hari: '2025-02-03' });
    const found = runRules([throwing], fakta, nowhere);

    expect(found).toEqual(
      fakta.arsip.informasi.map(({ file }) => ({
        rule: aturanGagal.id,
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: 'Aturan uji/aturan gagal dijalankan (TypeError).',
        fix: expect.stringMatching(/^Laporkan kepada pengembang/),
      })),
    );
  });

  test('keeps what it found before', async () => {
    const { fakta } = await gather(dasar, { hari: '2025-02-03' });
    const found = runRules([throwingMidway], fakta, nowhere);
    expect(found.map(({ rule }) => rule)).toEqual([aturanGagal.id, info.id]);
  });

  test('leaves all others running', async () => {
    const { files } = applyFixture(dasar, faulty);
    const perkara = await gather(files, { hari: '2025-02-03' });

    const found = judge(perkara, [throwing, ...rules, throwingMidway]);

    const others = found.filter(({ rule }) => rule !== aturanGagal.id && rule !== info.id);
    expect(others).toEqual(judge(perkara));
    expect(others.length).toBeGreaterThan(15);
  });
});

describe('the order of findings', () => {
  test('does not depend on the order of records, files or rules', async () => {
    const { files } = applyFixture(dasar, faulty);
    const { pembacaan, fakta } = await gather(files, { hari: '2025-02-03' });
    const expected = JSON.stringify(runRules(rules, fakta, pembacaan.locate));

    for (const seed of [1, 2, 3, 4, 5]) {
      const shuffled: Fakta = {
        ...fakta,
        arsip: {
          ...fakta.arsip,
          informasi: shuffle(fakta.arsip.informasi, seed),
          files: shuffle(fakta.arsip.files, seed),
        },
        berkas: new Map(shuffle([...fakta.berkas], seed)),
      };
      const found = runRules(shuffle(rules, seed), shuffled, pembacaan.locate);
      expect(JSON.stringify(found)).toBe(expected);
    }
  });

  test('is by file, then by line', async () => {
    const { files } = applyFixture(dasar, faulty);
    const found = judge(await gather(files, { hari: '2025-02-03' }));
    const places = found.map(({ file, line }) => `${file}:${String(line).padStart(5, '0')}`);
    expect(places).toEqual(places.toSorted());
  });
});

describe('messages', () => {
  test('never repeat a long number that a title or a file name holds', async () => {
    const { fakta } = await gather(dasar, { hari: '2025-02-03' });
    const quoting: Aturan = {
      ...info,
      lingkup: 'arsip',
      *check() {
        const grouped = nik.replaceAll(/(\d{4})(?=\d)/g, '$1.');
        yield {
          file: 'content',
          key: [],
          message: `Judul ${nik}.`,
          fix: `Hapus ${grouped}, lalu 131.482.`,
        };
      },
    };
    const [found] = runRules([quoting], fakta, nowhere);
    expect(found?.message).toBe('Judul 1872••••••••••••.');
    expect(found?.fix).toBe('Hapus 1872.••••.••••.••••, lalu 131.482.');
  });
});

/** Always the same order for the same seed. */
function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed;
  const keyed = items.map((item) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { item, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

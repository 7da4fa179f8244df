// The archive holds what the office's situation needs to be shown with: every class, unit, status and kind of step.
import { describe, expect, test } from 'vitest';
import { dayOf, formatJam, isBefore, minutesBetween } from '#base/tanggal.ts';
import type { Langkah } from '#domain/informasi-publik.ts';
import { klasifikasiList } from '#domain/klasifikasi.ts';
import { arsip, temuan, titled } from './own-archive.ts';

const records = arsip.informasi;
const steps = records.flatMap(({ langkah }) => langkah);

/** A working day since the SOP took effect, between eight and four, in the office's own time. */
function isProper({ mulai, selesai }: Langkah): boolean {
  const weekday = new Date(dayOf(mulai)).getUTCDay();
  return (
    weekday >= 1 &&
    weekday <= 5 &&
    dayOf(mulai) >= '2025-01-06' &&
    formatJam(mulai) >= '08.00' &&
    formatJam(selesai) <= '16.00' &&
    [mulai, selesai].every((saat) => saat.endsWith('+07:00'))
  );
}

describe('the archive as a whole', () => {
  test('is read without a single finding', () => {
    expect(temuan).toEqual([]);
  });

  test('has at least 43 records, numbered without gaps in each year', () => {
    expect(records.length).toBeGreaterThanOrEqual(43);
    for (const tahun of ['2025', '2026']) {
      const numbers = records.filter((record) => record.tahun === tahun).map(({ nomor }) => nomor);
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')));
    }
  });

  test('has records of all classes, of all four subbagian and of at least five years', () => {
    expect(new Set(records.map(({ klasifikasi }) => klasifikasi))).toEqual(
      new Set(klasifikasiList),
    );
    expect(new Set(records.map(({ subbagian }) => subbagian))).toEqual(
      new Set(['kul', 'tekhum', 'rendatin', 'parmas-sdm']),
    );
    const years = new Set(records.map(({ waktuPembuatan }) => waktuPembuatan?.slice(0, 4)));
    expect(years.size).toBeGreaterThanOrEqual(5);
  });

  test('offers every kind of file that citizens meet', () => {
    const kinds = records.flatMap(({ softcopy }) =>
      softcopy.map(({ berkas }) => berkas.split('.')[1]),
    );
    expect(new Set(kinds)).toEqual(new Set(['pdf', 'docx', 'xlsx', 'csv', 'txt', 'jpg']));
  });

  test('cites only instruments and obligations that it lists', () => {
    const laws = arsip.dasarHukum.map(({ id }) => id);
    const duties = arsip.daftarWajib.map(({ id }) => id);
    for (const { dasarHukum, memenuhi } of records) {
      expect(laws).toEqual(expect.arrayContaining([...dasarHukum]));
      expect(duties).toEqual(expect.arrayContaining([...memenuhi]));
    }
  });

  test('has a record for every general periodic duty', () => {
    const general = arsip.daftarWajib.filter(({ id }) => id.startsWith('berkala-'));
    expect(general).toHaveLength(10);
    const open = general.filter(({ id }) => !records.some(({ memenuhi }) => memenuhi.includes(id)));
    expect(open).toEqual([]);
  });
});

describe('links between records', () => {
  test('lead from the revoked decisions 421 and 422 to 426 and back', () => {
    const revoking = titled('Keputusan KPU Kota Metro Nomor 426 Tahun 2024');
    const revoked = ['421', '422'].map((number) =>
      titled(`Keputusan KPU Kota Metro Nomor ${number} Tahun 2024`),
    );
    for (const record of revoked) {
      expect(record).toMatchObject({ status: 'dicabut', dicabutOleh: revoking.id });
      expect(record.alasanStatus).toContain('426 Tahun 2024');
    }
    expect(revoking).toMatchObject({ status: 'berlaku', mencabut: revoked.map(({ id }) => id) });
  });

  test('lead both ways between a list and the one that replaced it', () => {
    const second = titled('Daftar Informasi Publik Tahun 2025 Semester II');
    const first = records.find(({ id }) => second.mengganti.includes(id));
    expect(first).toMatchObject({
      judul: 'Daftar Informasi Publik Tahun 2025 Semester I',
      status: 'diganti',
      digantiOleh: second.id,
    });
  });
});

describe('exclusions', () => {
  const excluded = records.filter(({ klasifikasi }) => klasifikasi === 'dikecualikan');

  test('name decision, law, consequence, sheet and limit, and have no file', () => {
    expect(excluded.length).toBeGreaterThanOrEqual(1);
    for (const { pengecualian, softcopy, folder } of excluded) {
      expect(softcopy).toEqual([]);
      expect(arsip.files.filter((file) => file.startsWith(folder))).toEqual([`${folder}/index.md`]);
      expect(pengecualian?.tingkat).toBe('kpu-ri');
      const { nomorKeputusan, pasalUndangUndang, konsekuensi, lembarUji, syarat } =
        pengecualian ?? {};
      for (const text of [nomorKeputusan, pasalUndangUndang, konsekuensi, lembarUji, syarat]) {
        expect(text).not.toBe('');
      }
    }
  });

  test('are not in the published lists of public information', () => {
    for (const list of records.filter(({ judul }) => judul.startsWith('Daftar Informasi Publik'))) {
      for (const { id } of excluded) expect(list.isi).not.toContain(`| ${id} `);
    }
  });
});

describe('steps', () => {
  test('happen on working days, in office hours, under the SOP', () => {
    expect(steps.filter((langkah) => !isProper(langkah))).toEqual([]);
  });

  test('of one officer never overlap', () => {
    const officers = new Set(steps.flatMap(({ pelaksana }) => pelaksana));
    expect(officers.size).toBe(6);
    for (const officer of officers) {
      const own = steps
        .filter(({ pelaksana }) => pelaksana.includes(officer))
        .toSorted((a, b) => (isBefore(a.mulai, b.mulai) ? -1 : 1));
      const early = own.filter((langkah, index) => {
        const before = own[index - 1];
        return before !== undefined && isBefore(langkah.mulai, before.selesai);
      });
      expect({ officer, early }).toEqual({ officer, early: [] });
    }
  });

  test('take at most an hour, but for one that says why', () => {
    const late = steps.filter(({ mulai, selesai }) => minutesBetween(mulai, selesai) > 60);
    expect(late).toHaveLength(1);
    expect(late[0]?.keterangan).toContain('Lebih dari satu jam');
  });

  test('are done by the unit that holds the record, then by the PPID', () => {
    for (const { id, subbagian, langkah } of records) {
      const unit = [`dok-${subbagian}`];
      expect({ id, langkah }).toMatchObject({
        id,
        langkah: [
          { nomor: 1, pelaksana: unit, mutakhir: true, terverifikasi: true },
          { nomor: 2, pelaksana: unit },
          { nomor: 3, pelaksana: [expect.stringMatching(/^ppid-[12]$/)] },
        ],
      });
    }
  });

  test('put a record in the year of its entry in the buku rekap, in order', () => {
    const entries = records.map(({ tahun, langkah }) => ({ tahun, saat: langkah[1]?.mulai ?? '' }));
    expect(entries.filter(({ tahun, saat }) => !saat.startsWith(`${tahun}-`))).toEqual([]);
    expect(entries).toEqual(entries.toSorted((a, b) => (a.saat < b.saat ? -1 : 1)));
  });
});

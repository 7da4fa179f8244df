// The SOP as data: which version is in force, and by when it must be reviewed.
import { describe, expect, test } from 'vitest';
import { reviewDue, sopInForce, sopSchema, sopVersion } from '#domain/sop.ts';
import { sop, written } from './sample-sop.ts';

describe('sopInForce', () => {
  const versions = [sop('2026-03-01'), sop('2025-01-02'), sop('2025-06-01', [], 'lain')];

  test.each([
    ['2025-01-01', undefined],
    ['2025-01-02', '2025-01-02'],
    ['2026-02-28', '2025-01-02'],
    ['2026-03-01', '2026-03-01'],
    ['2030-01-01', '2026-03-01'],
  ])('on %s it is the version of %s', (day, expected) => {
    expect(sopInForce(versions, 'pendokumentasian', day)?.tanggalEfektif).toBe(expected);
  });

  test('is never a version of another SOP', () => {
    expect(sopInForce(versions, 'maklumat', '2030-01-01')).toBe(undefined);
  });
});

describe('reviewDue', () => {
  test('counts from the effect while there is no review', () => {
    expect(reviewDue(sop('2025-01-02'))).toBe('2026-01-02');
  });

  test('counts from the last review, in whatever order they are written', () => {
    expect(reviewDue(sop('2025-01-02', ['2026-12-20', '2025-12-15']))).toBe('2027-12-20');
  });
});

describe('the schema', () => {
  test('leaves out what may be left out', () => {
    const { langkah, tinjauan, keterkaitan } = sopSchema.parse(written);
    expect(langkah[0]).toMatchObject({ tandaMutu: [], mencatatBukuRekap: false, keterangan: '' });
    expect([tinjauan, keterkaitan]).toEqual([[], []]);
  });

  test.each([
    ['a role that the SOP does not have', { pengawas: 'ketua' }],
    ['no step', { langkah: [] }],
    ['zero people', { pelaksana_minimal: 0 }],
    ['half a month', { tinjauan_bulan: 0.5 }],
    ['a day that does not exist', { tanggal_efektif: '2025-02-30' }],
    ['an unknown key', { catatan: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(sopSchema.safeParse({ ...written, ...change }).success).toBe(false);
  });
});

test('approvals name the version by SOP and day', () => {
  expect(sopVersion(sop('2025-01-02'))).toBe('pendokumentasian@2025-01-02');
});

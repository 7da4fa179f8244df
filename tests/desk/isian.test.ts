// Unfinished input: kept for its writer, shown to nobody else, forgotten in time.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { bacaIsian, hapusIsian, isKunciIsian, simpanIsian } from '../../src/desk/store/isian.ts';
import { awal, buatAkun, openTestDesk, sandi, type TestDesk } from './helper.ts';

let meja: TestDesk;
beforeEach(async () => {
  meja = await openTestDesk();
  await buatAkun(meja, 'dok-1');
  await buatAkun(meja, 'ppid-1');
});
afterEach(() => meja[Symbol.asyncDispose]());

const kunci = 'usulan/2026-0019/langkah-2';
const milik = (akun: string): ReturnType<typeof bacaIsian> =>
  bacaIsian(meja.desk.context.db, { akun, kunci });

describe('unfinished input', () => {
  test('is kept as it was typed, for its writer alone', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    const answer = await peramban.post(`/meja/isian/${kunci}/`, {
      judul: ' Laporan\n<b>',
      lain: '',
    });
    expect(JSON.parse(answer.text)).toEqual({ disimpan: '2025-03-10T08:00:00+07:00' });
    expect(milik('dok-1')).toEqual({
      kolom: [
        ['judul', ' Laporan\n<b>'],
        ['lain', ''],
      ],
      ms: awal,
    });
    expect(milik('ppid-1')).toBeNull();
  });

  test('takes the place of what was kept before, and an empty form clears it', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    await peramban.post(`/meja/isian/${kunci}/`, { judul: 'satu' });
    await peramban.post(`/meja/isian/${kunci}/`, { judul: 'dua' });
    expect(milik('dok-1')?.kolom).toEqual([['judul', 'dua']]);
    await peramban.post(`/meja/isian/${kunci}/`);
    expect(milik('dok-1')).toBeNull();
  });

  test('survives the end of its session', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    await peramban.post(`/meja/isian/${kunci}/`, { judul: 'satu' });
    await peramban.post('/meja/keluar/');
    expect(milik('dok-1')?.kolom).toEqual([['judul', 'satu']]);
  });

  test('of a form that comes after its session ended is kept, with or without scripts', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    meja.geser(limits.sessionIdleMs);
    const answer = await peramban.post('/meja/usulan/2026-0019/langkah/', {
      _isian: kunci,
      judul: 'tiga',
    });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('tidak hilang');
    expect(milik('dok-1')?.kolom).toEqual([['judul', 'tiga']]);
  });

  test('of a browser whose session was ended by its owner is not kept', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    await peramban.post('/meja/keluar/');
    await peramban.get('/meja/masuk/');
    const answer = await peramban.post('/meja/usulan/2026-0019/langkah/', { _isian: kunci });
    expect(answer.text).toContain('belum disimpan');
    expect(milik('dok-1')).toBeNull();
  });

  test('is not taken from whoever is not signed in', async () => {
    const peramban = meja.peramban();
    await peramban.get('/meja/masuk/');
    expect((await peramban.post(`/meja/isian/${kunci}/`, { judul: 'x' })).status).toBe(401);
  });

  test.each(['usulan/2026-0019', 'petugas', 'a'.repeat(100)])('may be called %s', (name) => {
    expect(isKunciIsian(name)).toBe(true);
  });

  test.each(['', '/x', '../x', 'A', 'a b', 'a'.repeat(101)])('may not be called "%s"', (name) => {
    expect(isKunciIsian(name)).toBe(false);
  });

  test('is kept of so many forms and so long, and no longer', () => {
    const { db } = meja.desk.context;
    const kolom = [['a', 'b']] as const;
    for (let count = 0; count <= limits.draftInputs; count += 1)
      simpanIsian(db, { akun: 'dok-1', kunci: `form-${count}` }, { kolom, ms: awal + count });
    expect(bacaIsian(db, { akun: 'dok-1', kunci: 'form-0' })).toBeNull();
    expect(bacaIsian(db, { akun: 'dok-1', kunci: 'form-1' })).not.toBeNull();
    const later = awal + limits.draftInputMs + 2;
    simpanIsian(db, { akun: 'ppid-1', kunci }, { kolom, ms: later });
    expect(bacaIsian(db, { akun: 'dok-1', kunci: 'form-1' })).toBeNull();
    expect(bacaIsian(db, { akun: 'dok-1', kunci: 'form-2' })).not.toBeNull();
    hapusIsian(db, { akun: 'ppid-1', kunci });
    expect(milik('ppid-1')).toBeNull();
  });

  test('that is too much is not kept', () => {
    const kolom = [['a', 'x'.repeat(limits.formBytes)]] as const;
    const isKept = simpanIsian(meja.desk.context.db, { akun: 'dok-1', kunci }, { kolom, ms: awal });
    expect([isKept, milik('dok-1')]).toEqual([false, null]);
  });
});

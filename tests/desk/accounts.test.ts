// Accounts over real HTTP: what the administrator can do, and what he cannot.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findAkun, listAkun } from '../../src/desk/store/accounts.ts';
import { catat, listCatatan } from '../../src/desk/store/security-log.ts';
import { limits } from '#base/limits.ts';
import type { Peramban } from './browser.ts';
import { buatAkun, openTestDesk, sandi, type TestDesk } from './helper.ts';

let meja: TestDesk;
let administrator: Peramban;
beforeEach(async () => {
  meja = await openTestDesk();
  await buatAkun(meja, 'administrator', { petugas: null, isAdministrator: true });
  await buatAkun(meja, 'dok-1');
  administrator = meja.peramban();
  await administrator.masuk('administrator', sandi);
});
afterEach(() => meja[Symbol.asyncDispose]());

const initialIn = (page: string): string =>
  /([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</.exec(page)?.[1] ?? '';
const events = (): readonly string[] =>
  listCatatan(meja.desk.context.db, 20).map(
    ({ peristiwa, akun, oleh }) => `${peristiwa} ${akun} ${oleh}`,
  );

describe('a new account', () => {
  test('is for an officer of petugas.yaml, with a password shown once that he has to change', async () => {
    const form = await administrator.get('/meja/akun/baru/');
    expect(form.text).toContain('Sari Contoh, Sekretaris (sekretaris)');
    expect(form.text).not.toContain('(dok-1)');
    const answer = await administrator.post('/meja/akun/baru/', { petugas: 'sekretaris', id: '' });
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const first = initialIn(answer.text);
    expect((await administrator.get('/meja/akun/')).text).not.toContain(first);
    expect(events()[0]).toBe('akun-dibuat sekretaris administrator');
    const atasan = meja.peramban();
    await atasan.masuk('sekretaris', first);
    expect((await atasan.get('/meja/')).headers['location']).toBe('/meja/sandi/');
  });

  test.each([
    [{ petugas: '', id: 'siapa-saja' }, 'Pilih petugas yang akan memakai akun ini'],
    [{ petugas: 'bukan-petugas', id: '' }, 'tidak ada dalam daftar petugas'],
    [{ petugas: 'sekretaris', id: 'dok-1' }, 'sudah memiliki akun'],
    [{ petugas: 'dok-1', id: 'dok-dua' }, 'sudah memiliki akun'],
    [{ petugas: 'sekretaris', id: 'a' }, 'Nama masuk terdiri atas'],
    [{ petugas: 'sekretaris', id: 'se kretaris' }, 'Nama masuk terdiri atas'],
    [{ petugas: 'sekretaris', id: '"><script>' }, 'Nama masuk terdiri atas'],
    [{ petugas: 'sekretaris', id: 'x'.repeat(41) }, 'Nama masuk terdiri atas'],
  ])('is refused for %o', async (fields, reason) => {
    const before = listAkun(meja.desk.context.db);
    const answer = await administrator.post('/meja/akun/baru/', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(reason);
    expect(answer.text).not.toContain('"><script>');
    expect(listAkun(meja.desk.context.db)).toEqual(before);
  });

  test('may be that of another administrator', async () => {
    await administrator.post('/meja/akun/baru/', { id: 'Admin-Dua', administrator: 'ya' });
    expect(findAkun(meja.desk.context.db, 'admin-dua')).toEqual({
      id: 'admin-dua',
      petugas: null,
      isAdministrator: true,
      isWajibGanti: true,
      isDikunci: false,
      hasFaktorKedua: false,
    });
  });
});

describe('an account', () => {
  const akun = '/meja/akun/lihat/dok-1/';

  test('is locked at once, on every device, until it is opened again', async () => {
    const dok = meja.peramban();
    await dok.masuk('dok-1', sandi);
    await administrator.post(`${akun}kunci/`);
    expect((await dok.get('/meja/')).status).toBe(303);
    expect((await meja.peramban().masuk('dok-1', sandi)).status).toBe(422);
    expect((await administrator.get('/meja/akun/')).text).toContain('Dikunci');
    await administrator.post(`${akun}buka/`);
    expect((await meja.peramban().masuk('dok-1', sandi)).status).toBe(303);
    expect(
      events()
        .filter((line) => line.includes('administrator'))
        .slice(0, 2),
    ).toEqual(['akun-dibuka dok-1 administrator', 'akun-dikunci dok-1 administrator']);
  });

  test('held after failures is opened before its time', async () => {
    for (let count = 0; count < 10; count += 1) {
      await meja.peramban().masuk('dok-1', 'salah');
      meja.geser(5 * 60_000);
    }
    await administrator.get(akun);
    expect((await administrator.get(akun)).text).toContain('Ditahan sebentar');
    expect((await meja.peramban().masuk('dok-1', sandi)).status).toBe(422);
    await administrator.post(`${akun}buka/`);
    expect((await meja.peramban().masuk('dok-1', sandi)).status).toBe(303);
  });

  test('gets a new initial password, and its owner is out everywhere', async () => {
    const dok = meja.peramban();
    await dok.masuk('dok-1', sandi);
    const first = initialIn((await administrator.post(`${akun}sandi/`)).text);
    expect((await dok.get('/meja/')).status).toBe(303);
    expect((await meja.peramban().masuk('dok-1', sandi)).status).toBe(422);
    await dok.masuk('dok-1', first);
    expect((await dok.get('/meja/')).headers['location']).toBe('/meja/sandi/');
    expect(events()).toContain('sandi-diatur-ulang dok-1 administrator');
  });

  test('loses its second factor when the telephone is lost', async () => {
    meja.desk.context.db.exec("UPDATE akun SET totp = 'GEZDGNBVGY3TQOJQ' WHERE id = 'dok-1'");
    expect((await administrator.get(akun)).text).toContain('Faktor kedua terpasang');
    await administrator.post(`${akun}faktor-kedua/`);
    expect(findAkun(meja.desk.context.db, 'dok-1')?.hasFaktorKedua).toBe(false);
    expect(events()[0]).toBe('faktor-kedua-dilepas dok-1 administrator');
  });

  test.each(['kunci', 'sandi', 'faktor-kedua'])('of one’s own is not touched: %s', async (what) => {
    const answer = await administrator.post(`/meja/akun/lihat/administrator/${what}/`);
    expect(answer.status).toBe(409);
    expect((await administrator.get('/meja/akun/')).status).toBe(200);
  });

  test.each(['tidak-ada', '..%2f..', '%00'])('that does not exist is not found: %s', async (id) => {
    expect((await administrator.get(`/meja/akun/lihat/${id}/`)).status).toBe(404);
    expect((await administrator.post(`/meja/akun/lihat/${id}/kunci/`)).status).toBe(404);
  });
});

describe('the security log', () => {
  test('shows the administrator what happened, in words', async () => {
    await meja.peramban().masuk('dok-1', 'salah');
    const { text } = await administrator.get('/meja/akun/catatan/');
    expect(text).toContain('10 Maret 2025 pukul 08.00 WIB');
    expect(text).toContain('Gagal masuk');
    expect(text).toContain('127.0.0.1');
  });

  test('forgets the oldest when it grows too long', () => {
    const { db } = meja.desk.context;
    const entry = { saat: '2025-03-10T08:00:00+07:00', akun: '', oleh: '', alamat: '' };
    db.prepare(
      "INSERT INTO catatan_keamanan (nomor, saat, peristiwa, akun, oleh, alamat) VALUES (?, '', 'masuk', '', '', '')",
    ).run(limits.securityLogEntries + 1);
    catat(db, { ...entry, peristiwa: 'keluar' });
    expect(listCatatan(db, 10).map(({ peristiwa }) => peristiwa)).toEqual(['keluar', 'masuk']);
  });
});

// The second factor over real HTTP: setting it up, being asked, never the same code twice, and who may not be without.
import { TOTP, Secret } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findLangkahTotp, showTotp } from '../../src/desk/sign-in/totp.ts';
import { readTotp } from '../../src/desk/store/accounts.ts';
import { listCatatan } from '../../src/desk/store/security-log.ts';
import { setFaktorKeduaWajib } from '../../src/desk/store/settings.ts';
import type { Peramban } from './browser.ts';
import { awal, buatAkun, openTestDesk, sandi, type TestDesk } from './helper.ts';

const step = 30_000;

let meja: TestDesk;
let passed = 0;
beforeEach(async () => {
  passed = 0;
  meja = await openTestDesk();
  await buatAkun(meja, 'sekretaris');
  await buatAkun(meja, 'ppid-1');
  await buatAkun(meja, 'administrator', { petugas: null, isAdministrator: true });
});
afterEach(() => meja[Symbol.asyncDispose]());

const geser = (ms: number): void => {
  passed += ms;
  meja.geser(ms);
};

/** What the telephone shows at the desk's time, or some time steps away. */
const kodeOf = (rahasia: string, away = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(rahasia), timestamp: awal + passed + away * step });

const secretIn = (page: string): string =>
  (/kunci-ketik"[^>]*>([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');

/** Sets up a second factor and gives its secret. */
async function pasang(peramban: Peramban, id: string): Promise<string> {
  await peramban.masuk(id, sandi);
  const rahasia = secretIn((await peramban.get('/meja/faktor-kedua/pasang/')).text);
  const answer = await peramban.post('/meja/faktor-kedua/pasang/', { kode: kodeOf(rahasia) });
  expect([answer.status, answer.headers['location']]).toEqual([303, '/meja/']);
  await peramban.get('/meja/faktor-kedua/terpasang/');
  return rahasia;
}

const events = (): readonly string[] =>
  listCatatan(meja.desk.context.db, 100).map(({ peristiwa }) => peristiwa);

describe('a code', () => {
  // RFC 6238, appendix B, its last six figures.
  const rfc = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer })
    .base32;

  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at second %i is that of RFC 6238', (second, kode) => {
    expect(findLangkahTotp(rfc, kode, second * 1000)).toBe(Math.floor(second / 30));
  });

  test('may be typed with blanks, and one time step late or early', () => {
    expect(findLangkahTotp(rfc, ' 287 082 ', 59_000)).toBe(1);
    expect(findLangkahTotp(rfc, '287082', 59_000 + step)).toBe(1);
    expect(findLangkahTotp(rfc, '287082', 59_000 - step)).toBe(1);
    expect(findLangkahTotp(rfc, '287082', 59_000 + 2 * step)).toBeNull();
  });

  test.each(['', '28708', '2870822', 'abcdef', '-87082'])('is six figures and not "%s"', (kode) => {
    expect(findLangkahTotp(rfc, kode, 59_000)).toBeNull();
  });

  test('to scan is drawn as a square of dark fields', () => {
    const { rahasia, qr } = showTotp(rfc, { id: 'sekretaris', kantor: 'KPU Contoh' });
    expect(rahasia).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(qr.sisi).toBeGreaterThan(30);
    expect(qr.jalur).toMatch(/^(?:M\d+ \d+h1v1h-1z)+$/);
  });
});

describe('the second factor', () => {
  test('is set up with a first code, and from then on asked for after the password', async () => {
    const rahasia = await pasang(meja.peramban(), 'ppid-1');
    geser(step);
    const peramban = meja.peramban();
    await peramban.masuk('ppid-1', sandi);
    for (const path of [
      '/meja/',
      '/meja/sandi/',
      '/meja/faktor-kedua/terpasang/',
      '/meja/apa-saja/',
    ])
      expect((await peramban.get(path)).headers['location']).toMatch(/^\/meja\/faktor-kedua\//);
    const page = await peramban.get('/meja/faktor-kedua/');
    expect(page.text).toContain('Masukkan kode dari telepon');
    expect(page.text).not.toContain('Menu meja');
    const cookie = peramban.cookie();
    const answer = await peramban.post('/meja/faktor-kedua/', { kode: kodeOf(rahasia) });
    expect(answer.headers['location']).toBe('/meja/');
    expect(peramban.cookie()).not.toBe(cookie);
    expect((await peramban.get('/meja/')).status).toBe(200);
  });

  test('does not lose where its owner was going', async () => {
    const rahasia = await pasang(meja.peramban(), 'ppid-1');
    geser(step);
    const peramban = meja.peramban();
    await peramban.get('/meja/masuk/');
    await peramban.post('/meja/masuk/', { nama: 'ppid-1', sandi, lanjut: '/meja/sandi/' });
    const way = (await peramban.get('/meja/sandi/')).headers['location'] ?? '';
    const page = await peramban.get(way);
    const lanjut = /name="lanjut" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
    const answer = await peramban.post('/meja/faktor-kedua/', { kode: kodeOf(rahasia), lanjut });
    expect(answer.headers['location']).toBe('/meja/sandi/');
  });

  test('is not set up with a wrong code', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('ppid-1', sandi);
    const first = secretIn((await peramban.get('/meja/faktor-kedua/pasang/')).text);
    const kode = kodeOf(first, 5);
    const answer = await peramban.post('/meja/faktor-kedua/pasang/', { kode });
    expect(answer.status).toBe(422);
    expect(secretIn(answer.text)).toBe(first);
    expect(readTotp(meja.desk.context.db, 'ppid-1')).toBeNull();
  });

  test('takes no code twice: not the one it was set up with, not the one just used', async () => {
    const rahasia = await pasang(meja.peramban(), 'ppid-1');
    const peramban = meja.peramban();
    await peramban.masuk('ppid-1', sandi);
    await peramban.get('/meja/faktor-kedua/');
    const again = await peramban.post('/meja/faktor-kedua/', { kode: kodeOf(rahasia) });
    expect(again.status).toBe(422);
    expect(again.text).toContain('sudah dipakai');
    const next = kodeOf(rahasia, 1);
    expect((await peramban.post('/meja/faktor-kedua/', { kode: next })).status).toBe(303);
    const thief = meja.peramban();
    await thief.masuk('ppid-1', sandi);
    await thief.get('/meja/faktor-kedua/');
    expect((await thief.post('/meja/faktor-kedua/', { kode: next })).status).toBe(422);
    geser(step);
    // Older than the one that was used.
    expect((await thief.post('/meja/faktor-kedua/', { kode: kodeOf(rahasia, -1) })).status).toBe(
      422,
    );
  });

  test('is shared by two at once only by one of them', async () => {
    const rahasia = await pasang(meja.peramban(), 'ppid-1');
    geser(step);
    const both = [meja.peramban(), meja.peramban()];
    for (const peramban of both) {
      await peramban.masuk('ppid-1', sandi);
      await peramban.get('/meja/faktor-kedua/');
    }
    const kode = kodeOf(rahasia);
    const answers = await Promise.all(both.map((one) => one.post('/meja/faktor-kedua/', { kode })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  test('cannot be guessed: after five failures one has to wait, on any device', async () => {
    const rahasia = await pasang(meja.peramban(), 'ppid-1');
    geser(step);
    const peramban = meja.peramban();
    await peramban.masuk('ppid-1', sandi);
    await peramban.get('/meja/faktor-kedua/');
    for (let count = 0; count < 5; count += 1)
      await peramban.post('/meja/faktor-kedua/', { kode: '000000' });
    const other = meja.peramban();
    await other.masuk('ppid-1', sandi);
    await other.get('/meja/faktor-kedua/');
    const held = await other.post('/meja/faktor-kedua/', { kode: kodeOf(rahasia) });
    expect(held.text).toContain('Terlalu banyak percobaan');
    geser(step);
    expect((await other.post('/meja/faktor-kedua/', { kode: kodeOf(rahasia) })).status).toBe(303);
  });

  test('is taken away with one more code, which is noted and ends the other sessions', async () => {
    const [here, there] = [meja.peramban(), meja.peramban()];
    const rahasia = await pasang(here, 'ppid-1');
    geser(step);
    await there.masuk('ppid-1', sandi);
    await there.get('/meja/faktor-kedua/');
    await there.post('/meja/faktor-kedua/', { kode: kodeOf(rahasia) });
    geser(step);
    expect((await here.post('/meja/faktor-kedua/terpasang/', { kode: '000000' })).status).toBe(422);
    const answer = await here.post('/meja/faktor-kedua/terpasang/', { kode: kodeOf(rahasia) });
    expect(answer.status).toBe(303);
    expect((await here.get('/meja/')).text).toContain('Faktor kedua sudah dilepas');
    expect((await there.get('/meja/')).status).toBe(303);
    expect(events()).toContain('faktor-kedua-dilepas');
    expect((await meja.peramban().masuk('ppid-1', sandi)).status).toBe(303);
  });

  test('is nowhere in the log, and its secret on no page once it is set up', async () => {
    const peramban = meja.peramban();
    const rahasia = await pasang(peramban, 'ppid-1');
    const grouped = rahasia.replaceAll(/(.{4})(?=.)/g, '$1 ');
    for (const path of ['/meja/', '/meja/faktor-kedua/pasang/', '/meja/faktor-kedua/terpasang/'])
      expect((await peramban.get(path)).text).not.toContain(grouped);
    expect(JSON.stringify(listCatatan(meja.desk.context.db, 100))).not.toContain(rahasia);
  });
});

describe('where the office demands it', () => {
  beforeEach(() => setFaktorKeduaWajib(meja.desk.context.db, true));

  test('the Atasan PPID can do nothing before he has one', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('sekretaris', sandi);
    expect((await peramban.get('/meja/')).headers['location']).toBe('/meja/faktor-kedua/pasang/');
    const page = await peramban.get('/meja/faktor-kedua/pasang/');
    expect(page.text).toContain('Kantor mewajibkan Atasan PPID memakai faktor kedua');
    expect((await peramban.post('/meja/apa-saja/')).headers['location']).toBe(
      '/meja/faktor-kedua/pasang/',
    );
    const kode = kodeOf(secretIn(page.text));
    await peramban.post('/meja/faktor-kedua/pasang/', { kode });
    expect((await peramban.get('/meja/')).status).toBe(200);
  });

  test('the Atasan PPID cannot take his away', async () => {
    const peramban = meja.peramban();
    const rahasia = await pasang(peramban, 'sekretaris');
    geser(step);
    const page = await peramban.get('/meja/faktor-kedua/terpasang/');
    expect(page.text).not.toContain('Lepas faktor kedua</button>');
    await peramban.post('/meja/faktor-kedua/terpasang/', { kode: kodeOf(rahasia) });
    expect(readTotp(meja.desk.context.db, 'sekretaris')).toBe(rahasia);
  });

  test('others may be without', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('ppid-1', sandi);
    expect((await peramban.get('/meja/')).status).toBe(200);
  });

  test('the administrator settles it, and that is noted', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('administrator', sandi);
    await peramban.get('/meja/akun/');
    await peramban.post('/meja/akun/pengaturan/', {});
    const atasan = meja.peramban();
    await atasan.masuk('sekretaris', sandi);
    expect((await atasan.get('/meja/')).status).toBe(200);
    await peramban.post('/meja/akun/pengaturan/', { 'faktor-kedua': 'ya' });
    expect((await atasan.get('/meja/')).status).toBe(303);
    expect(events().filter((name) => name.includes('wajib'))).toEqual([
      'faktor-kedua-diwajibkan',
      'faktor-kedua-tidak-wajib',
    ]);
  });
});

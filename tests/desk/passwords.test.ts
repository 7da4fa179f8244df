// Passwords: how they are kept, which are good enough, and how they are changed.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSandi, newSandiAwal, openPenyandi } from '../../src/desk/sign-in/passwords.ts';
import { readSandi } from '../../src/desk/store/accounts.ts';
import { buatAkun, cheap, openTestDesk, sandi, type TestDesk } from './helper.ts';

describe('a hash', () => {
  test('is argon2id with the cost that OWASP recommends, and salted', async () => {
    const penyandi = await openPenyandi();
    const [first, second] = await Promise.all([penyandi.hash(sandi), penyandi.hash(sandi)]);
    expect(first).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    );
    expect(second).not.toBe(first);
    expect(await penyandi.verify(sandi, first)).toBe(true);
    expect(await penyandi.verify(`${sandi} `, first)).toBe(false);
  });

  test('made elsewhere is read too', async () => {
    // The reference implementation's own: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1`.
    const known =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    const penyandi = await openPenyandi(cheap);
    expect(await penyandi.verify('password', known)).toBe(true);
    expect(await penyandi.verify('passwore', known)).toBe(false);
    expect(penyandi.isUsang(known)).toBe(true);
    expect(penyandi.isUsang(await penyandi.hash('password'))).toBe(false);
  });

  test('fits the same letters however a keyboard writes them', async () => {
    const penyandi = await openPenyandi(cheap);
    const composed = 'kafé di tepi sungai'.normalize('NFC');
    expect(await penyandi.verify(composed.normalize('NFD'), await penyandi.hash(composed))).toBe(
      true,
    );
  });

  test.each(['', 'x', '$argon2i$v=19$m=64,t=1,p=1$aaaa$bbbb', '$argon2id$v=19$m=64'])(
    'that is none fits nothing: "%s"',
    async (text) => {
      const penyandi = await openPenyandi(cheap);
      expect(await penyandi.verify(sandi, text)).toBe(false);
    },
  );

  test('of nobody fits nothing, not even itself', async () => {
    const penyandi = await openPenyandi(cheap);
    expect(await penyandi.verify('', null)).toBe(false);
  });
});

describe('a password', () => {
  test.each([
    'kuda sungai biru',
    'Tiga9Kucing!Oren',
    'お茶を飲みながら書く書類',
    'pemilu di tepi danau',
  ])('%s is good enough', (text) => {
    expect(checkSandi(text, 'dok-rendatin')).toBeNull();
  });

  test.each([
    ['sebelas huruf'.slice(0, 11), 'paling sedikit 12'],
    ['a'.repeat(257), 'paling banyak 256'],
    ['aaaaaaaaaaaaaaaa', 'mengulang'],
    ['121212121212', 'mengulang'],
    ['password1234', 'mudah ditebak'],
    ['Indonesia 1945!', 'mudah ditebak'],
    ['administrator', 'mudah ditebak'],
    ['KPU KPU KPU 2025', 'mudah ditebak'],
    ['Dok-Rendatin-2025', 'mudah ditebak'],
    ['qwertyuiop123', 'mudah ditebak'],
  ])('%s is not', (text, reason) => {
    expect(checkSandi(text, 'dok-rendatin')).toContain(reason);
  });

  test('made for a beginning is long, readable, never the same, and good enough', () => {
    const made = Array.from({ length: 200 }, newSandiAwal);
    expect(new Set(made).size).toBe(200);
    for (const text of made) {
      expect(text).toMatch(/^(?:[a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
      expect(checkSandi(text, 'dok-rendatin')).toBeNull();
    }
  });
});

describe('changing a password', () => {
  let meja: TestDesk;
  beforeEach(async () => {
    meja = await openTestDesk();
    await buatAkun(meja, 'dok-1');
    await buatAkun(meja, 'ppid-1', { isWajibGanti: true });
  });
  afterEach(() => meja[Symbol.asyncDispose]());

  const baru = 'tujuh awan di atas';

  test('takes the old one and the new one twice, and ends all other sessions', async () => {
    const [here, there] = [meja.peramban(), meja.peramban()];
    await here.masuk('dok-1', sandi);
    await there.masuk('dok-1', sandi);
    const cookie = here.cookie();
    const answer = await here.post('/meja/sandi/', { lama: sandi, baru, ulang: baru });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/meja/']);
    expect(here.cookie()).not.toBe(cookie);
    expect((await here.get('/meja/')).text).toContain('Sandi sudah diganti.');
    expect((await here.get('/meja/')).text).not.toContain('Sandi sudah diganti.');
    expect((await there.get('/meja/')).status).toBe(303);
    expect((await meja.peramban().masuk('dok-1', sandi)).status).toBe(422);
    expect((await meja.peramban().masuk('dok-1', baru)).status).toBe(303);
  });

  test.each([
    [{ lama: 'salah', baru, ulang: baru }, 'Sandi sekarang tidak cocok'],
    [{ lama: sandi, baru: 'pendek', ulang: 'pendek' }, 'paling sedikit 12'],
    [{ lama: sandi, baru, ulang: `${baru}x` }, 'tidak sama dengan yang pertama'],
    [{ lama: sandi, baru: sandi, ulang: sandi }, 'masih sama dengan yang lama'],
    [{}, 'Sandi sekarang tidak cocok'],
  ])('is refused for %o', async (fields, reason) => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    const before = readSandi(meja.desk.context.db, 'dok-1');
    const answer = await peramban.post('/meja/sandi/', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(reason);
    expect(answer.text).toContain('<title>Kesalahan: ');
    expect(answer.text).not.toContain(baru);
    expect(readSandi(meja.desk.context.db, 'dok-1')).toBe(before);
  });

  test('is no way to guess the old one', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    for (let count = 0; count < 5; count += 1)
      await peramban.post('/meja/sandi/', { lama: 'salah', baru, ulang: baru });
    const answer = await peramban.post('/meja/sandi/', { lama: sandi, baru, ulang: baru });
    expect(answer.text).toContain('Terlalu banyak percobaan');
  });

  test('that somebody else made comes before everything, and does not ask for it again', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('ppid-1', sandi);
    const first = await peramban.get('/meja/');
    expect([first.status, first.headers['location']]).toEqual([303, '/meja/sandi/']);
    expect((await peramban.post('/meja/isian/usulan/', { a: 'b' })).status).toBe(303);
    const page = await peramban.get('/meja/sandi/');
    expect(page.text).toContain('Buat sandi Anda sendiri');
    expect(page.text).not.toContain('name="lama"');
    const same = await peramban.post('/meja/sandi/', { baru: sandi, ulang: sandi });
    expect(same.text).toContain('masih sama dengan yang lama');
    await peramban.post('/meja/sandi/', { baru, ulang: baru });
    expect((await peramban.get('/meja/')).status).toBe(200);
  });

  test('raises an old hash to the cost of today when its owner signs in', async () => {
    const { db, penyandi } = meja.desk.context;
    const old = await openPenyandi({ memory: 32, passes: 1, parallelism: 1 });
    db.prepare('UPDATE akun SET sandi = ? WHERE id = ?').run(await old.hash(sandi), 'dok-1');
    await meja.peramban().masuk('dok-1', sandi);
    expect(penyandi.isUsang(readSandi(db, 'dok-1') ?? '')).toBe(false);
    expect((await meja.peramban().masuk('dok-1', sandi)).status).toBe(303);
  });
});

// Signing in and out, over real HTTP: what a stranger can learn, how patient the desk is, and when a session ends.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listCatatan } from '../../src/desk/store/security-log.ts';
import { openPenyandi } from '../../src/desk/sign-in/passwords.ts';
import { buatAkun, cheap, openTestDesk, sandi, type TestDesk } from './helper.ts';

const minute = 60_000;
const hour = 60 * minute;

let meja: TestDesk;
let compared: (string | null)[] = [];
beforeEach(async () => {
  compared = [];
  const penyandi = await openPenyandi(cheap);
  meja = await openTestDesk({
    penyandi: {
      ...penyandi,
      verify: (typed, hash) => {
        compared.push(hash);
        return penyandi.verify(typed, hash);
      },
    },
  });
  await buatAkun(meja, 'dok-1');
  await buatAkun(meja, 'sekretaris');
});
afterEach(() => meja[Symbol.asyncDispose]());

const events = (): readonly string[] =>
  listCatatan(meja.desk.context.db, 100).map(({ peristiwa, akun }) =>
    `${peristiwa} ${akun}`.trim(),
  );

/** Status and page of an attempt, without what differs in every page. */
const attempt = async (nama: string, typed: string): Promise<readonly [number, string]> => {
  const { status, text } = await meja.peramban().masuk(nama, typed);
  const plain = text
    .replaceAll(/name="_token" value="[^"]*"/g, '')
    .replaceAll(`value="${nama}"`, '');
  return [status, plain];
};

describe('the door', () => {
  test('sends whoever is not signed in to the sign-in page, and knows the way back', async () => {
    const answer = await meja.peramban().get('/meja/sandi/');
    expect([answer.status, answer.headers['location']]).toEqual([
      303,
      '/meja/masuk/?lanjut=%2Fmeja%2Fsandi%2F',
    ]);
  });

  test('lets in who knows the password, and goes where he wanted', async () => {
    const peramban = meja.peramban();
    await peramban.get('/meja/masuk/?lanjut=/meja/sandi/');
    const answer = await peramban.post('/meja/masuk/', {
      nama: ' DOK-1 ',
      sandi,
      lanjut: '/meja/sandi/',
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/meja/sandi/']);
    const page = await peramban.get('/meja/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Petugas Dokumentasi');
    expect(events()).toEqual(['masuk dok-1']);
  });

  test.each([
    'https://jahat.example/',
    '//jahat.example/',
    '/\\jahat.example',
    '/meja/\\jahat',
    '/meja/../..//jahat.example/',
    'javascript:alert(1)',
    '/meja/masuk/',
  ])('never leads away from the desk: %s', async (lanjut) => {
    const peramban = meja.peramban();
    await peramban.get('/meja/masuk/');
    const answer = await peramban.post('/meja/masuk/', { nama: 'dok-1', sandi, lanjut });
    expect(answer.headers['location']).toBe('/meja/');
  });

  test('does not sign in with GET, and shows the page to nobody who is in', async () => {
    const peramban = meja.peramban();
    await peramban.get(`/meja/masuk/?nama=dok-1&sandi=${encodeURIComponent(sandi)}`);
    expect((await peramban.get('/meja/')).status).toBe(303);
    await peramban.masuk('dok-1', sandi);
    expect((await peramban.get('/meja/masuk/')).headers['location']).toBe('/meja/');
  });
});

describe('a stranger', () => {
  test('learns nothing from the answer about which accounts there are', async () => {
    const known = await attempt('dok-1', 'sandi yang salah');
    const unknown = await attempt('tidak-ada', 'sandi yang salah');
    expect(known[0]).toBe(422);
    expect(unknown).toEqual(known);
  });

  test('makes the desk work just as hard for a name that is nobody’s', async () => {
    await attempt('dok-1', 'sandi yang salah');
    await attempt('tidak-ada', 'sandi yang salah');
    expect(compared).toHaveLength(2);
    expect(compared[1]).toBeNull();
  });

  test('has to wait after five failures, with any name alike, and the right password does not help', async () => {
    for (const nama of ['dok-1', 'tidak-ada']) {
      for (let count = 0; count < 5; count += 1) await attempt(nama, 'salah');
    }
    compared = [];
    const known = await attempt('dok-1', sandi);
    const unknown = await attempt('tidak-ada', sandi);
    expect(known[1]).toContain('Terlalu banyak percobaan yang gagal. Coba lagi mulai pukul 08.01');
    expect(unknown).toEqual(known);
    expect(compared).toEqual([]);
    meja.geser(15_000);
    expect((await attempt('dok-1', sandi))[0]).toBe(303);
  });

  test('waits twice as long with each failure, and half an hour after ten', async () => {
    const waited: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      let seconds = 0;
      while ((await attempt('dok-1', 'salah'))[1].includes('Terlalu banyak')) {
        meja.geser(15_000);
        seconds += 15;
      }
      waited.push(seconds);
    }
    expect(waited).toEqual([0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 1800, 1800]);
  });

  test('gains nothing from guessing many times at once', async () => {
    const guesses = await Promise.all(Array.from({ length: 30 }, () => attempt('dok-1', 'salah')));
    expect(guesses.filter(([, text]) => !text.includes('Terlalu banyak'))).toHaveLength(5);
    expect(compared).toHaveLength(5);
  });

  test('who tries many names from one place has to wait too', async () => {
    for (let count = 0; count < 41; count += 1) await attempt(`nama-${count}`, 'salah');
    expect((await attempt('nama-baru', 'salah'))[1]).toContain('Terlalu banyak percobaan');
  });

  test('is told of a lock only when he knows the password', async () => {
    const { db } = meja.desk.context;
    db.exec("UPDATE akun SET dikunci = 1 WHERE id = 'dok-1'");
    expect((await attempt('dok-1', 'salah'))[1]).toContain('tidak cocok');
    expect((await attempt('dok-1', sandi))[1]).toContain('Akun ini dikunci oleh administrator');
  });

  test('leaves no word he typed in the log or anywhere in the database', async () => {
    await attempt('rahasia-saya-tertulis-di-kolom-nama', 'sandi-yang-salah-sekali');
    await attempt('dok-1', sandi);
    expect(events().toSorted()).toEqual(['masuk dok-1', 'masuk-gagal']);
    meja.desk.context.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const bytes = await readFile(join(meja.data, 'meja.sqlite'), 'latin1');
    expect(bytes).not.toContain('rahasia-saya');
    expect(bytes).not.toContain('sandi-yang-salah');
    expect(bytes).not.toContain(sandi);
    expect(meja.reported).toEqual([]);
  });
});

describe('a session', () => {
  test('has a cookie that scripts and other sites cannot use', async () => {
    const peramban = meja.peramban();
    await peramban.get('/meja/masuk/');
    const before = peramban.cookie();
    const { headers } = await peramban.masuk('dok-1', sandi);
    expect(headers['set-cookie']).toMatch(/^meja=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(peramban.cookie()).not.toBe(before);
  });

  test('has a cookie for https alone behind a proxy that speaks it', async () => {
    await using other = await openTestDesk({ address: new URL('https://meja.contoh.example/') });
    const answer = await other.peramban().get('/meja/masuk/', { host: 'meja.contoh.example' });
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-meja=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('cannot be prepared by somebody else', async () => {
    const planted = `meja=${'a'.repeat(43)}`;
    const peramban = meja.peramban();
    peramban.setCookie(planted);
    await peramban.masuk('dok-1', sandi);
    const thief = meja.peramban();
    thief.setCookie(planted);
    expect((await thief.get('/meja/')).status).toBe(303);
  });

  test('is not in the database as the browser has it', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    meja.desk.context.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const bytes = await readFile(join(meja.data, 'meja.sqlite'), 'latin1');
    expect(bytes).not.toContain(peramban.cookie().replace('meja=', ''));
    expect(bytes).not.toContain(peramban.token());
  });

  test('ends after two hours without use, and not before: a step of the SOP takes one', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    meja.geser(119 * minute);
    expect((await peramban.get('/meja/')).status).toBe(200);
    meja.geser(119 * minute);
    expect((await peramban.get('/meja/')).status).toBe(200);
    meja.geser(120 * minute);
    expect((await peramban.get('/meja/')).status).toBe(303);
  });

  test('ends after twelve hours however much it is used', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    const statuses: number[] = [];
    for (let passed = 30 * minute; passed <= 12 * hour; passed += 30 * minute) {
      meja.geser(30 * minute);
      statuses.push((await peramban.get('/meja/')).status);
    }
    expect(statuses.slice(0, -1).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(303);
  });

  test('that ended while a form was open says so instead of losing the form silently', async () => {
    const peramban = meja.peramban();
    await peramban.masuk('dok-1', sandi);
    meja.geser(2 * hour);
    const answer = await peramban.post('/meja/sandi/', { lama: sandi });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Anda perlu masuk lagi');
  });

  test('ends with Keluar, on this device alone', async () => {
    const [here, there] = [meja.peramban(), meja.peramban()];
    await here.masuk('dok-1', sandi);
    await there.masuk('dok-1', sandi);
    const answer = await here.post('/meja/keluar/');
    expect(answer.headers['location']).toBe('/meja/masuk/?pesan=keluar');
    expect((await here.get('/meja/masuk/?pesan=keluar')).text).toContain('Anda sudah keluar.');
    expect((await here.get('/meja/')).status).toBe(303);
    expect((await there.get('/meja/')).status).toBe(200);
  });

  test('ends on every device when asked to, and other people stay', async () => {
    const [here, there, other] = [meja.peramban(), meja.peramban(), meja.peramban()];
    await here.masuk('dok-1', sandi);
    await there.masuk('dok-1', sandi);
    await other.masuk('sekretaris', sandi);
    await here.post('/meja/keluar/semua/');
    expect((await here.get('/meja/')).status).toBe(303);
    expect((await there.get('/meja/')).status).toBe(303);
    expect((await other.get('/meja/')).status).toBe(200);
  });

  test('survives a restart of the desk, and so does the patience with guessing', async () => {
    const data = await mkdtemp(join(tmpdir(), 'e-ppid-meja-'));
    try {
      let cookie = '';
      {
        await using first = await openTestDesk({ data });
        await buatAkun(first, 'dok-1');
        const peramban = first.peramban();
        await peramban.masuk('dok-1', sandi);
        cookie = peramban.cookie();
        for (let count = 0; count < 5; count += 1) await first.peramban().masuk('x-y-z', 'salah');
      }
      await using second = await openTestDesk({ data });
      const peramban = second.peramban();
      peramban.setCookie(cookie);
      expect((await peramban.get('/meja/')).status).toBe(200);
      expect((await second.peramban().masuk('x-y-z', 'salah')).text).toContain('Terlalu banyak');
      expect((await stat(join(data, 'meja.sqlite'))).mode & 0o777).toBe(0o600);
    } finally {
      await rm(data, { recursive: true });
    }
  });
});

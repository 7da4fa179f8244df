// What stands before every page of the desk, over real HTTP: whose page asks, with which token, how often, in which role.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import { petugasOf } from '#desk/answer.ts';
import { listCatatan } from '../../src/desk/store/security-log.ts';
import type { Headers, Peramban } from './browser.ts';
import { buatAkun, openTestDesk, sandi, type TestDesk } from './helper.ts';

const day = 24 * 60 * 60_000;

let meja: TestDesk;
beforeAll(async () => {
  meja = await openTestDesk({
    // Pages of the SOP as others add them: reached only by whoever holds a role today.
    extend: ({ app }) => {
      app.get('/meja/kerja/', (c) => c.text(petugasOf(c).petugas.id));
      app.post('/meja/kerja/', (c) => c.text(`dikerjakan ${petugasOf(c).petugas.id}`));
      app.put('/meja/kerja/', (c) => c.text('diganti'));
      app.post('/meja/berkas/', async (c) => {
        const found: string[] = [];
        for await (const { kolom, nama, isi } of c.get('form').berkas()) {
          let length = 0;
          for await (const chunk of isi) length += chunk.length;
          found.push(`${kolom} ${nama} ${length}`);
        }
        return c.json({ found, kolom: c.get('form').daftar() });
      });
      app.get('/meja/kerja/rusak/', () => {
        throw new Error('rahasia dari dalam');
      });
      app.get('/meja/kerja/terkunci/', () => {
        throw new Failure('storage/locked');
      });
    },
  });
  await buatAkun(meja, 'dok-1');
  await buatAkun(meja, 'dok-lama');
  await buatAkun(meja, 'administrator', { petugas: null, isAdministrator: true });
  await buatAkun(meja, 'pergi', { petugas: 'tidak-ada-lagi' });
});
afterAll(() => meja[Symbol.asyncDispose]());

const masuk = async (id: string): Promise<Peramban> => {
  const peramban = meja.peramban();
  await peramban.masuk(id, sandi);
  return peramban;
};
const latest = (): string => {
  const [entry] = listCatatan(meja.desk.context.db, 1);
  return `${entry?.peristiwa} ${entry?.akun}`;
};

describe('a change', () => {
  test('is done for our own page with its token', async () => {
    const peramban = await masuk('dok-1');
    expect((await peramban.post('/meja/kerja/')).text).toBe('dikerjakan dok-1');
  });

  test.each([
    ['another site', { origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' }],
    [
      'another site that an old browser names',
      { origin: 'https://jahat.example', 'sec-fetch-site': null },
    ],
    [
      'another port of this machine',
      { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
    ],
    ['another port, by origin alone', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': null }],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': null }],
    ['a form sent from the address bar', { origin: null, 'sec-fetch-site': 'none' }],
    ['nobody who says where he comes from', { origin: null, 'sec-fetch-site': null }],
  ])('is refused for %s, even with the token', async (_, headers) => {
    const peramban = await masuk('dok-1');
    const answer = await peramban.post('/meja/kerja/', {}, headers);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Permintaan tidak diterima');
    expect(latest()).toBe('ditolak-asal dok-1');
  });

  test('is done for an old browser that names our own origin', async () => {
    const peramban = await masuk('dok-1');
    const answer = await peramban.post('/meja/kerja/', {}, { 'sec-fetch-site': null });
    expect(answer.status).toBe(200);
  });

  test.each([
    ['no token', ''],
    ['another token', 'x'.repeat(43)],
  ])('is refused with %s', async (_, token) => {
    const peramban = await masuk('dok-1');
    const answer = await peramban.post('/meja/kerja/', { _token: token });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Formulir sudah tidak berlaku');
    expect(latest()).toBe('ditolak-token dok-1');
  });

  test('is refused with the token of somebody else, or of the same person before he signed in', async () => {
    const peramban = meja.peramban();
    await peramban.get('/meja/masuk/');
    const before = peramban.token();
    await peramban.masuk('dok-1', sandi);
    const other = await masuk('administrator');
    for (const token of [before, other.token()])
      expect((await peramban.post('/meja/kerja/', { _token: token })).status).toBe(403);
  });

  test('is refused as JSON, text or PUT without the token in a header', async () => {
    const peramban = await masuk('dok-1');
    const body = JSON.stringify({ _token: peramban.token() });
    for (const type of ['application/json', 'text/plain'])
      expect(
        (await peramban.send('POST', '/meja/kerja/', { body, headers: { 'content-type': type } }))
          .status,
      ).toBe(403);
    expect((await peramban.send('PUT', '/meja/kerja/')).status).toBe(403);
    const headers = { 'x-meja-token': peramban.token() };
    expect((await peramban.send('PUT', '/meja/kerja/', { headers })).text).toBe('diganti');
  });

  test('of signing in is refused without a token too', async () => {
    const answer = await meja.peramban().post('/meja/masuk/', { nama: 'dok-1', sandi, _token: '' });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toMatch(/^meja=/);
  });
});

/** The address that the log has for a refused request which says it was forwarded. */
const addressOf = async (at: TestDesk, forwarded: string): Promise<string | undefined> => {
  const headers: Headers = { origin: 'https://jahat.example', 'x-forwarded-for': forwarded };
  const host: Headers = at === meja ? {} : { host: 'meja.contoh.example' };
  await at.peramban().post('/meja/masuk/', {}, { ...headers, ...host });
  return listCatatan(at.desk.context.db, 1)[0]?.alamat;
};

describe('the address in the log', () => {
  test('is the connection’s own, whatever a stranger writes into a header', async () => {
    expect(await addressOf(meja, '6.6.6.6')).toBe('127.0.0.1');
  });

  test('is what our own proxy says last', async () => {
    await using behind = await openTestDesk({ address: new URL('https://meja.contoh.example/') });
    expect(await addressOf(behind, '6.6.6.6, 10.0.0.7')).toBe('10.0.0.7');
    expect(await addressOf(behind, '<script>')).toBe('127.0.0.1');
  });
});

describe('a page', () => {
  test('may be linked to from anywhere, but not loaded into another site', async () => {
    const peramban = await masuk('dok-1');
    const cross = { 'sec-fetch-site': 'cross-site' };
    expect((await peramban.get('/meja/', cross)).status).toBe(200);
    const image = await peramban.get('/meja/', { ...cross, 'sec-fetch-mode': 'no-cors' });
    expect(image.status).toBe(403);
  });

  test('is not shown under a name that is not ours', async () => {
    const answer = await meja.peramban().get('/meja/masuk/', { host: 'jahat.example' });
    expect(answer.status).toBe(421);
    expect(answer.text).not.toContain('_token');
  });

  test('does not exist where it does not exist', async () => {
    const peramban = await masuk('dok-1');
    const answer = await peramban.get('/meja/tidak-ada/');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Halaman tidak ditemukan');
    expect((await peramban.get('/etc/passwd')).status).toBe(404);
    expect((await peramban.get('/')).headers['location']).toBe('/meja/');
  });

  test('brings styles and type from the desk itself, to be kept for long', async () => {
    const peramban = meja.peramban();
    const { text } = await peramban.get('/meja/masuk/');
    const assets = [...text.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(([, path]) => path);
    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) {
      const answer = await peramban.get(path ?? '');
      expect([path, answer.status, answer.headers['cache-control']]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
    expect((await peramban.get('/aset/../../package.json')).status).toBe(404);
    expect((await peramban.get('/aset/%2e%2e/%2e%2e/package.json')).status).toBe(404);
  });

  test('that fails tells no secret, and whoever runs the desk is told', async () => {
    const peramban = await masuk('dok-1');
    const answer = await peramban.get('/meja/kerja/rusak/');
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('Terjadi gangguan');
    expect(answer.text).not.toContain('rahasia dari dalam');
    expect(meja.reported.map(String)).toEqual(['Error: rahasia dari dalam']);
  });

  test('tells a script what happened in the form that scripts read', async () => {
    const peramban = await masuk('dok-1');
    const answer = await peramban.get('/meja/kerja/terkunci/', { accept: '*/*' });
    expect(answer.status).toBe(503);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.text)).toMatchObject({
      type: '/errors/storage/locked',
      title: 'Arsip sedang ditulis',
      status: 503,
    });
  });
});

describe('headers', () => {
  const paths = ['/meja/masuk/', '/meja/', '/meja/sandi/', '/meja/akun/', '/meja/tidak-ada/', '/x'];

  test.each(paths)('forbid everything that is not ours on %s', async (path) => {
    const peramban = await masuk('administrator');
    const { headers } = await peramban.get(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('leave nothing to be inline: pages hold neither styles nor scripts', async () => {
    const peramban = await masuk('administrator');
    for (const path of paths) {
      const { text } = await peramban.get(path);
      expect(text).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\sstyle="|\son\w+="|javascript:/i);
    }
  });
});

describe('roles', () => {
  test('of today are shown, and open the pages of the SOP', async () => {
    const peramban = await masuk('dok-lama');
    expect((await peramban.get('/meja/')).text).toContain('Petugas Dokumentasi');
    expect((await peramban.get('/meja/kerja/')).text).toBe('dok-lama');
  });

  test('are asked of petugas.yaml, so an account without an officer has none', async () => {
    const peramban = await masuk('pergi');
    expect((await peramban.get('/meja/')).status).toBe(200);
    expect((await peramban.get('/meja/kerja/')).status).toBe(403);
  });

  test('do not come with being administrator', async () => {
    const peramban = await masuk('administrator');
    expect((await peramban.post('/meja/kerja/')).status).toBe(403);
    expect((await peramban.get('/meja/akun/')).status).toBe(200);
  });

  test('of an officer do not open the accounts', async () => {
    const peramban = await masuk('dok-1');
    for (const path of ['/meja/akun/', '/meja/akun/baru/', '/meja/akun/catatan/'])
      expect((await peramban.get(path)).status).toBe(403);
    expect(latest()).toBe('ditolak-administrator dok-1');
    expect((await peramban.post('/meja/akun/lihat/administrator/kunci/')).status).toBe(403);
  });
});

describe('too much', () => {
  test('of a form is refused', async () => {
    const peramban = await masuk('dok-1');
    const long = 'a'.repeat(limits.formBytes + 1);
    const answer = await peramban.post('/meja/kerja/', { isi: long });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('paling banyak 1 MB');
    const many = Array.from({ length: limits.formFields + 1 }, () => 'a=1').join('&');
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-meja-token': peramban.token(),
    };
    expect((await peramban.send('POST', '/meja/kerja/', { body: many, headers })).status).toBe(413);
  });

  test('of requests is refused for whoever makes them, and for nobody else', async () => {
    const [hasty, calm] = [await masuk('dok-1'), await masuk('administrator')];
    const statuses: number[] = [];
    for (let count = 0; count <= limits.changesPerMinute; count += 1)
      statuses.push((await hasty.post('/meja/kerja/')).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await calm.get('/meja/')).status).toBe(200);
    meja.geser(60_000);
    expect((await hasty.post('/meja/kerja/')).status).toBe(200);
  });
});

describe('the security log', () => {
  test('is not filled by one visitor who is refused again and again', async () => {
    const { db } = meja.desk.context;
    const peramban = await masuk('dok-1');
    meja.geser(60_000);
    const headers = { 'sec-fetch-site': 'cross-site' };
    const statuses: number[] = [];
    for (let count = 0; count <= limits.changesPerMinute; count += 1)
      statuses.push((await peramban.send('POST', '/meja/kerja/', { headers })).status);
    expect(statuses[0]).toBe(403);
    expect(statuses.at(-1)).toBe(429);
    const noted = listCatatan(db, 2 * limits.changesPerMinute)
      .slice(0, limits.refusalsNotedPerMinute + 1)
      .map(({ peristiwa }) => peristiwa);
    expect(noted.filter((one) => one.startsWith('ditolak-'))).toHaveLength(
      limits.refusalsNotedPerMinute,
    );
    meja.geser(60_000);
    expect((await peramban.get('/meja/')).status).toBe(200);
  });
});

describe('a form with files', () => {
  const boundary = 'batas';
  const part = (head: string, body: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const end = `--${boundary}--\r\n`;
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };

  test('is read as fields and one file after the other', async () => {
    const peramban = await masuk('dok-1');
    const body =
      part('name="_token"', peramban.token()) +
      part('name="judul"', 'Laporan é') +
      part('name="berkas"; filename="satu.pdf"', 'x'.repeat(300_000)) +
      part('name="berkas"; filename="dua.pdf"', 'yy') +
      part('name="kosong"; filename=""', '') +
      part('name="akhir"', 'ya') +
      end;
    const answer = await peramban.send('POST', '/meja/berkas/', { body, headers });
    expect(JSON.parse(answer.text)).toEqual({
      found: ['berkas satu.pdf 300000', 'berkas dua.pdf 2'],
      kolom: [
        ['judul', 'Laporan é'],
        ['akhir', 'ya'],
      ],
    });
  });

  test('whose token comes after the file is refused, and so is one that breaks off', async () => {
    const peramban = await masuk('dok-1');
    const late =
      part('name="berkas"; filename="satu.pdf"', 'x') +
      part('name="_token"', peramban.token()) +
      end;
    expect((await peramban.send('POST', '/meja/berkas/', { body: late, headers })).status).toBe(
      403,
    );
    const broken =
      part('name="_token"', peramban.token()) + part('name="judul"', 'Lapo').slice(0, -3);
    const answer = await peramban.send('POST', '/meja/berkas/', { body: broken, headers });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Kiriman terputus');
    const nameless = { 'content-type': 'multipart/form-data' };
    expect(
      (await peramban.send('POST', '/meja/berkas/', { body: 'x', headers: nameless })).status,
    ).toBe(400);
  });

  test('with too many fields is refused', async () => {
    const peramban = await masuk('dok-1');
    const fields = Array.from({ length: limits.formFields + 1 }, () => part('name="a"', '1')).join(
      '',
    );
    const body = part('name="_token"', peramban.token()) + fields + end;
    expect((await peramban.send('POST', '/meja/berkas/', { body, headers })).status).toBe(413);
  });
});

describe('a role that ended yesterday', () => {
  test('lets its officer in and do nothing', async () => {
    const before = await masuk('dok-lama');
    expect((await before.post('/meja/kerja/')).status).toBe(200);
    meja.geser(day);
    const peramban = await masuk('dok-lama');
    expect((await peramban.get('/meja/')).text).toContain('Tidak ada peran yang berlaku hari ini');
    for (const answer of [await peramban.get('/meja/kerja/'), await peramban.post('/meja/kerja/')])
      expect([answer.status, answer.text.includes('Anda tidak memegang peran hari ini')]).toEqual([
        403,
        true,
      ]);
    expect(latest()).toBe('ditolak-peran dok-lama');
  });
});

// Uploads over real HTTP: whatever is sent, the officer gets one clear sentence, and only good bytes reach a commit.
import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { sha256 } from '#softcopy/digest.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { openOlahFoto } from '../../src/desk/unggahan/foto/olah.ts';
import { openKuarantina } from '../../src/desk/unggahan/kuarantina.ts';
import { addParts, makeDocx, makePdf, paragraph, utf8 } from '../softcopy/sample-files.ts';
import {
  announce,
  ask,
  offsetOf,
  openServer,
  post,
  sendAndBreak,
  sendFrom,
  type TestServer,
  upload,
} from './unggahan-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const ani = { akun: 'ani', kode: '2026-0019' };

/** An Indonesian sentence for people: no code, no English, not shouting. */
const isSentence = (text: string | null) => {
  expect(text).toMatch(/^["A-Z].*\.$/su);
  expect(text).not.toMatch(/!|error|invalid|undefined|null|exceed/iu);
};

/** A DOCX that unpacks to more than the limit. */
const bomb = async () => {
  const big = new Uint8Array(limits.unzippedBytes / 4 + 1);
  const parts = Object.fromEntries([1, 2, 3, 4].map((part) => [`word/${part}.xml`, big]));
  return addParts(await makeDocx([paragraph('Halo')]), parts);
};
/** A PDF with a password. */
const locked = async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia' });
  return document.save();
};

/** A plain form with these files. */
const formOf = (...files: readonly (readonly [string, Uint8Array])[]) => {
  const form = new FormData();
  form.set('kode', '2026-0007');
  for (const [name, bytes] of files) form.append('berkas', new File([new Uint8Array(bytes)], name));
  return form;
};

describe('an upload', () => {
  test('arrives whole, is inspected, and gives its bytes to the commit', async () => {
    const bytes = await makePdf(['Keputusan', 'Lampiran']);

    const unggahan = await upload(server, 'Keputusan No. 1.pdf', bytes, { kode: '2026-0001' });

    expect(unggahan).toMatchObject({
      nama: 'keputusan-no-1.pdf',
      namaAsli: 'Keputusan No. 1.pdf',
      ukuran: bytes.byteLength,
      jenis: 'application/pdf',
      halaman: 2,
      masalah: null,
    });
    const pemilik = { akun: 'ani', kode: '2026-0001' };
    expect(await server.kuarantina.ambil(pemilik, [unggahan.id])).toEqual({
      ok: true,
      berkas: [
        {
          id: unggahan.id,
          nama: 'keputusan-no-1.pdf',
          bytes: Buffer.from(bytes),
          sha256: sha256(bytes),
        },
      ],
    });
    const taken = new Set(['keputusan-no-1.pdf']);
    expect(await server.kuarantina.ambil(pemilik, [unggahan.id], taken)).toMatchObject({
      berkas: [{ nama: 'keputusan-no-1-2.pdf' }],
    });
    await server.kuarantina.kosongkan(pemilik);
    expect(await server.kuarantina.daftar(pemilik)).toEqual([]);
    expect((await readdir(server.kuarantina.dir)).join()).not.toContain(unggahan.id);
  });

  test('over the limit is refused before its first byte', async () => {
    const ukuran = limits.softcopyBytes + 1;

    const refused = await announce(server, { nama: 'besar.pdf', ukuran });

    expect(refused.status).toBe(413);
    const sentence = await refused.text();
    isSentence(sentence);
    expect(sentence).toContain('50 MB');
  });

  test('cannot bring more bytes than it announced', async () => {
    const created = await announce(server, { nama: 'kecil.txt', ukuran: 4 });
    const place = created.headers.get('location') ?? '';

    const refused = await sendFrom(server, place, { offset: 0, bytes: utf8('lebih dari empat') });

    expect(refused.status).toBe(413);
    isSentence(await refused.text());
    expect(await offsetOf(server, place)).toBeLessThanOrEqual(4);
  });

  test('cut off half-way goes on where it stopped', async () => {
    const bytes = Buffer.alloc(6_000_000, 'isi dokumen\n');
    const created = await announce(server, { nama: 'panjang.txt', ukuran: bytes.byteLength });
    const place = created.headers.get('location') ?? '';
    const path = join(server.kuarantina.dir, place.slice(-36));
    await sendAndBreak(server, {
      head: [
        `PATCH ${place} HTTP/1.1`,
        'Tus-Resumable: 1.0.0',
        'Upload-Offset: 0',
        'Content-Type: application/offset+octet-stream',
        `Content-Length: ${bytes.byteLength}`,
      ],
      body: bytes.subarray(0, 3_000_000),
      isTaken: async () => (await stat(path)).size > 1_000_000,
    });

    const early = await ask(server, place);
    const offset = await offsetOf(server, place);
    const resumed = await sendFrom(server, place, { offset, bytes: bytes.subarray(offset) });

    isSentence(early.masalah);
    expect(offset).toBeGreaterThan(1_000_000);
    expect(offset).toBeLessThanOrEqual(3_000_000);
    expect(resumed.status).toBe(204);
    const whole = await ask(server, place);
    expect(whole).toMatchObject({ ukuran: bytes.byteLength, jenis: 'text/plain' });
    expect(sha256(await readFile(path))).toBe(sha256(bytes));
  });

  test('from another offset than the server has is not written', async () => {
    const created = await announce(server, { nama: 'a.txt', ukuran: 8 });
    const place = created.headers.get('location') ?? '';
    await sendFrom(server, place, { offset: 0, bytes: utf8('satu') });

    const wrong = await sendFrom(server, place, { offset: 2, bytes: utf8('dua') });

    expect(wrong.status).toBe(409);
    isSentence(await wrong.text());
    expect(await offsetOf(server, place)).toBe(4);
    expect(await server.kuarantina.ambil(ani, [place.split('/').at(-1) ?? ''])).toEqual({
      ok: false,
      alasan: 'Unggahan ini belum lengkap. Lanjutkan pengirimannya sampai selesai.',
    });
  });
});

describe('content that is not taken', () => {
  const html = utf8('<!doctype html><script>alert(1)</script>');
  const svg = utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const cases: readonly (readonly [
    string,
    string,
    () => Uint8Array | Promise<Uint8Array>,
    RegExp,
  ])[] = [
    ['an empty file', 'kosong.pdf', () => new Uint8Array(), /tidak berisi apa pun/u],
    ['HTML posing as PDF', 'sk.pdf', () => html, /halaman web \(HTML\), bukan PDF/u],
    ['SVG posing as PDF', 'sk.pdf', () => svg, /gambar SVG, bukan PDF/u],
    ['a PDF posing as DOCX', 'sk.docx', () => makePdf(['Halo']), /sebenarnya PDF/u],
    ['a file without an ending', 'sk', () => makePdf(['Halo']), /sebenarnya PDF/u],
    ['an unknown ending', 'skrip.exe', () => utf8('halo'), /teks biasa/u],
    ['an encrypted PDF', 'kunci.pdf', locked, /terkunci dengan kata sandi/u],
    ['a zip bomb', 'bom.docx', bomb, /mengembang menjadi lebih dari/u],
    ['a cut PDF', 'potong.pdf', async () => (await makePdf(['a'])).subarray(0, 400), /rusak/u],
  ];

  test.each(cases)('is told in a clear sentence: %s', async (_title, nama, make, expected) => {
    const kode = '2026-0002';

    const unggahan = await upload(server, nama, await make(), { kode });

    isSentence(unggahan.masalah);
    expect(unggahan.masalah).toMatch(expected);
    expect(await server.kuarantina.ambil({ akun: 'ani', kode }, [unggahan.id])).toEqual({
      ok: false,
      alasan: unggahan.masalah,
    });
    await server.kuarantina.hapus('ani', unggahan.id);
  });
});

describe('names', () => {
  const kode = '2026-0003';
  const cases = [
    ['../../../etc/cron.d/x.txt', 'x.txt'],
    ['a\u0000b\u0007\u202e.txt', 'ab.txt'],
    [`${'n'.repeat(300)}.txt`, `${'n'.repeat(80)}.txt`],
    ['😀📄.txt', 'berkas.txt'],
    ['😀📄📄.txt', 'berkas-2.txt'],
  ] as const;

  test.each(cases)('%j becomes %j, and nothing leaves the quarantine', async (raw, expected) => {
    const unggahan = await upload(server, raw, utf8('isi'), { kode });

    expect(unggahan).toMatchObject({ nama: expected, masalah: null });
    const stored = (await readdir(server.kuarantina.dir)).filter((one) =>
      one.startsWith(unggahan.id),
    );
    expect(stored.toSorted()).toEqual([unggahan.id, `${unggahan.id}.json`]);
  });
});

test('twenty uploads at once all arrive, each under a name of its own', async () => {
  const kode = '2026-0004';
  const all = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const bytes = await makePdf([`Dokumen ${index}`]);
      return { index, bytes, unggahan: await upload(server, 'sk.pdf', bytes, { kode }) };
    }),
  );

  expect(new Set(all.map(({ unggahan }) => unggahan.nama)).size).toBe(20);
  expect(all.every(({ unggahan }) => unggahan.masalah === null)).toBe(true);
  const ids = all.map(({ unggahan }) => unggahan.id);
  const taken = await server.kuarantina.ambil({ akun: 'ani', kode }, ids);
  expect(taken.ok && taken.berkas.map(({ sha256: digest }) => digest)).toEqual(
    all.map(({ bytes }) => sha256(bytes)),
  );
  await server.kuarantina.kosongkan({ akun: 'ani', kode });
});

describe('who may', () => {
  test('nobody sees, continues, takes or removes the upload of another account', async () => {
    const created = await announce(server, { nama: 'a.txt', ukuran: 6 });
    const place = created.headers.get('location') ?? '';
    const url = new URL(place, server.url);
    const headers = { 'x-akun': 'budi', 'Tus-Resumable': '1.0.0' };

    const patched = await sendFrom(server, place, { offset: 0, bytes: utf8('isi'), akun: 'budi' });
    const seen = await Promise.all(
      [fetch(url, { headers }), fetch(url, { method: 'HEAD', headers })].concat(
        ['/berkas', '/kecil'].map((part) => fetch(`${url.href}${part}`, { headers })),
        fetch(url, { method: 'DELETE', headers }),
        fetch(`${url.href}/hapus/`, { method: 'POST', headers }),
      ),
    );

    isSentence(await patched.text());
    expect([patched, ...seen].map(({ status }) => status)).toEqual(Array(7).fill(404));
    expect(
      await server.kuarantina.ambil({ ...ani, akun: 'budi' }, [place.slice(-36)]),
    ).toMatchObject({
      ok: false,
    });
    expect(await offsetOf(server, place)).toBe(0);
  });

  test('without a session nothing is answered', async () => {
    const response = await fetch(`${server.url}/meja/unggah/`, { method: 'POST' });
    expect(response.status).toBe(401);
  });

  test('a proposal that takes no files refuses them with its reason', async () => {
    const refused = await announce(server, { nama: 'a.txt', ukuran: 3, kode: '2026-0099' });

    expect(refused.status).toBe(403);
    expect(await refused.text()).toBe('Usulan ini sudah diserahkan.');
  });

  test('uploads of one proposal are not taken for another', async () => {
    const { id } = await upload(server, 'a.txt', utf8('isi'), { kode: '2026-0005' });

    expect(await server.kuarantina.ambil({ akun: 'ani', kode: '2026-0006' }, [id])).toMatchObject({
      ok: false,
    });
  });

  test('no account fills the disk', async () => {
    const most = limits.uploadsPerAccount;
    const answers = await Promise.all(
      Array.from({ length: most + 1 }, () =>
        announce(server, { nama: 'a.txt', ukuran: 9, akun: 'rakus' }),
      ),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(most);
    isSentence((await answers.find(({ status }) => status === 409)?.text()) ?? null);
    await server.kuarantina.kosongkan({ akun: 'rakus', kode: ani.kode });
  });

  test('another origin is not let in, and what is not announced is refused', async () => {
    const headers = { 'x-akun': 'ani', 'Tus-Resumable': '1.0.0', Origin: 'https://jahat.example' };
    const response = await fetch(`${server.url}/meja/unggah/`, { method: 'POST', headers });

    expect(response.status).toBe(400);
    isSentence(await response.text());
    const created = await announce(server, { nama: 'a.txt', ukuran: 3 });
    expect(created.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a plain form', () => {
  const pemilik = { akun: 'ani', kode: '2026-0007' };

  test('brings several files at once, and tells of each that is not taken', async () => {
    const form = formOf(
      ['satu.pdf', await makePdf(['Satu'])],
      ['kosong.pdf', new Uint8Array()],
      ['dua.txt', utf8('dua')],
      ['jahat.pdf', utf8('<html><body>')],
    );

    const response = await post(server, '/meja/unggah/berkas/', form);
    const { kode, jenis, isi } = await response.json();

    expect({ kode, jenis }).toEqual({ kode: '2026-0007', jenis: 'perhatian' });
    expect(isi).toMatch(/^2 berkas diterima\. Berkas "kosong\.pdf" tidak berisi.*halaman web/u);
    const daftar = await server.kuarantina.daftar(pemilik);
    expect(daftar.filter(({ masalah }) => masalah === null).map(({ nama }) => nama)).toEqual([
      'satu.pdf',
      'dua.txt',
    ]);
    await server.kuarantina.kosongkan(pemilik);
  });

  test('without a chosen file says so', async () => {
    const form = formOf();
    form.append('berkas', new File([], ''));

    const { isi } = await (await post(server, '/meja/unggah/berkas/', form)).json();

    expect(isi).toBe('Belum ada berkas yang dipilih. Pilih paling sedikit satu berkas.');
  });

  test('over the limit is refused, keeps nothing, and the next file of the form is still taken', async () => {
    const big = Buffer.alloc(limits.softcopyBytes + 1, 'a');

    const response = await post(
      server,
      '/meja/unggah/berkas/',
      formOf(['besar.txt', big], ['kecil.txt', utf8('a')]),
    );
    const { isi } = await response.json();

    expect(isi).toMatch(/^1 berkas diterima\. "besar\.txt": Berkas ini melebihi batas 50 MB\./u);
    expect((await server.kuarantina.daftar(pemilik)).map(({ nama }) => nama)).toEqual([
      'kecil.txt',
    ]);
    await server.kuarantina.kosongkan(pemilik);
  });

  test('cut off half-way leaves nothing behind', async () => {
    const before = await readdir(server.kuarantina.dir);
    const part = [
      '--batas',
      'Content-Disposition: form-data; name="kode"',
      '',
      '2026-0007',
      '--batas',
      'Content-Disposition: form-data; name="berkas"; filename="a.txt"',
      'Content-Type: text/plain',
      '',
      'a'.repeat(100_000),
    ].join('\r\n');

    await sendAndBreak(server, {
      head: [
        'POST /meja/unggah/berkas/ HTTP/1.1',
        'Content-Type: multipart/form-data; boundary=batas',
        'Content-Length: 900000',
      ],
      body: utf8(part),
      isTaken: async () => (await readdir(server.kuarantina.dir)).length > before.length,
    });

    await expect.poll(() => readdir(server.kuarantina.dir), { timeout: 5000 }).toEqual(before);
  });

  test('removes an upload by a button', async () => {
    const { id } = await upload(server, 'a.txt', utf8('isi'), { kode: '2026-0007' });

    const response = await post(server, `/meja/unggah/${id}/hapus/`, new FormData());

    expect(await response.json()).toMatchObject({ jenis: 'baik', isi: '"a.txt" dihapus.' });
    expect(await server.kuarantina.daftar(pemilik)).toEqual([]);
  });
});

describe('what waits', () => {
  test('is nobody’s on this machine but the desk’s own', async () => {
    expect((await stat(server.kuarantina.dir)).mode & 0o777).toBe(0o700);
  });

  test('is shown or handed out so that nothing in it can run', async () => {
    const { id } = await upload(server, 'daftar.csv', utf8('a,b\n1,2\n'), { kode: '2026-0008' });
    const headers = { 'x-akun': 'ani' };

    const response = await fetch(`${server.url}/meja/unggah/${id}/berkas`, { headers });

    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="daftar.csv"; filename*=UTF-8''daftar.csv`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(await response.text()).toBe('a,b\n1,2\n');
  });

  test('is there again after the desk was started anew, whole or not', async () => {
    await using own = await openServer();
    const whole = await upload(own, 'a.txt', utf8('isi'));
    const created = await announce(own, { nama: 'putus.txt', ukuran: 8 });
    await sendFrom(own, created.headers.get('location') ?? '', { offset: 0, bytes: utf8('satu') });
    const orphan = join(own.kuarantina.dir, randomUUID());
    await writeFile(orphan, 'sisa');

    await using inspector = openInspector();
    await using foto = openOlahFoto();
    const { dir } = own.kuarantina;
    await using again = await openKuarantina({ dir, inspector, foto, now: Date.now });

    expect(await again.daftar(ani)).toEqual([whole]);
    const place = created.headers.get('location') ?? '';
    expect(again.cari('ani', place.slice(-36))).toMatchObject({ ukuran: 8, hasil: null });
    expect((await stat(join(dir, place.slice(-36)))).size).toBe(4);
    await expect(stat(orphan)).rejects.toThrow('ENOENT');
  });

  test('is gone after a day', async () => {
    await using own = await openServer();
    const { id } = await upload(own, 'a.txt', utf8('isi'));
    await announce(own, { nama: 'putus.txt', ukuran: 10 });

    expect(await own.kuarantina.bersihkan()).toBe(0);
    own.later(limits.uploadMs + 1000);
    expect(await own.kuarantina.bersihkan()).toBe(2);

    expect(own.kuarantina.lihat(id)).toBeNull();
    expect(await readdir(own.kuarantina.dir)).toEqual([]);
  });
});

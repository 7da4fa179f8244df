// Photos become one PDF: in order, turned and cropped, and with nothing in it that only the camera knew.
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { parseSusunan } from '../../src/desk/unggahan/susunan.ts';
import { utf8 } from '../softcopy/sample-files.ts';
import { openServer, post, type TestServer, upload } from './unggahan-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const camera = 'Kamera-Rahasia-77';

/** A photo with four quarters of colour, taken with the camera held as EXIF `orientation` says, at a known place. */
async function makePhoto(
  size: { readonly width: number; readonly height: number },
  orientation = 1,
): Promise<Uint8Array> {
  const [width, height] = [size.width / 2, size.height / 2];
  const quarter = (background: string, left: number, top: number) => ({
    input: { create: { width, height, channels: 3 as const, background } },
    left,
    top,
  });
  const bytes = await sharp({ create: { ...size, channels: 3, background: 'white' } })
    .composite([
      quarter('#ff0000', 0, 0),
      quarter('#00ff00', width, 0),
      quarter('#0000ff', 0, height),
    ])
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: camera, Artist: camera },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 6/1 7/1', GPSLongitude: '105/1 18/1 3/1' },
    })
    .jpeg({ quality: 95 })
    .toBuffer();
  return new Uint8Array(bytes);
}

/** The pictures in a PDF, page by page, with the size of the page. */
async function picturesOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pictures = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream &&
      object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
        ? [object.getContents()]
        : [],
    );
  return { document, pictures };
}

/** The main colour at a place of a picture, told in parts of its sides. */
async function colourAt(picture: Uint8Array, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  const names = { ff0000: 'merah', '00ff00': 'hijau', '0000ff': 'biru', ffffff: 'putih' };
  const key = [red, green, blue].map((part) => (part > 128 ? 'ff' : '00')).join('');
  return Object.entries(names).find(([hex]) => hex === key)?.[1] ?? key;
}

/** Colours of the four corners: left and right above, left and right below. */
const corners = async (picture: Uint8Array) =>
  Promise.all(
    [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
    ].map(([x = 0, y = 0]) => colourAt(picture, x, y)),
  );

/** Posts the form that makes a PDF. */
async function makePdf(kode: string, fields: readonly (readonly [string, string])[]) {
  const form = new FormData();
  form.set('kode', kode);
  for (const [name, value] of fields) form.append(name, value);
  const response = await fetch(`${server.url}/meja/unggah/foto/`, {
    method: 'POST',
    headers: { 'x-akun': 'ani', Accept: 'application/json' },
    body: form,
  });
  return { status: response.status, isi: await response.json() };
}

const bytesOf = async (kode: string, id: string): Promise<Uint8Array> => {
  const taken = await server.kuarantina.ambil({ akun: 'ani', kode }, [id]);
  return (taken.ok ? taken.berkas[0]?.bytes : null) ?? new Uint8Array();
};

const addPhoto = async (kode: string, bytes: Uint8Array, nama = 'IMG_0001.jpg') =>
  upload(server, nama, bytes, { kode, untuk: 'foto' });

describe('photos', () => {
  test('become one PDF in the order of the form, with its title and language', async () => {
    const kode = '2026-0020';
    const satu = await addPhoto(kode, await makePhoto({ width: 200, height: 100 }));
    const dua = await addPhoto(kode, await makePhoto({ width: 100, height: 200 }));

    const { status, isi } = await makePdf(kode, [
      ['judul-foto', 'Berita Acara 7/2026'],
      ['foto', satu.id],
      ['foto', dua.id],
      [`urut-${satu.id}`, '2'],
      [`urut-${dua.id}`, '1'],
    ]);

    expect({ status, ...isi }).toMatchObject({
      status: 200,
      nama: 'berita-acara-7-2026.pdf',
      halaman: 2,
      jenis: 'application/pdf',
      masalah: null,
    });
    const { document } = await picturesOf(await bytesOf(kode, isi.id));
    expect(document.getTitle()).toBe('Berita Acara 7/2026');
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toContain('id');
    expect(document.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([
      false,
      true,
    ]);
  });

  test('lose position, camera and time, and stand upright as they were taken', async () => {
    const kode = '2026-0021';
    const photo = await makePhoto({ width: 200, height: 100 }, 6);
    const { exif } = await sharp(photo).metadata();
    const { id } = await addPhoto(kode, photo);

    const { isi } = await makePdf(kode, [
      ['judul-foto', 'Foto'],
      ['foto', id],
    ]);

    expect(exif?.toString('latin1')).toContain(camera);
    const pdf = await bytesOf(kode, isi.id);
    const { pictures } = await picturesOf(pdf);
    const picture = pictures[0] ?? new Uint8Array();
    const found = await sharp(picture).metadata();
    expect([found.exif, found.iptc, found.xmp, found.icc]).toEqual(Array(4).fill(undefined));
    for (const bytes of [pdf, picture]) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(text).not.toContain(camera);
      expect(text).not.toContain('Exif');
    }
    expect([found.width, found.height]).toEqual([100, 200]);
    expect(await corners(picture)).toEqual(['biru', 'merah', 'putih', 'hijau']);
    const small = await fetch(`${server.url}/meja/unggah/${id}/kecil`, {
      headers: { 'x-akun': 'ani' },
    });
    expect(small.headers.get('content-type')).toBe('image/jpeg');
    const smallBytes = new Uint8Array(await small.arrayBuffer());
    expect(await corners(smallBytes)).toEqual(['biru', 'merah', 'putih', 'hijau']);
    expect((await sharp(smallBytes).metadata()).exif).toBeUndefined();
  });

  test('are turned by quarters to the right', async () => {
    const kode = '2026-0022';
    const { id } = await addPhoto(kode, await makePhoto({ width: 200, height: 100 }));
    const turned = [];

    for (const putar of ['0', '1', '2', '3', '-1', '7']) {
      const { isi } = await makePdf(kode, [
        ['judul-foto', `Putar ${putar}`],
        ['foto', id],
        [`putar-${id}`, putar],
      ]);
      const { pictures } = await picturesOf(await bytesOf(kode, isi.id));
      turned.push((await corners(pictures[0] ?? new Uint8Array())).join(' '));
    }

    expect(turned).toEqual([
      'merah hijau biru putih',
      'biru merah putih hijau',
      'putih biru hijau merah',
      'hijau putih merah biru',
      'hijau putih merah biru',
      'hijau putih merah biru',
    ]);
  });

  test('are cropped by what is cut off from each side of the turned photo', async () => {
    const kode = '2026-0023';
    const { id } = await addPhoto(kode, await makePhoto({ width: 200, height: 100 }));

    const { isi } = await makePdf(kode, [
      ['judul-foto', 'Potong'],
      ['foto', id],
      [`putar-${id}`, '1'],
      [`kiri-${id}`, '60'],
      [`bawah-${id}`, '75'],
    ]);

    const { pictures } = await picturesOf(await bytesOf(kode, isi.id));
    const picture = pictures[0] ?? new Uint8Array();
    const { width, height } = await sharp(picture).metadata();
    expect([width, height]).toEqual([40, 50]);
    expect(await corners(picture)).toEqual(['merah', 'merah', 'merah', 'merah']);
    expect(await server.kuarantina.daftar({ akun: 'ani', kode }, 'foto')).toMatchObject([
      { id, susunan: { putar: 1, potong: { kiri: 60, atas: 0, kanan: 0, bawah: 75 } } },
    ]);
  });

  test('made again replace the former PDF', async () => {
    const kode = '2026-0024';
    const { id } = await addPhoto(kode, await makePhoto({ width: 100, height: 100 }));
    const pilihan = [
      ['judul-foto', 'Dokumen'],
      ['foto', id],
    ] as const;

    const first = await makePdf(kode, pilihan);
    const second = await makePdf(kode, [...pilihan, ['ganti', first.isi.id]]);

    expect(second.isi.nama).toBe('dokumen.pdf');
    const daftar = await server.kuarantina.daftar({ akun: 'ani', kode });
    expect(daftar.map((one) => one.id)).toEqual([second.isi.id]);
  });

  test('of a large camera are made smaller, and the PDF stays small', async () => {
    const kode = '2026-0025';
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    const create = { width: 3200, height: 2400, channels: 3, background: 'red', noise } as const;
    const bytes = await sharp({ create }).jpeg({ quality: 60 }).toBuffer();
    const { id, masalah } = await addPhoto(kode, bytes);

    const { isi } = await makePdf(kode, [
      ['judul-foto', 'Besar'],
      ['foto', id],
    ]);

    expect(masalah).toBeNull();
    const { pictures } = await picturesOf(await bytesOf(kode, isi.id));
    const { width } = await sharp(pictures[0]).metadata();
    expect(width).toBe(limits.photoSide);
  });
});

describe('what is no photo, or no order of photos', () => {
  test('is told in a clear sentence', async () => {
    const kode = '2026-0026';
    const jpeg = await makePhoto({ width: 100, height: 100 });
    const heic = Buffer.concat([Uint8Array.of(0, 0, 0, 24), utf8('ftypheic'), new Uint8Array(100)]);

    const said = [
      await addPhoto(kode, utf8('bukan foto'), 'catatan.txt'),
      await addPhoto(kode, jpeg.subarray(0, jpeg.byteLength / 2), 'putus.jpg'),
      await addPhoto(kode, heic, 'IMG_1.HEIC'),
    ].map(({ masalah }) => masalah);

    expect(said).toEqual([
      '"catatan.txt" bukan foto. Pilih foto JPEG atau PNG; dokumen diunggah pada bagian berkas.',
      'Berkas "putus.jpg" rusak atau terpotong, sehingga tidak dapat dibuka. Salin ulang berkas dari sumbernya, atau pindai ulang dokumennya.',
      expect.stringContaining('foto HEIC yang belum dapat dibuka'),
    ]);
  });

  test('a picture that cannot be drawn does not end the desk', async () => {
    const kode = '2026-0027';
    const whole = await makePhoto({ width: 400, height: 400 });
    const broken = new Uint8Array(whole);
    broken.fill(0x55, 700, whole.byteLength - 200);
    const { masalah } = await addPhoto(kode, broken, 'rusak.jpg');

    const { masalah: next } = await addPhoto(kode, whole, 'baik.jpg');

    expect(masalah).toMatch(/rusak/u);
    expect(next).toBeNull();
  });

  test('a picture that claims to be endless is not unpacked', async () => {
    const png = Buffer.from(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);

    const { masalah } = await addPhoto('2026-0031', png, 'besar.png');

    expect(masalah).toBe(
      'Foto "besar.png" terlalu besar untuk diolah. Potret lagi dengan resolusi lebih rendah.',
    );
  });

  test('is refused when nothing is chosen, nothing is typed, or the photo is gone', async () => {
    const kode = '2026-0028';
    const { id } = await addPhoto(kode, await makePhoto({ width: 100, height: 100 }));

    const answers = [
      await makePdf(kode, [['judul-foto', 'Kosong']]),
      await makePdf(kode, [['foto', id]]),
      await makePdf('2026-0029', [
        ['judul-foto', 'Milik usulan lain'],
        ['foto', id],
      ]),
    ];

    expect(answers.map(({ status, isi }) => [status, isi.masalah])).toEqual([
      [422, 'Belum ada foto. Tambahkan paling sedikit satu foto.'],
      [422, 'Judul PDF belum diisi. Tulis judul dokumen yang dipotret.'],
      [422, 'Unggahan ini tidak ada lagi. Pilih berkasnya, lalu unggah lagi.'],
    ]);
  });

  test('without JavaScript comes back to the page with a sentence', async () => {
    const kode = '2026-0030';
    const photo = new File([new Uint8Array(await makePhoto({ width: 100, height: 60 }))], 'a.jpg');
    const sent = new FormData();
    sent.set('kode', kode);
    sent.set('untuk', 'foto');
    sent.append('berkas', photo);
    const taken = await (await post(server, '/meja/unggah/berkas/', sent)).json();
    const [foto] = await server.kuarantina.daftar({ akun: 'ani', kode }, 'foto');
    const form = new FormData();
    for (const [name, value] of [
      ['kode', kode],
      ['judul-foto', 'Foto'],
      ['foto', foto?.id ?? ''],
    ])
      form.append(name ?? '', value ?? '');

    const made = await (await post(server, '/meja/unggah/foto/', form)).json();

    expect(taken).toMatchObject({ jenis: 'baik', isi: '1 berkas diterima.' });
    expect(made).toEqual({ kode, jenis: 'baik', isi: '"foto.pdf" dibuat dari 1 foto.' });
    expect((await stat(join(server.kuarantina.dir, `${foto?.id}.kecil`))).size).toBeGreaterThan(0);
  });
});

test('a form says order, turns and cuts; nonsense in it is left out', () => {
  const fields: Readonly<Record<string, readonly string[]>> = {
    foto: ['a', 'b', 'a', 'c'],
    'urut-a': ['3'],
    'urut-b': ['x'],
    'putar-b': ['1.5'],
    'putar-c': ['6'],
    'kiri-c': ['80'],
    'kanan-c': ['80'],
    'atas-c': ['-5'],
    'bawah-c': ['NaN'],
  };
  const none = { kiri: 0, atas: 0, kanan: 0, bawah: 0 };

  expect(parseSusunan({ getAll: (name) => fields[name] ?? [] })).toEqual([
    { id: 'b', urutan: 0, putar: 0, potong: none },
    { id: 'a', urutan: 1, putar: 0, potong: none },
    { id: 'c', urutan: 2, putar: 2, potong: { ...none, kiri: 80, kanan: 10 } },
  ]);
});

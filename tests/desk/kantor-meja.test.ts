// What surrounds the records, over HTTP: the archive's list, officers, the SOP's review, the buku rekap, the guide.
import { describe, expect, test } from 'vitest';
import { berhasil, sampaiPersetujuan, isianAwal } from '../archive/usulan-kantor.ts';
import type { Jawaban } from './browser.ts';
import { kata, kirim, type Isi } from './kantor.ts';
import { bukaMejaKantor } from './meja-kantor.ts';

/** All fields of a form as a browser would send them: hidden, typed and chosen ones. */
function isianHalaman({ text }: Jawaban): Isi {
  const main = text.slice(text.indexOf('<main'));
  const inputs = [...main.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const selects = main.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g);
  return [
    ...inputs
      .filter((tag) => !/type="(?:radio|checkbox)"/.test(tag) || tag.includes(' checked'))
      .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const)
      .filter(([nama]) => nama !== '_token'),
    ...[...selects].map(
      ([, nama = '', options = '']) =>
        [nama, attribute(/<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? '', 'value')] as const,
    ),
  ];
}

const attribute = (tag: string, nama: string): string =>
  new RegExp(` ${nama}="([^"]*)"`).exec(tag)?.[1] ?? '';

const ganti = (isi: Isi, baru: Readonly<Record<string, string>>): Isi => [
  ...isi.filter(([nama]) => !(nama in baru)),
  ...Object.entries(baru),
];

describe('the list of records', () => {
  test('finds by words and numbers, and says where nothing is found', async () => {
    await using meja = await bukaMejaKantor();
    const peramban = await meja.sebagai('dok-rendatin');
    const all = await peramban.get('/meja/informasi/');
    expect(kata(all)).toContain('2025/0001');
    expect(kata(all)).toContain('2025/0002');
    const some = await peramban.get('/meja/informasi/?q=TPS+2024');
    expect(kata(some)).toContain('2025/0001');
    expect(kata(some)).not.toContain('2025/0002');
    expect(kata(await peramban.get('/meja/informasi/?q=tidakada'))).toContain(
      'Tidak ada informasi yang memuat “tidakada”',
    );
    expect(kata(await peramban.get('/meja/informasi/?subbagian=kul'))).not.toContain('2025/0001');
    expect((await peramban.get('/meja/informasi/?halaman=-3')).status).toBe(200);
  });

  test('offers to begin what the officer may, and tells the others who may', async () => {
    await using meja = await bukaMejaKantor();
    const path = '/meja/informasi/2025/0001/';
    const pemegang = kata(await (await meja.sebagai('dok-rendatin')).get(path));
    const ppid = kata(await (await meja.sebagai('ppid-1')).get(path));
    const lain = kata(await (await meja.sebagai('dok-kul')).get(path));
    expect(pemegang).toMatch(/Perbaiki .*Ganti dengan yang baru .*Cabut/);
    expect(ppid).toContain('Cabut');
    expect(ppid).not.toContain('Ganti dengan yang baru');
    expect(lain).toContain('Yang dapat memperbaiki, mengganti, atau mencabutnya');
    const refused = await (await meja.sebagai('dok-kul')).get(`${path}perbaiki/`);
    expect(refused.status).toBe(403);
    expect((await (await meja.sebagai('dok-kul')).get('/meja/informasi/2025/9999/')).status).toBe(
      404,
    );
  });

  test('tells of the open proposal instead of beginning a second one', async () => {
    await using meja = await bukaMejaKantor();
    berhasil(
      await meja.kantor.buat('dok-rendatin', {
        jenis: 'revisi',
        informasi: '2025/0001',
        alasan: 'Salah ketik.',
      }),
    );
    const peramban = await meja.sebagai('dok-rendatin');
    const page = await peramban.get('/meja/informasi/2025/0001/');
    expect(kata(page)).toContain('Sedang ada usulan tentang informasi ini: perbaikan informasi.');
    expect(page.text).toContain('href="/meja/usulan/2025-0001/"');
    const second = await kirim(peramban, '/meja/informasi/2025/0001/cabut/', [['alasan', 'Lagi.']]);
    expect(second.status).toBe(409);
  });

  test('begins a correction with its reason, and keeps what was typed where one is missing', async () => {
    await using meja = await bukaMejaKantor();
    const peramban = await meja.sebagai('dok-rendatin');
    const path = '/meja/informasi/2025/0001/';
    await peramban.get(`${path}ganti/`);
    const empty = await kirim(peramban, `${path}ganti/`, [['judul', 'Judul yang baru']]);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Judul yang baru');
    expect(empty.text).toContain('href="#kolom-alasan"');
    const cabut = await kirim(peramban, `${path}cabut/`, [
      ['alasan', 'Keliru.'],
      ['dicabutOleh', '2031/0001'],
    ]);
    expect(cabut.text).toContain('href="#kolom-dicabutOleh"');
    const done = await kirim(peramban, `${path}perbaiki/`, [['alasan', 'Salah ketik.']]);
    expect([done.status, done.headers['location']]).toEqual([303, '/meja/usulan/2025-0001/']);
  });
});

describe('officers', () => {
  test('are changed by a proposal that tells in sentences what changes and when', async () => {
    await using meja = await bukaMejaKantor();
    const peramban = await meja.sebagai('ppid-1');
    const page = await peramban.get('/meja/petugas/ubah/');
    const n = countOf(page) - 1;
    const baru = {
      [`petugas.${n}.id`]: 'plh-baru',
      [`petugas.${n}.jabatan`]: 'Kepala Subbagian Hukum',
      [`petugas.${n}.peran.0.peran`]: 'atasan-ppid',
      [`petugas.${n}.peran.0.sebagai`]: 'plh',
      [`petugas.${n}.peran.0.sejak`]: '2025-02-10',
      [`petugas.${n}.peran.0.keputusan`]: 'Surat Perintah 12',
    };
    const sementara = await kirim(peramban, '/meja/petugas/ubah/', ganti(isianHalaman(page), baru));
    expect(sementara.status).toBe(422);
    expect(kata(sementara)).toContain('Plt. dan Plh. selalu untuk sementara.');
    expect(sementara.text).toContain('Kepala Subbagian Hukum');
    const lengkap = {
      ...baru,
      [`petugas.${n}.peran.0.sampai`]: '2025-02-20',
      alasan: 'Sekretaris cuti.',
    };
    const done = await kirim(peramban, '/meja/petugas/ubah/', ganti(isianHalaman(page), lengkap));
    expect(done.headers['location']).toBe('/meja/usulan/petugas/tinjau/');
    const told =
      'Kepala Subbagian Hukum menjadi Plh. Atasan PPID, 10 Februari 2025 sampai 20 Februari 2025 (Surat Perintah 12).';
    const atasan = await meja.sebagai('sekretaris');
    const review = await atasan.get('/meja/usulan/petugas/tinjau/');
    expect(kata(review)).toContain(told);
    expect(kata(review)).not.toContain('dikeluarkan dari daftar');
    expect(kata(await peramban.get('/meja/petugas/'))).toContain(
      'Perubahan daftar petugas sedang diusulkan: menunggu persetujuan Atasan PPID.',
    );
  });

  test('get more rows without a script, and nothing typed is lost', async () => {
    await using meja = await bukaMejaKantor();
    const peramban = await meja.sebagai('ppid-1');
    const page = await peramban.get('/meja/petugas/ubah/');
    const n = countOf(page);
    const typed = ganti(isianHalaman(page), { [`petugas.${n - 1}.jabatan`]: 'Staf baru' });
    const more = await kirim(peramban, '/meja/petugas/ubah/', [...typed, ['tambah', 'petugas']]);
    expect([more.status, countOf(more)]).toEqual([200, n + 1]);
    expect(more.text).toContain('Staf baru');
    const role = await kirim(peramban, '/meja/petugas/ubah/', [...typed, ['tambah', 'peran:0']]);
    expect(role.text).toContain('name="petugas.0.peran.1.sejak"');
  });

  test('are told beside the right field what is wrong, also behind rows that were left empty', async () => {
    await using meja = await bukaMejaKantor();
    const peramban = await meja.sebagai('ppid-1');
    const page = await peramban.get('/meja/petugas/ubah/');
    const n = countOf(page);
    const more = await kirim(peramban, '/meja/petugas/ubah/', [
      ...isianHalaman(page),
      ['tambah', 'petugas'],
    ]);
    const wrong = ganti(isianHalaman(more), {
      [`petugas.${n}.id`]: 'sekretaris',
      [`petugas.${n}.jabatan`]: 'Orang lain',
      alasan: 'Ada petugas baru.',
    });
    const answer = await kirim(peramban, '/meja/petugas/ubah/', wrong);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#kolom-petugas.${n}.id"`);
  });

  test('are not to be changed by others', async () => {
    await using meja = await bukaMejaKantor();
    for (const siapa of ['dok-rendatin', 'sekretaris', 'rangkap']) {
      const peramban = await meja.sebagai(siapa);
      expect(kata(await peramban.get('/meja/petugas/'))).not.toContain('Usulkan perubahan');
      expect((await peramban.get('/meja/petugas/ubah/')).status).toBe(403);
      const forged = await kirim(peramban, '/meja/petugas/ubah/', [
        ['petugas.jumlah', '0'],
        ['alasan', 'Saya saja.'],
      ]);
      expect(forged.status).toBe(403);
    }
  });

  test('are mended after a return, and proposed again', async () => {
    await using meja = await bukaMejaKantor();
    const peramban = await meja.sebagai('ppid-1');
    const page = await peramban.get('/meja/petugas/ubah/');
    await kirim(
      peramban,
      '/meja/petugas/ubah/',
      ganti(isianHalaman(page), { 'petugas.0.jabatan': 'Sekretaris yang lain', alasan: 'Ganti.' }),
    );
    const atasan = await meja.sebagai('sekretaris');
    const review = await atasan.get('/meja/usulan/petugas/tinjau/');
    const ujung = attribute(/<input[^>]*name="ujung"[^>]*>/.exec(review.text)?.[0] ?? '', 'value');
    await kirim(atasan, '/meja/usulan/petugas/tinjau/kembalikan/', [
      ['ujung', ujung],
      ['alasan', 'Tulis jabatan lengkapnya.'],
    ]);
    expect((await peramban.get('/meja/usulan/petugas/')).text).toContain(
      'href="/meja/usulan/petugas/ubah/"',
    );
    const again = await peramban.get('/meja/usulan/petugas/ubah/');
    expect(again.text).toContain('value="Sekretaris yang lain"');
    const done = await kirim(
      peramban,
      '/meja/usulan/petugas/ubah/',
      ganti(isianHalaman(again), {
        'petugas.0.jabatan': 'Sekretaris KPU Kota Contoh yang lain',
        alasan: 'Sudah dilengkapi.',
      }),
    );
    expect(done.headers['location']).toBe('/meja/usulan/petugas/tinjau/');
    expect(kata(await atasan.get('/meja/usulan/petugas/tinjau/'))).toContain(
      'ditulis sebagai Sekretaris KPU Kota Contoh yang lain',
    );
  });
});

/** How many officers the form has. */
const countOf = ({ text }: Jawaban): number =>
  Number(attribute(/<input[^>]*name="petugas\.jumlah"[^>]*>/.exec(text)?.[0] ?? '', 'value'));

describe('the review of the SOP', () => {
  test('is proposed by the PPID and told to the Atasan PPID in a sentence', async () => {
    await using meja = await bukaMejaKantor();
    const ppid = await meja.sebagai('ppid-1');
    await ppid.get('/meja/sop/');
    const wrong = await kirim(ppid, '/meja/sop/', [['hasil', 'perlu-diubah']]);
    expect([wrong.status, wrong.text.includes('href="#kolom-catatan"')]).toEqual([422, true]);
    const done = await kirim(ppid, '/meja/sop/', [
      ['hasil', 'perlu-diubah'],
      ['catatan', 'Waktu langkah 2 terlalu singkat.'],
    ]);
    expect(done.headers['location']).toBe('/meja/usulan/sop/tinjau/');
    const review = await (await meja.sebagai('sekretaris')).get('/meja/usulan/sop/tinjau/');
    expect(kata(review)).toContain('perlu diubah. Waktu langkah 2 terlalu singkat.');
    const again = await kirim(ppid, '/meja/sop/', [['hasil', 'tetap-berlaku']]);
    expect(again.status).toBe(403);
  });
});

describe('the buku rekap', () => {
  test('shows the rows of a year, finds words, and names numbers that are proposed', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await sampaiPersetujuan(meja.kantor);
    const peramban = await meja.sebagai('dok-kul');
    expect((await peramban.get('/meja/buku-rekap/')).headers['location']).toBe(
      '/meja/buku-rekap/2025/',
    );
    const page = kata(await peramban.get('/meja/buku-rekap/2025/'));
    expect(page).toContain('2 baris');
    expect(page).toContain(`masih dalam usulan: ${usulan.informasi ?? ''}.`);
    expect(kata(await peramban.get('/meja/buku-rekap/2025/?q=tps'))).toContain(
      '1 baris memuat “tps”',
    );
    expect(kata(await peramban.get('/meja/buku-rekap/1999/'))).toContain('0 baris');
  });

  test('is downloaded as office spreadsheets read it, and no cell is a formula', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const judul = '=HYPERLINK("http://contoh.example";"x")';
    const usulan = await sampaiPersetujuan(kantor, { ...isianAwal, judul });
    berhasil(await kantor.setujui('sekretaris', usulan));
    const peramban = await meja.sebagai('ppid-1');
    const file = await peramban.get('/meja/buku-rekap/2025/unduh/');
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toBe('attachment; filename="buku-rekap-2025.csv"');
    expect(file.text).toMatch(/^"Nomor";"Dicatat";"Judul";/);
    // Reading text drops the mark that says the letters are UTF-8; office programs need it.
    const plain = await fetch(`${meja.origin}/meja/buku-rekap/2025/unduh/`, {
      headers: { cookie: peramban.cookie() },
    });
    expect([...new Uint8Array(await plain.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.text).toContain(`"'=HYPERLINK(""http://contoh.example"";""x"")"`);
    expect(file.text.split('\r\n')).toHaveLength(5);
  });
});

test('the guide opens at the part of one’s own role', async () => {
  await using meja = await bukaMejaKantor();
  const page = await (await meja.sebagai('ppid-1')).get('/meja/panduan/');
  expect(page.text).toMatch(/<details[^>]*id="petugas-ppid" open/);
  expect(page.text).not.toMatch(/<details[^>]*id="atasan-ppid" open/);
});

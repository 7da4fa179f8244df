// The review over HTTP: what the reviewer sees, approves, returns, and what he is told when something is in the way.
import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '#archive/check.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { dayOf } from '#base/tanggal.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { inspect } from '#softcopy/inspect.ts';
import {
  berhasil,
  isianAwal,
  sampaiLangkahDua,
  sampaiPersetujuan,
  serahkan,
  tabel,
  terima,
  type Kantor,
} from '../archive/usulan-kantor.ts';
import type { Jawaban, Peramban } from './browser.ts';
import { kata, kirim, type Isi } from './kantor.ts';
import { bukaMejaKantor, type MejaKantor } from './meja-kantor.ts';

/** A value that has to be there. */
function ada<T>(value: T | null | undefined): T {
  assert(value !== null && value !== undefined);
  return value;
}

const tanpaId = (html: string): string =>
  tanpaTautan(html).replaceAll(/\b(?:[0-9a-f]{40}|[0-9a-f]{10})\b/g, 'id');

/** What the public may see of `main` now. */
async function publikasiKini({ dir }: Kantor): Promise<Publikasi> {
  const snapshot = await openArchive(dir, 'main');
  const checked = await checkArchive(snapshot, { inspect, hari: dayOf(ada(snapshot.date)) });
  return readPublikasi(snapshot, checked, await readPersetujuan(dir, 'main'));
}

const hrefTinjau = ({ kode }: UsulanTerbaca): string => `/meja/usulan/${kode}/tinjau/`;

/** What the form of the decision carries, as the page shows it. */
function keputusan({ text }: Jawaban): Isi {
  const form = /<form[^>]*action="[^"]*\/tinjau\/"[\s\S]*?<\/form>/.exec(text)?.[0] ?? '';
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return [...hidden]
    .map(([, name = '', value = '']) => [name, value] as const)
    .filter(([name]) => name !== '_token');
}

/** The boxes of warnings, ticked. */
const centang = ({ text }: Jawaban): Isi =>
  [...text.matchAll(/name="dibaca" value="(\d+)"/g)].map(
    ([, nilai = '']) => ['dibaca', nilai] as const,
  );

async function setujui(peramban: Peramban, usulan: UsulanTerbaca): Promise<Jawaban> {
  const page = await peramban.get(hrefTinjau(usulan));
  return kirim(peramban, hrefTinjau(usulan), [...keputusan(page), ...centang(page)]);
}

/** A page without where its links lead. */
const tanpaTautan = (html: string): string => html.replaceAll(/ (?:href|target|rel)="[^"]*"/g, '');

/** A record with a warning: a step that took too long, and says why. */
async function terlambat({ kantor }: MejaKantor): Promise<UsulanTerbaca> {
  let usulan = await sampaiLangkahDua(kantor);
  usulan = await serahkan(kantor, usulan);
  usulan = berhasil(await kantor.lakukan('ppid-1', usulan, { tindakan: 'mulai' }));
  kantor.tunggu(90);
  return berhasil(
    await kantor.lakukan('ppid-1', usulan, {
      tindakan: 'selesai',
      keterangan: 'Listrik padam.',
      diperiksa: ['pemilih.csv'],
    }),
  );
}

describe('the review page', () => {
  test('shows files with their fingerprints, the steps, what is new, and the public page in a frame', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await sampaiPersetujuan(meja.kantor);
    const peramban = await meja.sebagai('sekretaris');
    const page = await peramban.get(hrefTinjau(usulan));
    expect(page.status).toBe(200);
    const [softcopy] = usulan.isiInformasi?.softcopy ?? [];
    expect(kata(page)).toContain(softcopy?.sha256);
    expect(kata(page)).toContain('20 menit dari 60 menit');
    expect(kata(page)).toContain('Informasi baru. Baris ini masuk ke daftar.');
    expect(page.text).toContain(`src="/meja/usulan/${usulan.kode}/pratinjau/"`);
    expect(page.text).toMatch(/sandbox="(?!.*allow-scripts)[^"]*"/);
  });

  test('shows the very page that the public sees after the approval', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor, desk } = meja;
    const usulan = await sampaiPersetujuan(kantor);
    const peramban = await meja.sebagai('sekretaris');
    const page = await peramban.get(`/meja/usulan/${usulan.kode}/pratinjau/`);
    berhasil(await kantor.setujui('sekretaris', usulan));
    const address = `http://localhost/informasi/${usulan.informasi ?? ''}/`;
    const publik = await desk.context.renderer.render(new Request(address), {
      publikasi: await publikasiKini(kantor),
    });
    expect(page.text).toContain('Disetujui');
    // Only the id of the approval itself cannot be known before it.
    expect(tanpaId(page.text)).toBe(tanpaId(await publik.text()));
  });

  test('lets nothing run in the preview, and leads its links out of the desk', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await sampaiPersetujuan(meja.kantor);
    const peramban = await meja.sebagai('sekretaris');
    const page = await peramban.get(`/meja/usulan/${usulan.kode}/pratinjau/`);
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toMatch(/sandbox (?!.*allow-scripts)/);
    const links = [...page.text.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(
      links.filter((href) => href.startsWith('/') && !href.startsWith('/meja/usulan/')),
    ).toEqual([]);
    const berkas = ada(links.find((href) => href.endsWith('/berkas/pemilih.csv')));
    expect((await peramban.get(berkas)).status).toBe(200);
  });

  test('compares a correction with the approved version, field by field and line by line', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const first = await sampaiPersetujuan(kantor);
    berhasil(await kantor.setujui('sekretaris', first));
    const informasi = ada(first.informasi);
    let usulan = berhasil(
      await kantor.buat('dok-rendatin', { jenis: 'revisi', informasi, alasan: 'Angka keliru.' }),
    );
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'selesai',
        isian: { ringkasan: 'Jumlah pemilih yang sudah dibetulkan.' },
        softcopy: { tambah: [tabel('pemilih.csv', 'kecamatan,pemilih\nSatu,21\n')], hapus: [] },
      }),
    );
    usulan = await terima(kantor, usulan);
    const peramban = await meja.sebagai('sekretaris');
    const page = await peramban.get(hrefTinjau(usulan));
    expect(kata(page)).toMatch(/Ringkasan isi .*pada tahun 2025\. .*yang sudah dibetulkan\./);
    expect(kata(page)).toContain('Dihapus: Satu,12');
    expect(kata(page)).toContain('Ditambah: Satu,21');
    expect(kata(page)).toContain('Perbaikan informasi');
  });

  test('shows office text as text, wherever it comes from', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const racun = `"><script>alert(1)</script><img src=x onerror=alert(2)>[x](javascript:alert(3))`;
    let usulan = await sampaiLangkahDua(kantor, {
      ...isianAwal,
      judul: `Judul ${racun}`,
      ringkasan: `Ringkasan ${racun}`,
    });
    usulan = berhasil(
      await kantor
        .lakukan('dok-kul', usulan, { tindakan: 'komentari', pesan: racun })
        .then(async (hasil) =>
          hasil.ok
            ? hasil
            : kantor.lakukan('ppid-1', usulan, { tindakan: 'komentari', pesan: racun }),
        ),
    );
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'selesai',
        isian: {
          nomor_dokumen: `1 ${racun}`,
          penanggung_jawab: racun,
          waktu_pembuatan: '2025-02-01',
          tempat_pembuatan: racun,
          bentuk: ['cetak', 'online'],
          'retensi.jra': racun,
          'retensi.aktif': racun,
          'retensi.inaktif': racun,
          'retensi.keterangan': racun,
          'hardcopy.lokasi': racun,
          kata_kunci: [racun],
          isi: `Uraian ${racun}`,
        },
        softcopy: {
          tambah: [Object.assign(tabel('racun.csv', 'a\n<b>tebal</b>\n'), { sebutan: racun })],
          hapus: [],
        },
      }),
    );
    usulan = await terima(kantor, usulan);
    const peramban = await meja.sebagai('sekretaris');
    for (const path of [
      hrefTinjau(usulan),
      `/meja/usulan/${usulan.kode}/pratinjau/`,
      `/meja/usulan/${usulan.kode}/`,
      '/meja/',
    ]) {
      const page = await peramban.get(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('alert(1)');
      // In the value of an attribute a smaller-than sign begins nothing.
      const marks = page.text.replaceAll(/="[^"]*"/g, '=""');
      expect(marks).not.toMatch(/<script>|<img src=x|<b>tebal/);
      expect(page.text).not.toContain('href="javascript:');
    }
  });

  test('is for those alone who have a part in the proposal', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await sampaiPersetujuan(meja.kantor);
    for (const path of ['', 'tinjau/', 'pratinjau/', 'berkas/pemilih.csv', 'hadir/']) {
      const foreign = await meja.sebagai('dok-kul');
      expect([path, (await foreign.get(`/meja/usulan/${usulan.kode}/${path}`)).status]).toEqual([
        path,
        404,
      ]);
    }
  });

  test('tells whoever took part why he may not approve', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const begun = berhasil(await kantor.buat('rangkap', { jenis: 'baru', isian: isianAwal }));
    const usulan = await dariLangkahSatu(meja, begun);
    const page = await (await meja.sebagai('rangkap')).get(hrefTinjau(usulan));
    expect(kata(page)).toContain('Yang ikut mengerjakan usulan ini tidak boleh menyetujuinya.');
    expect(kata(page)).not.toContain('Setujui dan terbitkan');
  });

  test('keeps the reviewer in his place among those that wait', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const usulanList: UsulanTerbaca[] = [];
    for (const judul of ['Satu', 'Dua', 'Tiga']) {
      usulanList.push(await sampaiPersetujuan(kantor, { ...isianAwal, judul }));
      kantor.tunggu(5);
    }
    const [satu, dua, tiga] = usulanList;
    const page = await (await meja.sebagai('sekretaris')).get(hrefTinjau(ada(dua)));
    expect(kata(page)).toContain('Usulan 2 dari 3 yang menunggu tinjauan');
    expect(page.text).toMatch(new RegExp(`href="/meja/usulan/${satu?.kode}/tinjau/" rel="prev"`));
    expect(page.text).toMatch(new RegExp(`href="/meja/usulan/${tiga?.kode}/tinjau/" rel="next"`));
  });
});

describe('approval', () => {
  test('publishes, and says how publishing stands', async () => {
    const waiting = Promise.withResolvers<boolean>();
    await using meja = await bukaMejaKantor({ publish: () => waiting.promise });
    const usulan = await sampaiPersetujuan(meja.kantor);
    const peramban = await meja.sebagai('sekretaris');
    const approved = await setujui(peramban, usulan);
    const terbit = `/meja/usulan/${usulan.kode}/terbit/`;
    expect([approved.status, approved.headers['location']]).toEqual([303, terbit]);
    expect(kata(await peramban.get(terbit))).toContain('Sedang diterbitkan');
    expect((await peramban.get(`${terbit}keadaan/`)).text).toBe('{"keadaan":"berjalan"}');
    waiting.resolve(true);
    await waiting.promise;
    const page = await peramban.get(terbit);
    expect(kata(page)).toContain('Sudah terbit di situs publik');
    expect(page.text).toContain(
      `href="http://localhost:4321/informasi/${usulan.informasi ?? ''}/"`,
    );
  });

  test('stands also where publishing fails, and that can be tried again', async () => {
    const outcomes = [false, true];
    await using meja = await bukaMejaKantor({ publish: async () => outcomes.shift() ?? false });
    const usulan = await sampaiPersetujuan(meja.kantor);
    const peramban = await meja.sebagai('sekretaris');
    await setujui(peramban, usulan);
    const terbit = `/meja/usulan/${usulan.kode}/terbit/`;
    const page = await peramban.get(terbit);
    expect(kata(page)).toContain('Belum terbit di situs publik');
    expect(kata(page)).toContain('Keputusannya sudah tersimpan dan tidak perlu diulang');
    expect((await kirim(peramban, terbit, [])).status).toBe(303);
    expect(kata(await peramban.get(terbit))).toContain('Sudah terbit di situs publik');
  });

  test('asks that every warning was read, and keeps the note', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await terlambat(meja);
    const peramban = await meja.sebagai('sekretaris');
    const page = await peramban.get(hrefTinjau(usulan));
    const boxes = centang(page);
    expect(boxes.length).toBeGreaterThan(0);
    const again = await kirim(peramban, hrefTinjau(usulan), [
      ...keputusan(page),
      ...boxes.slice(1),
      ['pesan', 'Sudah sesuai.'],
    ]);
    expect(again.status).toBe(422);
    expect(again.text).toContain('href="#kolom-peringatan"');
    expect(again.text).toContain('Sudah sesuai.');
    expect((await setujui(peramban, usulan)).status).toBe(303);
  });

  test('does not take warnings for read that the page did not show', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await terlambat(meja);
    const peramban = await meja.sebagai('sekretaris');
    const page = await peramban.get(hrefTinjau(usulan));
    const forged = keputusan(page).map(([nama, nilai]) =>
      nama === 'peringatan' ? ([nama, ''] as const) : ([nama, nilai] as const),
    );
    const answer = await kirim(peramban, hrefTinjau(usulan), [...forged, ...centang(page)]);
    expect(answer.status).toBe(422);
    expect(await meja.kantor.arsip.repository.resolve('main')).toBe(usulan.dasar);
  });

  test('is for the bytes that were shown: a newer tip is refused and shown', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const usulan = await sampaiPersetujuan(kantor);
    const peramban = await meja.sebagai('sekretaris');
    const page = await peramban.get(hrefTinjau(usulan));
    const returned = berhasil(
      await kantor.lakukan('rangkap', usulan, {
        tindakan: 'kembalikan',
        alasan: 'Ganti tabelnya.',
      }),
    );
    await terima(kantor, await serahkan(kantor, returned));
    const answer = await kirim(peramban, hrefTinjau(usulan), [
      ...keputusan(page),
      ['pesan', 'Catatan saya.'],
    ]);
    expect(answer.status).toBe(409);
    expect(kata(answer)).toContain('Usulan ini sudah berubah sejak Anda membukanya.');
    expect(answer.text).toContain('Catatan saya.');
    expect((await setujui(peramban, usulan)).status).toBe(303);
  });

  test('by a second reviewer comes too late, and he is told', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await sampaiPersetujuan(meja.kantor);
    const [satu, dua] = [await meja.sebagai('sekretaris'), await meja.sebagai('rangkap')];
    const page = await dua.get(hrefTinjau(usulan));
    expect((await setujui(satu, usulan)).status).toBe(303);
    const late = await kirim(dua, hrefTinjau(usulan), [...keputusan(page), ...centang(page)]);
    expect(late.headers['location']).toBe(`/meja/usulan/${usulan.kode}/terbit/`);
    expect(kata(await dua.get(late.headers['location'] ?? ''))).toContain(
      'Usulan ini sudah disetujui.',
    );
    expect((await dua.get(hrefTinjau(usulan))).headers['location']).toBe(
      `/meja/usulan/${usulan.kode}/terbit/`,
    );
  });

  test('is not offered where another proposal has changed the same, nor taken', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const begun = berhasil(
      await kantor.buat('dok-rendatin', {
        jenis: 'ganti',
        mengganti: '2025/0001',
        alasan: 'Ada yang baru.',
        isian: isianAwal,
      }),
    );
    const usulan = await dariLangkahSatu(meja, begun);
    const cabut = berhasil(
      await kantor.buat('dok-rendatin', {
        jenis: 'cabut',
        informasi: '2025/0001',
        alasan: 'Keliru.',
        dicabutOleh: null,
      }),
    );
    const peramban = await meja.sebagai('sekretaris');
    const before = await peramban.get(hrefTinjau(usulan));
    expect(kata(before)).toContain('Setujui dan terbitkan');
    berhasil(await kantor.setujui('sekretaris', cabut));

    const page = await peramban.get(hrefTinjau(usulan));
    const forged = await kirim(peramban, hrefTinjau(usulan), [
      ...keputusan(before),
      ...centang(before),
    ]);

    expect(kata(page)).toContain('Bagian yang sama sudah diubah oleh usulan lain');
    expect(kata(page)).not.toContain('Setujui dan terbitkan');
    expect(forged.status).toBe(409);
  });
});

/** All three steps of a proposal that has begun. */
async function dariLangkahSatu(
  { kantor }: MejaKantor,
  begun: UsulanTerbaca,
): Promise<UsulanTerbaca> {
  const started = berhasil(await kantor.lakukan('dok-rendatin', begun, { tindakan: 'mulai' }));
  const finished = berhasil(
    await kantor.lakukan('dok-rendatin', started, {
      tindakan: 'selesai',
      isian: { 'hardcopy.lokasi': 'Lemari 1' },
      tandaMutu: ['mutakhir', 'terverifikasi'],
    }),
  );
  return terima(kantor, await serahkan(kantor, finished));
}

describe('a return', () => {
  test('needs a reason, and leads to the next that waits', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const usulan = await sampaiPersetujuan(kantor);
    kantor.tunggu(5);
    const next = await sampaiPersetujuan(kantor, { ...isianAwal, judul: 'Yang berikutnya' });
    const peramban = await meja.sebagai('sekretaris');
    await peramban.get(hrefTinjau(usulan));
    const path = `${hrefTinjau(usulan)}kembalikan/`;
    const ujung: Isi = [['ujung', usulan.ujung]];
    const empty = await kirim(peramban, path, [...ujung, ['alasan', ' ']]);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('href="#kolom-alasan"');
    expect(empty.text).toMatch(/<details class="[^"]*kembalikan[^"]*" open/);
    const done = await kirim(peramban, path, [...ujung, ['alasan', 'Halaman 3 terpotong.']]);
    expect([done.status, done.headers['location']]).toEqual([303, '/meja/']);
    const home = await peramban.get('/meja/');
    expect(home.text).toContain(`href="/meja/usulan/${next.kode}/tinjau/"`);
    expect(kata(home)).toContain('Tinjau berikutnya: Yang berikutnya');
    const mine = await (await meja.sebagai('dok-rendatin')).get('/meja/');
    expect(kata(mine)).toContain('Halaman 3 terpotong.');
  });
});

describe('the urgent lane', () => {
  test('asks for a reason, publishes, and stays on the desk of the Atasan PPID', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const usulan = await sampaiPersetujuan(kantor, { ...isianAwal, klasifikasi: 'serta-merta' });
    const ppid = await meja.sebagai('ppid-1');
    const path = `/meja/usulan/${usulan.kode}/terbitkan-segera/`;
    expect((await ppid.get(hrefTinjau(usulan))).text).toContain(`href="${path}"`);
    await ppid.get(path);
    const empty = await kirim(ppid, path, [['ujung', usulan.ujung]]);
    expect([empty.status, empty.text.includes('href="#kolom-alasan"')]).toEqual([422, true]);
    const done = await kirim(ppid, path, [
      ['ujung', usulan.ujung],
      ['alasan', 'Gempa bumi.'],
    ]);
    expect(done.headers['location']).toBe(`/meja/usulan/${usulan.kode}/terbit/`);
    expect(kata(await ppid.get(done.headers['location'] ?? ''))).toContain(
      'Diterbitkan segera; tetap menunggu tinjauan Atasan PPID',
    );
    const atasan = await meja.sebagai('sekretaris');
    expect(kata(await atasan.get('/meja/'))).toContain('Sudah terbit segera');
    expect((await setujui(atasan, usulan)).status).toBe(303);
    expect(meja.reported).toEqual([]);
  });

  test('is not for other classes', async () => {
    await using meja = await bukaMejaKantor();
    const usulan = await sampaiPersetujuan(meja.kantor);
    const ppid = await meja.sebagai('ppid-1');
    const path = `/meja/usulan/${usulan.kode}/terbitkan-segera/`;
    expect((await ppid.get(hrefTinjau(usulan))).text).not.toContain(path);
    expect((await ppid.get(path)).headers['location']).toBe(`/meja/usulan/${usulan.kode}/`);
    const forged = await kirim(ppid, path, [
      ['ujung', usulan.ujung],
      ['alasan', 'Ingin cepat.'],
    ]);
    expect(forged.status).toBe(403);
    expect(kata(forged)).toContain('Hanya informasi serta-merta yang dapat diterbitkan segera.');
  });
});

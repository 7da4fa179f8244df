// `/meja/usulan/<kode>/`: a proposal to look at, its files, its comments, and who else has it open.
import { readSoftcopy } from '#archive/usulan-berkas.ts';
import { Failure } from '#base/failure.ts';
import { findSoftcopyType } from '#softcopy/types.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, Permintaan } from '../context.ts';
import { kepalaBerkas } from '../unggahan/kepala.ts';
import { galatKolom, galatOf } from '../views/galat.ts';
import { namaPetugas } from '../views/latar.ts';
import { kunciLangkah } from '../views/langkah-saya.ts';
import { hrefUsulan, langkahKini } from '../views/tahap.ts';
import { kalimatHadir } from '../views/hadir.ts';
import { lakukan, type AlatUsulan } from './proposal.ts';
import { lupakan } from './simpanan.ts';
import { openUsulan } from './usulan-terbuka.ts';
import { showUsulan } from './usulan-tampil.ts';

/** Adds the routes of looking at a proposal. */
export function usulanRoutes(app: DeskApp, alat: AlatUsulan): void {
  app.get('/meja/usulan/:kode/', async (c) => showUsulan(c, alat, await openUsulan(c, alat)));
  app.get('/meja/usulan/:kode/hadir/', (c) => tellHadir(c, alat));
  app.get('/meja/usulan/:kode/berkas/:nama', (c) => serveBerkas(c, alat));
  app.post('/meja/usulan/:kode/komentar/', (c) => takeKomentar(c, alat));
  // A page that came back with errors has the address it was posted to; whoever loads that again gets the proposal.
  for (const posted of ['langkah', 'komentar', 'buang'])
    app.get(`/meja/usulan/:kode/${posted}/`, (c) =>
      c.redirect(hrefUsulan(c.req.param('kode')), 303),
    );
  app.post('/meja/usulan/:kode/buang/', async (c) => {
    const { usulan, latar } = await openUsulan(c, alat);
    lupakan(c, alat, kunciLangkah(usulan.kode, langkahKini(usulan, latar.sop)?.nomor ?? 0));
    return redirectTo(c, alat.db, {
      ke: hrefUsulan(usulan.kode),
      pesan: { jenis: 'baik', isi: 'Isian yang belum disimpan sudah dibuang.' },
    });
  });
}

/** Asked by the page now and then: who else is there, and whether somebody saved since it was opened. */
async function tellHadir(c: Permintaan, alat: AlatUsulan): Promise<Response> {
  const { usulan, latar } = await openUsulan(c, alat);
  const { ms } = c.get('pengunjung');
  const { id } = latar.petugas;
  alat.kehadiran.hadir(usulan.kode, id, ms);
  const orang = alat.kehadiran.lain(usulan.kode, id, ms).map((other) => namaPetugas(latar, other));
  const isBerubah = c.req.query('ujung') !== usulan.ujung;
  return c.json({ kalimat: kalimatHadir(orang, isBerubah) });
}

/** A softcopy of the proposal: shown where it is safe to show, handed out otherwise. */
async function serveBerkas(c: Permintaan, alat: AlatUsulan): Promise<Response> {
  const { usulan } = await openUsulan(c, alat);
  const nama = c.req.param('nama') ?? '';
  const softcopy = usulan.isiInformasi?.softcopy.find(({ berkas }) => berkas === nama);
  const found = softcopy === undefined ? null : await readSoftcopy(alat.arsip, usulan, softcopy);
  if (softcopy === undefined || found === null) throw new Failure('desk/not-found');
  const bytes = new Uint8Array(found);
  const berkas = { nama, jenis: findSoftcopyType(softcopy.jenis), ukuran: bytes.byteLength };
  const cara = c.req.query('unduh') === undefined ? 'tampil' : 'unduh';
  return c.body(bytes, 200, kepalaBerkas(berkas, cara));
}

async function takeKomentar(c: Permintaan, alat: AlatUsulan): Promise<Response> {
  const terbuka = await openUsulan(c, alat);
  const { kode, ujung } = terbuka.usulan;
  const pesan = c.get('form').kolom('komentar').trim();
  if (pesan === '') {
    const galat = galatKolom({ komentar: 'Tulis komentarnya dahulu.' });
    return showUsulan(c, alat, terbuka, { komentar: { isi: '', galat }, status: 422 });
  }
  const hasil = await lakukan(c, alat, { kode, ujung, isi: { tindakan: 'komentari', pesan } });
  if (!hasil.ok)
    return showUsulan(c, alat, terbuka, {
      komentar: { isi: pesan, galat: galatOf(hasil) },
      status: 422,
    });
  return redirectTo(c, alat.db, {
    ke: hrefUsulan(kode),
    pesan: { jenis: 'baik', isi: 'Komentar terkirim.' },
  });
}

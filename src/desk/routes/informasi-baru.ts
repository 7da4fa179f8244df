// `/meja/informasi/baru/`: a new record gets its number, and step 1 begins where that is wanted.
import { buatUsulan } from '#archive/usulan-buat.ts';
import { parseIsian } from '#archive/usulan-isian.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { Failure } from '#base/failure.ts';
import { bolehMembuat } from '#domain/izin.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, Permintaan } from '../context.ts';
import { galatOf, urutGalat, type Galat } from '../views/galat.ts';
import { kelompokBaru, kolomBaru } from '../views/langkah.ts';
import { formulirOf, nilaiForm } from '../views/nilai.ts';
import { saranOf, terdahulu } from '../views/saran.ts';
import { hrefUsulan } from '../views/tahap.ts';
import type { Masukan } from '../views/langkah-saya.ts';
import { lakukan, pelakuOf, type AlatUsulan } from './proposal.ts';
import { lupakan, masukanBuka } from './simpanan.ts';
import { latarPermintaan } from './usulan-terbuka.ts';

const href = '/meja/informasi/baru/';
const kunci = 'informasi/baru';

/** Adds the routes of a new record. */
export function informasiBaruRoutes(app: DeskApp, alat: AlatUsulan): void {
  app.get(href, (c) => show(c, alat, masukanBuka(c, alat, { kunci, href })));
  app.post(href, (c) => take(c, alat));
  app.post(`${href}buang/`, (c) => {
    lupakan(c, alat, kunci);
    const pesan = { jenis: 'baik', isi: 'Isian yang belum disimpan sudah dibuang.' } as const;
    return redirectTo(c, alat.db, { ke: href, pesan });
  });
}

async function show(c: Permintaan, alat: AlatUsulan, masukan: Masukan): Promise<Response> {
  const latar = latarPermintaan(c);
  const { subbagian } = latar.petugas;
  const may = bolehMembuat('baru', subbagian, latar);
  if (!may.boleh) throw new Failure('desk/not-allowed', { alasan: may.alasan });
  const unit = latar.instansi.subbagian.find(({ kode }) => kode === subbagian);
  const { galat, tawaran, isDipulihkan, pairs } = masukan;
  const kelompok = kelompokBaru({
    latar,
    nilai: nilaiForm(pairs ?? [['tahun', latar.hari.slice(0, 4)]]),
    galat: galat.kolom,
    saran: saranOf(terdahulu(latar, subbagian, null)),
    subbagian: unit?.nama ?? subbagian,
  });
  const page = {
    aksi: href,
    galat: urutGalat(galat.ringkas, kelompok),
    kelompok,
    tersembunyi: [],
    simpanSebagai: kunci,
    tawaran,
    isDipulihkan,
  };
  return alat.view(c, 'informasi/baru', page, galat.ringkas.length === 0 ? 200 : 422);
}

async function take(c: Permintaan, alat: AlatUsulan): Promise<Response> {
  const pairs = c.get('form').daftar();
  const nilai = nilaiForm(pairs);
  const again = (galat: Galat): Promise<Response> =>
    show(c, alat, { pairs, galat, tawaran: null, isDipulihkan: false });
  const { isian } = parseIsian(formulirOf(pairs, kolomBaru));
  const tahun = nilai.satu('tahun').trim();
  const hasil = await buatUsulan(alat.arsip, pelakuOf(c), {
    jenis: 'baru',
    isian,
    ...(tahun === '' ? {} : { tahun }),
  });
  if (!hasil.ok) return again(galatOf(hasil));
  lupakan(c, alat, kunci);
  return next(c, alat, hasil.usulan, nilai.satu('aksi'));
}

/** The number is given; what comes now is what was pressed. */
async function next(
  c: Permintaan,
  alat: AlatUsulan,
  { kode, ujung, informasi }: UsulanTerbaca,
  aksi: string,
): Promise<Response> {
  const given = `Informasi ini mendapat nomor ${informasi ?? kode}.`;
  const ke = hrefUsulan(kode);
  const go = (isi: string, to = ke): Response =>
    redirectTo(c, alat.db, { ke: to, pesan: { jenis: 'baik', isi } });
  if (aksi === 'kemudian') return go(given, `${ke}catat-kemudian/`);
  if (aksi !== 'mulai') return go(`${given} Mulai langkah 1 saat Anda mengerjakannya.`);
  const begun = await lakukan(c, alat, { kode, ujung, isi: { tindakan: 'mulai' } });
  return go(begun.ok ? `${given} Langkah 1 dimulai.` : `${given} ${begun.alasan}`);
}

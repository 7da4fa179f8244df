// Acts that ask for a reason on a page of their own: give a proposal up, return it, propose a revocation again.
import { Failure } from '#base/failure.ts';
import type { IsiTindakan } from '#archive/usulan-permintaan.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { namaPeran } from '#domain/peran.ts';
import type { Kolom } from '#site/meja/kolom.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, Permintaan } from '../context.ts';
import { galatKolom, galatOf, galatUmum, tanpaGalat, type Galat } from '../views/galat.ts';
import { hrefUsulan, kepalaOf } from '../views/tahap.ts';
import { lakukan, pemilikOf, type AlatUsulan } from './proposal.ts';
import { openUsulan, type UsulanTerbuka } from './usulan-terbuka.ts';

type TindakanBeralasan = 'batalkan' | 'kembalikan' | 'ajukan';

interface Kalimat {
  readonly judul: string;
  readonly penjelasan: string;
  readonly label: string;
  readonly petunjuk: string;
  readonly tombol: string;
  readonly selesai: string;
}

const kalimat: Readonly<Record<TindakanBeralasan, Kalimat>> = {
  batalkan: {
    judul: 'Batalkan usulan ini?',
    penjelasan:
      'Usulan yang dibatalkan tidak diteruskan lagi. Nomornya tetap terpakai dan riwayatnya tetap tersimpan; yang sudah terbit di situs tidak berubah.',
    label: 'Alasan membatalkan',
    petunjuk: 'Misalnya dokumen ternyata sudah didokumentasikan subbagian lain.',
    tombol: 'Batalkan usulan',
    selesai: 'Usulan dibatalkan.',
  },
  kembalikan: {
    judul: 'Kembalikan dengan catatan',
    penjelasan:
      'Usulan kembali ke langkah pendataan. Yang mengerjakan membaca catatan Anda di Meja saya.',
    label: 'Apa yang perlu diperbaiki',
    petunjuk: 'Tuliskan sejelas mungkin, supaya cukup sekali diperbaiki.',
    tombol: 'Kembalikan usulan',
    selesai: 'Usulan dikembalikan.',
  },
  ajukan: {
    judul: 'Perbaiki alasan dan ajukan lagi',
    penjelasan: `Usulan kembali kepada ${namaPeran['atasan-ppid']} setelah Anda mengirimnya.`,
    label: 'Alasan pencabutan',
    petunjuk: 'Alasan ini diumumkan pada halaman informasi yang dicabut.',
    tombol: 'Ajukan lagi',
    selesai: 'Usulan diajukan lagi.',
  },
};

/** Adds the routes of acts with a reason. */
export function alasanRoutes(app: DeskApp, alat: AlatUsulan): void {
  for (const tindakan of ['batalkan', 'kembalikan', 'ajukan'] as const) {
    const path = `/meja/usulan/:kode/${tindakan}/`;
    app.get(path, async (c) => {
      const terbuka = await openUsulan(c, alat);
      if (!bolehBertindak(terbuka.usulan, tindakan, terbuka.latar).boleh)
        throw new Failure('desk/not-found');
      const alasan = tindakan === 'ajukan' ? alasanStatus(terbuka) : '';
      return ask(c, alat, terbuka, { tindakan, alasan, galat: tanpaGalat });
    });
    app.post(path, async (c) => take(c, alat, await openUsulan(c, alat), tindakan));
  }
}

const alasanStatus = ({ usulan }: UsulanTerbuka): string => usulan.isiInformasi?.alasanStatus ?? '';

interface Tanya {
  readonly tindakan: TindakanBeralasan;
  readonly alasan: string;
  readonly galat: Galat;
}

function ask(
  c: Permintaan,
  alat: AlatUsulan,
  { usulan, latar }: UsulanTerbuka,
  { tindakan, alasan, galat }: Tanya,
): Promise<Response> {
  const { judul, penjelasan, label, petunjuk, tombol } = kalimat[tindakan];
  const kolom: Kolom = {
    jenis: 'paragraf',
    nama: 'alasan',
    label,
    petunjuk,
    galat: galat.kolom['alasan'] ?? '',
    isWajib: true,
    nilai: alasan,
    baris: 4,
  };
  const page = {
    kepala: kepalaOf(usulan, latar),
    judul,
    penjelasan,
    aksi: `${hrefUsulan(usulan.kode)}${tindakan}/`,
    galat: galat.ringkas,
    kolom: [kolom],
    tombol,
  };
  return alat.view(c, 'usulan/alasan', page, galat.ringkas.length === 0 ? 200 : 422);
}

async function take(
  c: Permintaan,
  alat: AlatUsulan,
  terbuka: UsulanTerbuka,
  tindakan: TindakanBeralasan,
): Promise<Response> {
  const form = c.get('form');
  const alasan = form.kolom('alasan').trim();
  const { kode } = terbuka.usulan;
  const again = (galat: Galat, usulan = terbuka.usulan): Promise<Response> =>
    ask(c, alat, { ...terbuka, usulan }, { tindakan, alasan, galat });
  if (alasan === '') return again(galatKolom({ alasan: 'Tulis alasannya dahulu.' }));
  const isi: IsiTindakan =
    tindakan === 'ajukan' ? { tindakan, alasan, pesan: alasan } : { tindakan, alasan };
  const hasil = await lakukan(c, alat, { kode, ujung: form.kolom('ujung'), isi });
  if (!hasil.ok) {
    if (hasil.sebab !== 'sudah-berubah') return again(galatOf(hasil));
    const told = 'Usulan ini berubah setelah Anda membukanya. Periksa keadaannya, lalu kirim lagi.';
    return again(galatUmum(told), hasil.usulan);
  }
  if (tindakan === 'batalkan') await alat.unggahan.kuarantina.kosongkan(pemilikOf(c, kode));
  const ke = tindakan === 'batalkan' ? '/meja/' : hrefUsulan(kode);
  return redirectTo(c, alat.db, { ke, pesan: { jenis: 'baik', isi: kalimat[tindakan].selesai } });
}

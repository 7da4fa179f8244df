// Shows the page of a proposal: opened, or again with what was typed and what is wrong with it.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { hitungSidik } from '#archive/usulan-sidik.ts';
import { bolehBertindak } from '#domain/izin.ts';
import type { Permintaan } from '../context.ts';
import { galatUmum, tanpaGalat, type Galat } from '../views/galat.ts';
import {
  isBersoftcopy,
  kunciLangkah,
  langkahSaya,
  type BahanLangkahSaya,
  type Masukan,
} from '../views/langkah-saya.ts';
import { kolomKeterangan, kolomTandaMutu } from '../views/langkah.ts';
import type { Pasangan } from '../views/nilai.ts';
import { hrefUsulan, langkahKini } from '../views/tahap.ts';
import { lihatUsulan } from '../views/usulan.ts';
import type { AlatUsulan } from './proposal.ts';
import { masukanBuka, titipan } from './simpanan.ts';
import { unggahOf } from './softcopy.ts';
import type { UsulanTerbuka } from './usulan-terbuka.ts';

/** What is shown beside the proposal itself; all left out for a page that is opened. */
export interface Tampilan {
  /** The step's form as it was posted. */
  readonly pairs?: Pasangan;
  readonly galat?: Galat;
  readonly komentar?: { readonly isi: string; readonly galat: Galat };
  readonly status?: ContentfulStatusCode;
}

/** Answers with the page of a proposal. */
export async function showUsulan(
  c: Permintaan,
  alat: AlatUsulan,
  { usulan, latar }: UsulanTerbuka,
  { pairs, galat = tanpaGalat, komentar, status = 200 }: Tampilan = {},
): Promise<Response> {
  const { id } = latar.petugas;
  const { ms } = c.get('pengunjung');
  alat.kehadiran.hadir(usulan.kode, id, ms);
  const masukan: Masukan =
    pairs === undefined
      ? { ...bukaLangkah(c, alat, { usulan, latar }), ...(galat === tanpaGalat ? {} : { galat }) }
      : { pairs, galat, tawaran: null, isDipulihkan: false };
  const bahan = await bahanLangkah(c, alat, { usulan, latar }, masukan);
  const langkah = langkahSaya(usulan, latar, bahan);
  const isShown = langkah !== null && langkah.jenis !== 'mulai';
  const page = lihatUsulan(usulan, latar, {
    langkah,
    orangLain: alat.kehadiran.lain(usulan.kode, id, ms),
    komentar: komentar ?? { isi: '', galat: isShown ? tanpaGalat : galat },
  });
  return alat.view(c, 'usulan/lihat', page, status);
}

/** The form of the step at hand as it is opened. */
function bukaLangkah(c: Permintaan, alat: AlatUsulan, { usulan, latar }: UsulanTerbuka): Masukan {
  const nomor = langkahKini(usulan, latar.sop)?.nomor ?? 0;
  const kunci = kunciLangkah(usulan.kode, nomor);
  return masukanBuka(c, alat, { kunci, href: hrefUsulan(usulan.kode) });
}

/** What the step at hand needs from outside: digests where files are checked, uploads where they are brought. */
export async function bahanLangkah(
  c: Permintaan,
  alat: AlatUsulan,
  { usulan, latar }: UsulanTerbuka,
  masukan: Masukan,
): Promise<BahanLangkahSaya> {
  const step = langkahKini(usulan, latar.sop);
  const isMine =
    bolehBertindak(usulan, 'simpan', latar).boleh ||
    bolehBertindak(usulan, 'catat-kemudian', latar).boleh;
  const isChecking = isMine && step?.menghasilkan === 'simpanan';
  const isBringing = isMine && isBersoftcopy(usulan, step);
  return {
    masukan: { ...masukan, titipan: titipan(c, alat, kunciTitipan(usulan.kode, step?.nomor ?? 0)) },
    sidik: isChecking ? await hitungSidik(alat.arsip, usulan) : [],
    unggah: isBringing ? await unggahOf(c, alat, usulan, masukan.pairs ?? []) : null,
  };
}

/** Fields that a save leaves with the desk: they are written when the step is finished. */
export const kolomTitipan: readonly string[] = [kolomTandaMutu, kolomKeterangan];

/** Key under which they are kept. */
export const kunciTitipan = (kode: string, nomor: number): string =>
  `${kunciLangkah(kode, nomor)}/titipan`;

/** A refusal that concerns no field of the step. */
export const showAlasan = (
  c: Permintaan,
  alat: AlatUsulan,
  terbuka: UsulanTerbuka,
  { alasan, status }: { readonly alasan: string; readonly status: ContentfulStatusCode },
): Promise<Response> => showUsulan(c, alat, terbuka, { galat: galatUmum(alasan), status });

// The step at hand as the officer whose turn it is sees it: to be begun, to be filled in, or to be checked.
import { isianOf } from '#archive/usulan-isian.ts';
import type { Sidik } from '#archive/usulan-sidik.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { bolehBertindak } from '#domain/izin.ts';
import type { LangkahSop } from '#domain/sop.ts';
import type {
  Formulir,
  LangkahSaya,
  NilaiTersembunyi,
  SoftcopyLangkah,
  Tawaran,
} from '#site/meja/usulan.ts';
import type { ModelUnggah } from '#site/meja/unggah-model.ts';
import type { KelompokKolom } from '#site/meja/kolom.ts';
import { berkasDiperiksa, berkasLangkah } from './berkas.ts';
import { keadaanOf, tulisKeadaan } from './bentrok.ts';
import { urutGalat, type Galat } from './galat.ts';
import { kelompokLangkah } from './langkah.ts';
import type { Latar } from './latar.ts';
import { nilaiForm, nilaiIsian, type Nilai, type Pasangan } from './nilai.ts';
import { salinanOf, saranOf, terdahulu } from './saran.ts';
import { hrefUsulan, jamOf, langkahKini } from './tahap.ts';

/** What a form is filled in with. */
export interface Masukan {
  /** What was typed: posted a moment ago, or kept; null for a form that is opened anew. */
  readonly pairs: Pasangan | null;
  readonly galat: Galat;
  readonly tawaran: Tawaran | null;
  readonly isDipulihkan: boolean;
  /** Fields that a save left with the desk until the step is finished. */
  readonly titipan?: Pasangan;
}

/** Name of the field that keeps the state a form was shown with. */
export const kolomAsal = 'asal';

/** Key under which unfinished input of a step is kept. */
export const kunciLangkah = (kode: string, nomor: number): string =>
  `usulan/${kode}/langkah-${nomor}`;

/** What the step is made of beside the proposal itself. */
export interface BahanLangkahSaya {
  readonly masukan: Masukan;
  /** Of the files as they are now; only a step that checks them needs it. */
  readonly sidik: readonly Sidik[];
  /** Uploads that wait; null where none are brought. */
  readonly unggah: ModelUnggah | null;
}

/** The step where it is this officer's turn; null where it is not. */
export function langkahSaya(
  usulan: UsulanTerbaca,
  latar: Latar,
  { masukan, sidik, unggah }: BahanLangkahSaya,
): LangkahSaya | null {
  const step = langkahKini(usulan, latar.sop);
  if (step === undefined || !usulan.catatan.sah) return null;
  const { nomor, sebutan, uraian } = step;
  const umum = { nomor, sebutan, uraian };
  const href = hrefUsulan(usulan.kode);
  const hrefKembalikan = bolehBertindak(usulan, 'kembalikan', latar).boleh
    ? `${href}kembalikan/`
    : null;
  if (bolehBertindak(usulan, 'mulai', latar).boleh)
    return {
      ...umum,
      jenis: 'mulai',
      batas: step.mutuBaku.waktuMenit,
      aksi: `${href}langkah/`,
      hrefKemudian: `${href}catat-kemudian/`,
      hrefKembalikan,
    };
  if (!bolehBertindak(usulan, 'simpan', latar).boleh) return null;
  const form = formulirLangkah(usulan, latar, masukan);
  const tombol = tombolSelesai(step, latar);
  if (step.menghasilkan === 'simpanan') {
    const berkas = berkasDiperiksa(usulan, sidik);
    const isCocok = berkas.every((one) => one.isCocok);
    return { ...umum, ...form, jenis: 'periksa', tombol, berkas, isCocok, hrefKembalikan };
  }
  return {
    ...umum,
    ...form,
    jenis: 'isian',
    tombol,
    softcopy: softcopyOf(usulan, masukan, unggah),
    salinan: salinanStep(usulan, step, latar),
  };
}

/** What the button of a step says: handing over is told as such. */
function tombolSelesai({ nomor, menghasilkan }: LangkahSop, { sop }: Latar): string {
  if (menghasilkan === 'simpanan') return 'Terima dan simpan';
  const next = sop.langkah.find((step) => step.nomor > nomor);
  return next?.menghasilkan === 'simpanan' ? 'Serahkan kepada PPID' : `Selesaikan langkah ${nomor}`;
}

/** The fields of the step at hand with all that goes along. */
export function formulirLangkah(usulan: UsulanTerbaca, latar: Latar, masukan: Masukan): Formulir {
  const { kode } = usulan;
  const nomor = langkahKini(usulan, latar.sop)?.nomor ?? 0;
  const kelompok = kelompokOf(usulan, latar, masukan);
  return {
    aksi: `${hrefUsulan(kode)}langkah/`,
    galat: urutGalat(masukan.galat.ringkas, kelompok),
    kelompok,
    tersembunyi: tersembunyiOf(usulan, masukan.pairs),
    simpanSebagai: kunciLangkah(kode, nomor),
    tawaran: masukan.tawaran,
    isDipulihkan: masukan.isDipulihkan,
  };
}

/** The groups of fields of the step at hand. */
function kelompokOf(
  usulan: UsulanTerbaca,
  latar: Latar,
  masukan: Masukan,
): readonly KelompokKolom[] {
  const langkah = langkahKini(usulan, latar.sop);
  if (langkah === undefined) return [];
  const unit = latar.instansi.subbagian.find(({ kode }) => kode === usulan.subbagian);
  return kelompokLangkah({
    langkah,
    latar,
    nilai: nilaiOf(usulan, masukan),
    galat: masukan.galat.kolom,
    saran: saranOf(terdahulu(latar, usulan.subbagian, usulan.informasi)),
    subbagian: unit?.nama ?? usulan.subbagian,
    isLewat: (jamOf(usulan, latar)?.menit ?? 0) >= langkah.mutuBaku.waktuMenit,
  });
}

/** The state the form was first shown for; it stays the same however often the form comes back. */
function tersembunyiOf(usulan: UsulanTerbaca, pairs: Pasangan | null): readonly NilaiTersembunyi[] {
  const posted = nilaiForm(pairs ?? []);
  const ujung = posted.satu('ujung');
  const asal = posted.satu(kolomAsal);
  return [
    { nama: 'ujung', nilai: ujung === '' ? usulan.ujung : ujung },
    { nama: kolomAsal, nilai: asal === '' ? tulisKeadaan(keadaanOf(usulan)) : asal },
  ];
}

/** What the fields are filled in with. */
function nilaiOf({ isiInformasi }: UsulanTerbaca, { pairs, titipan = [] }: Masukan): Nilai {
  if (pairs !== null) return nilaiForm(pairs);
  const recorded = nilaiIsian(isiInformasi === null ? {} : isianOf(isiInformasi));
  const kept = nilaiForm(titipan);
  const semua = (nama: string): readonly string[] =>
    titipan.some(([name]) => name === nama) ? kept.semua(nama) : recorded.semua(nama);
  return { semua, satu: (nama) => semua(nama).at(-1) ?? '' };
}

/** The softcopies in a step that hands some over; null in any other. */
export function softcopyOf(
  usulan: UsulanTerbaca,
  masukan: Masukan,
  unggah: ModelUnggah | null,
): SoftcopyLangkah | null {
  if (unggah === null) return null;
  const { galat } = masukan;
  return {
    daftar: berkasLangkah(usulan, nilaiForm(masukan.pairs ?? []), galat),
    galat: galat.kolom['softcopy'] ?? '',
    unggah,
  };
}

/** Whether softcopies are handed over in a step; of exempt information there are none. */
export const isBersoftcopy = (
  { isiInformasi }: UsulanTerbaca,
  langkah: LangkahSop | undefined,
): boolean => langkah?.menghasilkan === 'softcopy' && isiInformasi?.klasifikasi !== 'dikecualikan';

function salinanStep(
  { isiInformasi, subbagian, informasi }: UsulanTerbaca,
  { mencatatBukuRekap }: LangkahSop,
  latar: Latar,
): ReturnType<typeof salinanOf> {
  if (!mencatatBukuRekap || isiInformasi === null) return null;
  return salinanOf(isiInformasi, terdahulu(latar, subbagian, informasi));
}

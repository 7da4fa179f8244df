// Plays a proposal's commits again: where it stands, and whether everything done to it could have been done. Pure.
import { dayOf, isBefore } from '#base/tanggal.ts';
import { bolehBertindak, bolehMembuat } from '#domain/izin.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Petugas } from '#domain/peran.ts';
import type { Sop } from '#domain/sop.ts';
import {
  jenisUsulanList,
  tahapAwal,
  tahapSesudah,
  tindakanList,
  type JenisUsulan,
  type Kejadian,
  type Tindakan,
  type Usulan,
  informasiOfKode,
} from '#domain/usulan.ts';
import { trailer } from '../trailers.ts';
import type { CatatanUsulan } from '../usulan-permintaan.ts';
import type { PerubahanMata } from './perubahan-mata.ts';
import { satu, type Mata, type Rantai } from './rantai.ts';

/** What a proposal is judged by. */
export interface Ukuran {
  readonly kode: string;
  readonly rantai: Rantai;
  readonly ujung: string;
  /** What each commit of the branch did to files. */
  readonly perubahan: ReadonlyMap<string, PerubahanMata>;
  readonly sop: Sop;
  /** Lists of officers by which an act may have been allowed: that of `main` now, and that of the beginning. */
  readonly petugas: readonly (readonly Petugas[])[];
  /** Code of the subbagian that holds the record. */
  readonly subbagian: string;
  /** The record as it stands in the proposal. */
  readonly informasi: InformasiPublik | null;
  /** Officers who are named as having executed a step of it. */
  readonly pelaksana: readonly string[];
}

/** The proposal, and whether it can have come about so. */
export interface Pemutaran {
  readonly usulan: Usulan;
  readonly catatan: CatatanUsulan;
}

/** Plays all acts in order; the first that cannot have been done ends it. */
export function putarUlang(ukuran: Ukuran): Pemutaran {
  const [awal, ...lanjutan] = urutan(ukuran.rantai);
  const jenis = jenisOf(awal);
  let usulan = mulaiDari(ukuran, jenis ?? 'revisi');
  if (awal === undefined || jenis === null)
    return { usulan, catatan: tolak('Jenis usulan ini tidak dikenal.') };
  const sebabAwal = periksaAwal(ukuran, awal, jenis);
  usulan = { ...usulan, kejadian: [kejadianOf(awal, 'buat')] };
  if (sebabAwal !== null) return { usulan, catatan: tolak(sebabAwal) };
  for (const mata of lanjutan) {
    const tindakan = tindakanOf(mata);
    const sebab = tindakan === null ? 'Tindakannya tidak dikenal.' : periksa(ukuran, usulan, mata);
    const next =
      tindakan === null ? null : tahapSesudah(usulan, { tindakan, saat: mata.saat }, ukuran.sop);
    if (sebab !== null || next === null || tindakan === null)
      return { usulan, catatan: tolak(`${singkat(mata)}: ${sebab ?? 'urutannya salah.'}`) };
    usulan = { ...usulan, tahap: next, kejadian: [...usulan.kejadian, kejadianOf(mata, tindakan)] };
  }
  return { usulan, catatan: { sah: true, sebab: '' } };
}

const tolak = (sebab: string): CatatanUsulan => ({
  sah: false,
  sebab: `Riwayat usulan ini tidak sah. ${sebab}`,
});

const singkat = ({ commit }: Mata): string => `Catatan ${commit.slice(0, 10)}`;

function mulaiDari(ukuran: Ukuran, jenis: JenisUsulan): Usulan {
  const { kode, rantai, ujung, subbagian, pelaksana, sop } = ukuran;
  return {
    kode,
    jenis,
    informasi: informasiOfKode(kode),
    subbagian,
    dasar: rantai.dasar,
    ujung,
    tahap: tahapAwal(jenis, sop),
    pelaksana,
    kejadian: [],
  };
}

/** Merges right after the commit that they merged. */
function urutan({ cabang, gabungan }: Rantai): readonly Mata[] {
  return cabang.flatMap((mata) => [
    mata,
    ...gabungan.filter(({ parents }) => parents[1] === mata.commit),
  ]);
}

const isGabungan = ({ parents }: Mata): boolean => parents.length > 1;

function jenisOf(mata: Mata | undefined): JenisUsulan | null {
  const text = mata === undefined ? '' : satu(mata, trailer.jenisUsulan);
  return jenisUsulanList.find((jenis) => jenis === text) ?? null;
}

const tindakanOf = (mata: Mata): Tindakan | null =>
  tindakanList.find((tindakan) => tindakan === satu(mata, trailer.tindakan)) ?? null;

const kejadianOf = ({ oleh, saat, commit, pesan }: Mata, tindakan: Tindakan): Kejadian => ({
  tindakan,
  oleh,
  saat,
  commit,
  pesan,
});

function periksaAwal(ukuran: Ukuran, mata: Mata, jenis: JenisUsulan): string | null {
  const { kode, subbagian, sop } = ukuran;
  const wanted = { petugas: 'petugas', 'tinjau-sop': 'sop' } as const;
  const isNamed =
    jenis === 'petugas' || jenis === 'tinjau-sop'
      ? kode === wanted[jenis]
      : informasiOfKode(kode) !== null;
  if (!isNamed) return 'Jenis usulan tidak cocok dengan namanya.';
  return pelakuSalah(ukuran, mata, (petugas) => {
    const keputusan = bolehMembuat(jenis, subbagian, { petugas, hari: dayOf(mata.saat), sop });
    return keputusan.boleh ? null : keputusan.alasan;
  });
}

const semua: readonly PerubahanMata[] = ['tetap', 'langkah-dihapus', 'lain'];
/** What acts may do to files, where that is not everything: nobody writes under the name of a comment. */
const bolehMengubah: Partial<Record<Tindakan, readonly PerubahanMata[]>> = {
  mulai: ['tetap'],
  komentari: ['tetap'],
  batalkan: ['tetap'],
  kembalikan: ['tetap', 'langkah-dihapus'],
};

/** Which trailer names who acted, where it is not `Pelaksana`. */
const namaPelaku: Partial<Record<Tindakan, string>> = {
  setujui: trailer.disetujuiOleh,
  'terbitkan-segera': trailer.terbitSegeraOleh,
};

/** Why an act cannot have been done; null when it can. */
function periksa(ukuran: Ukuran, usulan: Usulan, mata: Mata): string | null {
  const tindakan = tindakanOf(mata);
  const before = usulan.kejadian.at(-1)?.saat ?? mata.saat;
  if (tindakan === null || tindakan === 'buat') return 'tindakannya tidak dikenal.';
  if (isGabungan(mata) !== (namaPelaku[tindakan] !== undefined))
    return 'tindakan ini tidak dicatat di tempatnya.';
  if (isBefore(mata.saat, before)) return 'waktunya lebih awal daripada catatan sebelumnya.';
  if (!(bolehMengubah[tindakan] ?? semua).includes(ukuran.perubahan.get(mata.commit) ?? 'tetap'))
    return 'tindakan ini mengubah isi yang bukan bagiannya.';
  const nomor = 'nomor' in usulan.tahap ? String(usulan.tahap.nomor) : '';
  if ((mata.trailers.get(trailer.langkah) ?? []).some((value) => value !== nomor))
    return 'nomor langkahnya salah.';
  return pelakuSalah(ukuran, mata, (petugas) => {
    const hari = dayOf(mata.saat);
    const keputusan = bolehBertindak(usulan, tindakan, { petugas, hari, sop: ukuran.sop });
    return keputusan.boleh ? null : keputusan.alasan;
  });
}

/** Who acted is an officer, says so in the trailers, and was allowed to by one of the lists. */
function pelakuSalah(
  { kode, petugas }: Ukuran,
  mata: Mata,
  allow: (petugas: Petugas) => string | null,
): string | null {
  const tindakan = tindakanOf(mata);
  const key = (tindakan === null ? undefined : namaPelaku[tindakan]) ?? trailer.pelaksana;
  if (satu(mata, trailer.usulan) !== kode) return 'catatan ini milik usulan lain.';
  if (mata.oleh === '' || mata.trailers.get(key)?.[0] !== mata.oleh)
    return 'penulisnya bukan petugas yang disebut.';
  const found = petugas.flatMap((list) => list.find(({ id }) => id === mata.oleh) ?? []);
  if (found.length === 0) return 'penulisnya tidak ada dalam daftar petugas.';
  const answers = found.map(allow);
  return answers.includes(null) ? null : (answers[0] ?? null);
}

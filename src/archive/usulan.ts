// Usulan as branches tell them: what was done is read from commits, and where a proposal stands is replayed.
import { hariPertama } from '#checks/fakta.ts';
import { oncePer } from '#base/memo.ts';
import { dayOf } from '#base/tanggal.ts';
import { findSubbagian } from '#domain/instansi.ts';
import type { Sop } from '#domain/sop.ts';
import { jenisUsulanList, tahapAwal, informasiOfKode } from '#domain/usulan.ts';
import { findBranch, listBranches } from '#storage/branches.ts';
import { trailer } from './trailers.ts';
import type { ArsipKerja, Gudang } from './usulan-arsip.ts';
import type { AkhirUsulan, UsulanTerbaca } from './usulan-permintaan.ts';
import { readInformasiAt, readPetugasAt } from './usulan/baca-informasi.ts';
import { periksaLangkah } from './usulan/langkah-sah.ts';
import { perubahanMata, type PerubahanMata } from './usulan/perubahan-mata.ts';
import { putarUlang } from './usulan/putar-ulang.ts';
import { readRantai, riwayat, satu, type Mata, type Rantai } from './usulan/rantai.ts';
import { readUtama, sopPada, type Acuan } from './utama.ts';

const prefix = 'usulan/';
const kodePattern = /^(?:\d{4}-\d{4}|petugas|sop)$/;

/** Name of the branch of a proposal. */
export const cabangUsulan = (kode: string): string => `${prefix}${kode}`;

/** Open proposals, in order of their code. */
export async function listUsulan(arsip: ArsipKerja): Promise<readonly UsulanTerbaca[]> {
  const all = await listSemua(arsip);
  return all.filter(({ tahap }) => tahap.jenis !== 'disetujui' && tahap.jenis !== 'batal');
}

/** All proposals that have a branch, also those that ended a moment before the process did. */
export async function listSemua(arsip: ArsipKerja): Promise<readonly UsulanTerbaca[]> {
  const utama = await readUtama(arsip);
  const branches = await listBranches(arsip.repository, `refs/heads/${prefix}`);
  const found: UsulanTerbaca[] = [];
  for (const { name, commit } of branches) {
    const kode = name.slice(prefix.length);
    if (kodePattern.test(kode)) found.push(await usulanKini(arsip, utama, { kode, ujung: commit }));
  }
  return found;
}

/** An open proposal; null when there is none of this name. */
export async function readUsulan(arsip: ArsipKerja, kode: string): Promise<UsulanTerbaca | null> {
  if (!kodePattern.test(kode)) return null;
  const ujung = await findBranch(arsip.repository, cabangUsulan(kode));
  if (ujung === null) return null;
  const usulan = await usulanKini(arsip, await readUtama(arsip), { kode, ujung });
  const isOver = usulan.tahap.jenis === 'disetujui' || usulan.tahap.jenis === 'batal';
  return isOver ? null : usulan;
}

interface Tempat {
  readonly kode: string;
  readonly ujung: string;
}

/** A proposal as it was told last, and between which commits that was. */
interface Terbaca {
  readonly ujung: string;
  readonly utama: string;
  readonly usulan: UsulanTerbaca;
}

const terbacaOf = oncePer((_arsip: ArsipKerja) => new Map<string, Terbaca>());

/** A proposal as it is now; told anew only when its branch or `main` moved. */
async function usulanKini(arsip: ArsipKerja, utama: Acuan, at: Tempat): Promise<UsulanTerbaca> {
  const known = terbacaOf(arsip);
  const kept = known.get(at.kode);
  if (kept?.ujung === at.ujung && kept.utama === utama.commit) return kept.usulan;
  const usulan = await usulanAt(arsip, utama, at);
  known.set(at.kode, { ujung: at.ujung, utama: utama.commit, usulan });
  return usulan;
}

/** A proposal that is at a commit. */
export async function usulanAt(arsip: Gudang, utama: Acuan, at: Tempat): Promise<UsulanTerbaca> {
  const { kode, ujung } = at;
  const informasiPada = async (commit: string): Promise<UsulanTerbaca['isiInformasi']> => {
    const id = informasiOfKode(kode);
    return id === null ? null : readInformasiAt(arsip, commit, id);
  };
  const kini = await informasiPada(ujung);
  const rantai = await readRantai(arsip, { kode, ujung, utama: utama.commit });
  if (rantai === null) return tanpaRiwayat(at, utama, kini);
  const [awal] = rantai.cabang;
  const awalnya = await informasiPada(awal?.commit ?? ujung);
  const semula = await informasiPada(rantai.dasar);
  const sop = sopOfUsulan(utama, { isiInformasi: kini, kejadian: begunAt(awal) });
  if (sop === null) return tanpaRiwayat(at, utama, kini, 'Tidak ada SOP yang berlaku.');
  const { usulan, catatan } = putarUlang({
    kode,
    rantai,
    ujung,
    perubahan: await perubahanOf(arsip, rantai),
    sop,
    petugas: [utama.arsip.petugas, await petugasAwal(arsip, utama, rantai)],
    subbagian: subbagianOf(utama, awalnya?.subbagian ?? ''),
    informasi: kini,
    pelaksana: await pelaksanaOf(rantai, informasiPada),
  });
  const sebab = catatan.sah ? periksaLangkah(usulan, { kini, semula }, sop) : null;
  return {
    ...usulan,
    catatan: sebab === null ? catatan : { sah: false, sebab },
    isiInformasi: kini,
  };
}

/**
 * Officers who are named as having executed a step: in the record as it is now, and in what was entered for them
 * afterwards and then returned.
 */
async function pelaksanaOf(
  { cabang }: Rantai,
  informasiPada: (commit: string) => Promise<UsulanTerbaca['isiInformasi']>,
): Promise<readonly string[]> {
  const entered = cabang.filter((mata) => satu(mata, trailer.tindakan) === 'catat-kemudian');
  const named: string[] = [];
  for (const { commit } of [...entered, ...cabang.slice(-1)]) {
    const record = await informasiPada(commit);
    named.push(...(record?.langkah ?? []).flatMap(({ pelaksana }) => pelaksana));
  }
  return [...new Set(named)];
}

/** The moment a proposal was begun, before anything else is known of it. */
const begunAt = (awal: Mata | undefined): UsulanTerbaca['kejadian'] =>
  awal === undefined ? [] : [{ ...awal, tindakan: 'buat' }];

/** The SOP that a proposal follows: the one in force when the first step of its record began, or when it was begun. */
export const sopOfUsulan = (
  utama: Acuan,
  { isiInformasi, kejadian }: Pick<UsulanTerbaca, 'isiInformasi' | 'kejadian'>,
): Sop | null =>
  sopUsulan(utama, (isiInformasi && hariPertama(isiInformasi)) ?? dayOf(kejadian[0]?.saat ?? ''));

/** The SOP of a day; of days before there was any, the first that came. */
const sopUsulan = (utama: Acuan, hari: string): Sop | null =>
  sopPada(utama, hari) ?? sopPada(utama, '9999-12-31');

async function perubahanOf(
  arsip: Gudang,
  { cabang }: Rantai,
): Promise<ReadonlyMap<string, PerubahanMata>> {
  const found = new Map<string, PerubahanMata>();
  for (const mata of cabang) found.set(mata.commit, await perubahanMata(arsip, mata));
  return found;
}

async function petugasAwal(
  arsip: Gudang,
  utama: Acuan,
  { dasar }: Rantai,
): Promise<Acuan['arsip']['petugas']> {
  return dasar === utama.commit ? utama.arsip.petugas : readPetugasAt(arsip, dasar);
}

const subbagianOf = ({ arsip }: Acuan, name: string): string =>
  (arsip.instansi === null ? undefined : findSubbagian(arsip.instansi, name))?.kode ?? '';

/** A branch that the desk did not make: it is shown, and nothing can be done with it. */
function tanpaRiwayat(
  { kode, ujung }: Tempat,
  utama: Acuan,
  kini: UsulanTerbaca['isiInformasi'],
  sebab = 'Cabang ini tidak dibuat melalui meja, atau riwayatnya terputus.',
): UsulanTerbaca {
  return {
    kode,
    jenis: 'revisi',
    informasi: informasiOfKode(kode),
    subbagian: subbagianOf(utama, kini?.subbagian ?? ''),
    dasar: ujung,
    ujung,
    tahap: tahapAwal('revisi', { langkah: [] }),
    pelaksana: [],
    kejadian: [],
    catatan: { sah: false, sebab },
    isiInformasi: kini,
  };
}

/** How a proposal ended that was at a tip, or the last one of this name; null when none did. */
export async function readAkhirUsulan(
  arsip: ArsipKerja,
  kode: string,
  ujung?: string,
): Promise<AkhirUsulan | null> {
  const isWanted = (mata: Mata, tip: string | undefined): boolean =>
    satu(mata, trailer.usulan) === kode && (ujung === undefined || ujung === tip);
  const { commit } = await readUtama(arsip);
  for await (const mata of riwayat(arsip, commit)) {
    if (!mata.trailers.has(trailer.disetujuiOleh) || !isWanted(mata, mata.parents[1])) continue;
    const [, tip = ''] = mata.parents;
    return { jenis: 'disetujui', ...akhirOf(mata), jenisUsulan: await jenisAt(arsip, kode, tip) };
  }
  for (const branch of (await listBranches(arsip.repository, `refs/batal/${kode}/`)).toReversed()) {
    for await (const mata of riwayat(arsip, branch.commit)) {
      if (isWanted(mata, mata.parents[0]) || ujung === branch.commit)
        return {
          jenis: 'batal',
          ...akhirOf(mata),
          jenisUsulan: await jenisAt(arsip, kode, branch.commit),
        };
      break;
    }
  }
  return null;
}

const akhirOf = ({
  oleh,
  saat,
  commit,
  pesan,
}: Mata): Omit<AkhirUsulan, 'jenis' | 'jenisUsulan'> => ({
  oleh,
  saat,
  commit,
  pesan,
});

async function jenisAt(
  arsip: ArsipKerja,
  kode: string,
  ujung: string,
): Promise<AkhirUsulan['jenisUsulan']> {
  for await (const mata of riwayat(arsip, ujung)) {
    if (satu(mata, trailer.tindakan) !== 'buat' || satu(mata, trailer.usulan) !== kode) continue;
    return jenisUsulanList.find((jenis) => jenis === satu(mata, trailer.jenisUsulan)) ?? null;
  }
  return null;
}

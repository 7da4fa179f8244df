// Where a proposal stands, in an officer's words: stage, who has it, clock.
import { minutesBetween } from '#base/tanggal.ts';
import { jamLangkah, type JamLangkah } from '#domain/jam-langkah.ts';
import { namaPeran, type Peran } from '#domain/peran.ts';
import type { LangkahSop, Sop } from '#domain/sop.ts';
import type { JenisUsulan, Kejadian, Usulan } from '#domain/usulan.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { KepalaUsulan, Pengembalian } from '#site/meja/usulan.ts';
import { namaPetugas, waktuOf, type Latar } from './latar.ts';

/** What a proposal wants; a new record needs no word. */
export const namaJenisUsulan: Readonly<Record<JenisUsulan, string>> = {
  baru: 'Informasi baru',
  ganti: 'Pengganti informasi lama',
  revisi: 'Perbaikan informasi',
  cabut: 'Pencabutan informasi',
  petugas: 'Perubahan daftar petugas',
  'tinjau-sop': 'Tinjauan SOP',
};

/** The address of a proposal's page. */
export const hrefUsulan = (kode: string): string => `/meja/usulan/${kode}/`;

/** What a proposal is about. */
export function judulUsulan({ jenis, isiInformasi, informasi }: UsulanTerbaca): string {
  if (isiInformasi !== null && isiInformasi.judul !== '') return isiInformasi.judul;
  return informasi === null ? namaJenisUsulan[jenis] : `Informasi ${informasi} (belum berjudul)`;
}

/** The step of the SOP at hand; undefined where the proposal is at no step. */
export const langkahKini = (
  { tahap }: Pick<Usulan, 'tahap'>,
  { langkah }: Pick<Sop, 'langkah'>,
): LangkahSop | undefined =>
  'nomor' in tahap ? langkah.find(({ nomor }) => nomor === tahap.nomor) : undefined;

/** Where it stands: `Langkah 2, softcopy diserahkan dan didata: sedang dikerjakan`. */
export function sebutTahap(usulan: Usulan, sop: Sop): string {
  const { tahap } = usulan;
  const pengawas = namaPeran[sop.pengawas];
  if (tahap.jenis === 'langkah-menunggu') return `${sebutLangkah(usulan, sop)} (belum dimulai)`;
  if (tahap.jenis === 'langkah-berjalan') return `${sebutLangkah(usulan, sop)} (sedang dikerjakan)`;
  return {
    perbaikan: 'Dikembalikan, menunggu perbaikan',
    persetujuan: `Menunggu persetujuan ${pengawas}`,
    'terbit-segera': `Sudah terbit segera, menunggu tinjauan ${pengawas}`,
    disetujui: 'Sudah disetujui',
    batal: 'Dibatalkan',
  }[tahap.jenis];
}

function sebutLangkah(usulan: Usulan, sop: Sop): string {
  const step = langkahKini(usulan, sop);
  return step === undefined ? 'Langkah SOP' : `Langkah ${step.nomor}: ${step.sebutan}`;
}

/** Who has it now. */
export function dipegangOleh(usulan: Usulan, latar: Latar): string {
  const { tahap } = usulan;
  if (tahap.jenis === 'langkah-berjalan') {
    const starter = pelaksanaKini(usulan);
    return starter === undefined ? '' : namaPetugas(latar, starter);
  }
  if (tahap.jenis === 'langkah-menunggu')
    return (langkahKini(usulan, latar.sop)?.pelaksana ?? [])
      .map((peran) => pemegangPeran(peran, usulan, latar))
      .join(' dan ');
  if (tahap.jenis === 'perbaikan') return namaPetugas(latar, usulan.kejadian[0]?.oleh ?? '');
  if (tahap.jenis === 'disetujui' || tahap.jenis === 'batal') return '';
  return namaPeran[latar.sop.pengawas];
}

function pemegangPeran(peran: Peran, { subbagian }: Usulan, { instansi }: Latar): string {
  if (peran !== 'petugas-dokumentasi') return namaPeran[peran];
  const unit = instansi.subbagian.find(({ kode }) => kode === subbagian);
  return unit === undefined ? namaPeran[peran] : `${namaPeran[peran]} ${unit.namaSingkat}`;
}

/** Who began the step that is worked on. */
export const pelaksanaKini = ({ kejadian }: Pick<Usulan, 'kejadian'>): string | undefined =>
  kejadian.findLast(({ tindakan }) => tindakan === 'mulai')?.oleh;

/** The clock of the step that is worked on; null where none runs. */
export function jamOf(usulan: Usulan, { sop, saat }: Latar): JamLangkah | null {
  const { tahap } = usulan;
  const step = langkahKini(usulan, sop);
  if (tahap.jenis !== 'langkah-berjalan' || step === undefined) return null;
  const minutes = Math.max(0, minutesBetween(tahap.mulai, saat));
  return jamLangkah(minutes, step.mutuBaku.waktuMenit);
}

/** Acts after which a return is answered; saving and commenting answer nothing yet. */
const answers: ReadonlySet<Kejadian['tindakan']> = new Set([
  'selesai',
  'catat-kemudian',
  'ajukan',
  'setujui',
]);

/** The return that has not been answered yet; null where there is none. */
export function pengembalianOf({ kejadian }: Usulan, latar: Latar): Pengembalian | null {
  const last = kejadian.findLastIndex(({ tindakan }) => tindakan === 'kembalikan');
  const found = kejadian[last];
  if (found === undefined) return null;
  if (kejadian.slice(last).some(({ tindakan }) => answers.has(tindakan))) return null;
  return {
    alasan: found.pesan,
    oleh: namaPetugas(latar, found.oleh),
    waktu: waktuOf(found.saat),
  };
}

/** The head of every page about a proposal. */
export function kepalaOf(usulan: UsulanTerbaca, latar: Latar): KepalaUsulan {
  const { kode, ujung, informasi, jenis, catatan } = usulan;
  return {
    kode,
    ujung,
    href: hrefUsulan(kode),
    nomor: informasi ?? '',
    judul: judulUsulan(usulan),
    jenis: jenis === 'baru' ? '' : namaJenisUsulan[jenis],
    tahap: sebutTahap(usulan, latar.sop),
    dipegang: dipegangOleh(usulan, latar),
    jam: jamOf(usulan, latar),
    cacat: catatan.sah ? '' : catatan.sebab,
  };
}

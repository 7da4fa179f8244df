// The row of stamps of a record: each step of the SOP as it was carried out, then the approval.
import { oncePer } from '#base/memo.ts';
import { dayOf, formatMenit, formatRentang, formatSaat, minutesBetween } from '#base/tanggal.ts';
import type { InformasiPublik, Langkah } from '#domain/informasi-publik.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { sopInForce, sopPendokumentasian, type LangkahSop, type Sop } from '#domain/sop.ts';
import { localSaat } from './local-time.ts';

/** One stamp, ready to be shown. */
export interface Stempel {
  /** Number of the step; null for the approval. */
  readonly nomor: number | null;
  readonly judul: string;
  /** `lewat`: done, but longer than the SOP allows. `belum`: not done or not proven. */
  readonly keadaan: 'selesai' | 'lewat' | 'belum';
  /** `6 Januari 2025, 08.00–08.45 WIB`; empty where nothing was done. */
  readonly waktu: string;
  /** Positions of the people, never their names. */
  readonly oleh: readonly string[];
  /** `45 menit; batas SOP 1 jam`. */
  readonly durasi: string;
  /** Quality marks and remarks. */
  readonly catatan: string;
  readonly tanda: readonly string[];
}

const namaTanda = { mutakhir: 'mutakhir', terverifikasi: 'terverifikasi' } as const;

/** The SOP a record was documented under: the one in force when its first step began. */
export function sopOfRecord(record: InformasiPublik, publikasi: Publikasi): Sop | undefined {
  const first = record.langkah[0];
  const day = first === undefined ? publikasi.hari : dayOf(first.mulai);
  const known = sopByDay(publikasi);
  if (!known.has(day)) known.set(day, sopInForce(publikasi.arsip.sop, sopPendokumentasian, day));
  return known.get(day);
}

const sopByDay = oncePer<Publikasi, Map<string, Sop | undefined>>(() => new Map());

/** The position of an officer. */
export const jabatanOf = (publikasi: Publikasi, id: string): string =>
  publikasi.arsip.petugas.find((petugas) => petugas.id === id)?.jabatan ?? 'Petugas';

/** All stamps of a record in the order in which they are given. */
export function stempelOf(record: InformasiPublik, publikasi: Publikasi): readonly Stempel[] {
  const sop = sopOfRecord(record, publikasi);
  const steps = (sop?.langkah ?? []).map((demanded) => {
    const done = record.langkah.find(({ nomor }) => nomor === demanded.nomor);
    return done === undefined ? missingStep(demanded) : doneStep(demanded, done, publikasi);
  });
  return [...steps, approval(record, publikasi)];
}

/** The whole row in one sentence, for those who cannot see the tiny stamps. */
export function describeStempel(stempel: readonly Stempel[]): string {
  const steps = stempel.filter(({ nomor }) => nomor !== null);
  const done = steps.filter(({ keadaan }) => keadaan !== 'belum').length;
  const late = steps.filter(({ keadaan }) => keadaan === 'lewat').length;
  const last = stempel.at(-1);
  const parts = [
    done === steps.length
      ? `${steps.length} langkah SOP lengkap`
      : `${done} dari ${steps.length} langkah SOP tercatat`,
    late === 0 ? '' : `${late} langkah melewati waktu`,
    last === undefined ? '' : last.judul.toLowerCase(),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const missingStep = (demanded: LangkahSop): Stempel => ({
  nomor: demanded.nomor,
  judul: demanded.sebutan,
  keadaan: 'belum',
  waktu: '',
  oleh: [],
  durasi: '',
  catatan: 'Langkah ini tidak tercatat.',
  tanda: [],
});

function doneStep(demanded: LangkahSop, done: Langkah, publikasi: Publikasi): Stempel {
  const minutes = minutesBetween(done.mulai, done.selesai);
  const limit = demanded.mutuBaku.waktuMenit;
  return {
    nomor: demanded.nomor,
    judul: demanded.sebutan,
    keadaan: minutes > limit ? 'lewat' : 'selesai',
    waktu: formatRentang(done.mulai, done.selesai),
    oleh: [...new Set(done.pelaksana.map((id) => jabatanOf(publikasi, id)))],
    durasi: `${formatMenit(minutes)}; batas SOP ${formatMenit(limit)}`,
    catatan: describeCatatan(done),
    tanda: demanded.tandaMutu.filter((mark) => done[mark]).map((mark) => namaTanda[mark]),
  };
}

/** The remark of a step; one that was done on paper and written down afterwards says so first. */
const describeCatatan = ({ dicatatKemudian, keterangan }: Langkah): string =>
  dicatatKemudian
    ? ['Dicatat kemudian', keterangan].filter((part) => part !== '').join(': ')
    : keterangan;

function approval(record: InformasiPublik, publikasi: Publikasi): Stempel {
  const found = publikasi.persetujuan.get(record.id);
  const none = {
    nomor: null,
    keadaan: 'belum',
    waktu: '',
    oleh: [],
    durasi: '',
    tanda: [],
  } as const;
  if (found === undefined) {
    return {
      ...none,
      judul: 'Persetujuan belum tercatat',
      catatan: 'Arsip ini dibaca tanpa riwayat.',
    };
  }
  const waktu = formatSaat(localSaat(found.saat, publikasi.instansi));
  const { judul, keadaan = 'belum', catatan } = persetujuanInfo[found.jenis];
  const oleh = 'oleh' in found ? [jabatanOf(publikasi, found.oleh)] : [];
  return { ...none, judul, keadaan, waktu, oleh, catatan };
}

/** What the stamp of each kind of approval says. */
const persetujuanInfo: Readonly<
  Record<
    Persetujuan['jenis'],
    Pick<Stempel, 'judul' | 'catatan'> & Partial<Pick<Stempel, 'keadaan'>>
  >
> = {
  disetujui: { judul: 'Disetujui', keadaan: 'selesai', catatan: '' },
  'terbit-segera': {
    judul: 'Belum ditinjau Atasan PPID',
    catatan: 'Diterbitkan segera oleh Petugas PPID karena informasi ini serta-merta.',
  },
  'impor-awal': {
    judul: 'Arsip awal',
    catatan: 'Belum melalui persetujuan dalam sistem ini.',
  },
  'tanpa-bukti': {
    judul: 'Tanpa bukti persetujuan',
    catatan: 'Riwayat arsip tidak memuat persetujuan.',
  },
};

/** Whether it was published by the urgent lane and waits for the Atasan PPID. */
export const isBelumDitinjau = (id: string, { persetujuan }: Publikasi): boolean =>
  persetujuan.get(id)?.jenis === 'terbit-segera';

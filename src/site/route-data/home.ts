// The home page: the four classes with counts, what is new, and what is due.
import { dayOf, formatWaktu } from '#base/tanggal.ts';
import { langkahRekap } from '#domain/buku-rekap.ts';
import { klasifikasiInfo, klasifikasiList } from '#domain/klasifikasi.ts';
import { namaPeran } from '#domain/peran.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { reviewDue, sopInForce, sopPendokumentasian } from '#domain/sop.ts';
import { entriOf, recordAddress, type Entri } from './entries.ts';
import { sopOfRecord } from './stempel.ts';

/** A disclosure class on the home page. */
export interface KartuKlasifikasi {
  readonly label: string;
  readonly arti: string;
  readonly jumlah: number;
  readonly href: string;
}

/** Something the office still has to do, told openly. */
export interface PerluDiperbarui {
  readonly judul: string;
  readonly keterangan: string;
  readonly href: string | null;
}

/** One stamp and what it stands for. */
export interface ArtiStempel {
  /** Number of the step; null for the approval. */
  readonly nomor: number | null;
  readonly arti: string;
}

/** What the home page shows. */
export interface Beranda {
  readonly klasifikasi: readonly KartuKlasifikasi[];
  readonly terbaru: readonly Entri[];
  /** What the stamps of a record mean, from the SOP in force. */
  readonly arti: readonly ArtiStempel[];
  readonly perluDiperbarui: readonly PerluDiperbarui[];
  readonly jumlah: number;
  /** Day of the newest entry in the buku rekap; empty when there is none. */
  readonly entriTerakhir: string;
}

const jumlahTerbaru = 6;

/** Collects the home page. */
export function homePage(publikasi: Publikasi): Beranda {
  return {
    klasifikasi: klasifikasiList.map((klasifikasi) => ({
      label: klasifikasiInfo[klasifikasi].label,
      arti: klasifikasiInfo[klasifikasi].arti,
      jumlah: publikasi.informasi.filter((record) => record.klasifikasi === klasifikasi).length,
      href: `/informasi/${klasifikasi}/`,
    })),
    terbaru: publikasi.informasi
      .slice(0, jumlahTerbaru)
      .map((record) => entriOf(record, publikasi)),
    arti: meaningOfStamps(publikasi),
    perluDiperbarui: [...sopReview(publikasi), ...overdue(publikasi)],
    jumlah: publikasi.informasi.length,
    entriTerakhir: lastEntry(publikasi),
  };
}

function meaningOfStamps({ arsip, hari }: Publikasi): readonly ArtiStempel[] {
  const sop = sopInForce(arsip.sop, sopPendokumentasian, hari);
  if (sop === undefined) return [];
  const steps = sop.langkah.map(({ nomor, sebutan }) => ({ nomor, arti: sebutan }));
  return [...steps, { nomor: null, arti: `Disetujui ${namaPeran[sop.pengawas]}` }];
}

function lastEntry(publikasi: Publikasi): string {
  const days = publikasi.informasi.map((record) => {
    const sop = sopOfRecord(record, publikasi);
    const entered = sop === undefined ? undefined : langkahRekap(record, sop);
    return entered === undefined ? '' : dayOf(entered.selesai);
  });
  const last = days.toSorted().at(-1) ?? '';
  return last === '' ? '' : formatWaktu(last);
}

function sopReview({ arsip, hari }: Publikasi): readonly PerluDiperbarui[] {
  const sop = sopInForce(arsip.sop, sopPendokumentasian, hari);
  if (sop === undefined || reviewDue(sop) > hari) return [];
  return [
    {
      judul: `Tinjauan SOP ${sop.nama}`,
      keterangan: `Seharusnya ditinjau paling lambat ${formatWaktu(reviewDue(sop))}.`,
      href: `/sop/${sop.kode}/${sop.tanggalEfektif}/`,
    },
  ];
}

/** Warnings about obligations to publish, told by the record they concern where there is one. */
const overdue = ({ temuan, byId }: Publikasi): readonly PerluDiperbarui[] =>
  temuan
    .filter(({ rule }) => /berkala|wajib/.test(rule))
    .map(({ message, file }) => {
      const record = byId.get(/^content\/informasi\/(\d{4}\/\d{4})\//.exec(file)?.[1] ?? '');
      return record === undefined
        ? { judul: message, keterangan: '', href: null }
        : { judul: record.judul, keterangan: message, href: recordAddress(record.id) };
    });

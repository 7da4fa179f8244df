// The home page: the four classes with counts, what is new, and what is due.
import { oncePer } from '#base/memo.ts';
import { dayOf, formatWaktu } from '#base/tanggal.ts';
import { langkahRekap } from '#domain/buku-rekap.ts';
import { klasifikasiInfo, klasifikasiList } from '#domain/klasifikasi.ts';
import { namaPeran } from '#domain/peran.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { reviewDue, sopInForce, sopPendokumentasian } from '#domain/sop.ts';
import { entriOf, recordAddress, type Entri } from './entries.ts';
import { findList } from './list-filters.ts';
import { sopOfRecord } from './stempel.ts';
import { perYear, yearsOfEntry } from './years.ts';

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
  /** How many more are due. */
  readonly perluLainnya: number;
  readonly jumlah: number;
  /** Day of the newest entry in the buku rekap; empty when there is none. */
  readonly entriTerakhir: string;
}

const jumlahTerbaru = 6;
const jumlahPerlu = 5;

/** Collects the home page. */
export const homePage = oncePer((publikasi: Publikasi): Beranda => {
  const due = [...sopReview(publikasi), ...overdue(publikasi)];
  return {
    klasifikasi: klasifikasiList.map((klasifikasi) => {
      const { label, arti } = klasifikasiInfo[klasifikasi];
      const href = `/informasi/${klasifikasi}/`;
      return { label, arti, href, jumlah: findList(publikasi, href)?.informasi.length ?? 0 };
    }),
    terbaru: publikasi.informasi
      .slice(0, jumlahTerbaru)
      .map((record) => entriOf(record, publikasi)),
    arti: meaningOfStamps(publikasi),
    perluDiperbarui: due.slice(0, jumlahPerlu),
    perluLainnya: Math.max(0, due.length - jumlahPerlu),
    jumlah: publikasi.informasi.length,
    entriTerakhir: lastEntry(publikasi),
  };
});

function meaningOfStamps({ arsip, hari }: Publikasi): readonly ArtiStempel[] {
  const sop = sopInForce(arsip.sop, sopPendokumentasian, hari);
  if (sop === undefined) return [];
  const steps = sop.langkah.map(({ nomor, sebutan }) => ({ nomor, arti: sebutan }));
  return [...steps, { nomor: null, arti: `Disetujui ${namaPeran[sop.pengawas]}` }];
}

function lastEntry(publikasi: Publikasi): string {
  const last = yearsOfEntry(publikasi)
    .map((tahun) => lastEntryOfYear(publikasi, tahun))
    .toSorted()
    .at(-1);
  return last === undefined || last === '' ? '' : formatWaktu(last);
}

const lastEntryOfYear = perYear((records, publikasi) => {
  let last = '';
  for (const record of records) {
    const sop = sopOfRecord(record, publikasi);
    const entered = sop === undefined ? undefined : langkahRekap(record, sop);
    const day = entered === undefined ? '' : dayOf(entered.selesai);
    if (day > last) last = day;
  }
  return last;
});

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

/** Rules about renewing what was published. */
const renewalRules = new Set(['klasifikasi/berkala-mutakhir', 'klasifikasi/dip-mutakhir']);

/** Warnings about obligations to publish: which record, and by when it should have been renewed. */
const overdue = ({ temuan, byId }: Publikasi): readonly PerluDiperbarui[] =>
  temuan
    .filter(({ rule }) => renewalRules.has(rule))
    .map(({ message, file }) => {
      const record = byId.get(/^content\/informasi\/(\d{4}\/\d{4})\//.exec(file)?.[1] ?? '');
      // The rule's words are for officers; the day it names last is the one that matters to citizens.
      const due = message.match(/\d{1,2} [A-Z][a-z]+ \d{4}/g)?.at(-1);
      const keterangan = due === undefined ? '' : `Seharusnya diperbarui paling lambat ${due}.`;
      return record === undefined
        ? { judul: 'Daftar Informasi Publik belum ditetapkan', keterangan, href: null }
        : { judul: record.judul, keterangan, href: recordAddress(record.id) };
    });

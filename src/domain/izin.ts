// Who may do what to a proposal, and when: the table that the desk checks on the server and the documentation shows.
import type { Petugas, Peran } from './peran.ts';
import { namaPeran, peranOn } from './peran.ts';
import type { Sop } from './sop.ts';
import {
  isTerbit,
  pelakuUsulan,
  tahapSesudah,
  type JenisTahap,
  type JenisUsulan,
  type Tindakan,
  type Usulan,
} from './usulan.ts';

/** Who an officer is to a proposal. */
export const pihakList = [
  /** Holds the role that the SOP asks for the step at hand, and its subbagian where the role belongs to one. */
  'pelaksana-langkah',
  /** Petugas Dokumentasi of the subbagian that holds the record. */
  'pemegang',
  'petugas-ppid',
  /** Holds the role that supervises by the SOP: the Atasan PPID. */
  'pengawas',
] as const;
/** One of these. */
export type Pihak = (typeof pihakList)[number];

/** One row: an action, where the proposal must stand, and who may. */
export interface Izin {
  readonly tindakan: Tindakan;
  readonly tahap: readonly JenisTahap[];
  readonly pihak: readonly Pihak[];
  /** Whether somebody who took part in the proposal is kept from it. */
  readonly bukanPelaku?: true;
  /** Whether it can no longer be done once the public has seen the proposal by the urgent lane. */
  readonly belumTerbit?: true;
  /** Only proposals of these kinds; all when left out. */
  readonly jenis?: readonly JenisUsulan[];
}

const open: readonly JenisTahap[] = [
  'langkah-menunggu',
  'langkah-berjalan',
  'perbaikan',
  'persetujuan',
  'terbit-segera',
];

/** The table. `buat` has its own, for there is no proposal yet. */
export const izinTindakan: readonly Izin[] = [
  { tindakan: 'mulai', tahap: ['langkah-menunggu'], pihak: ['pelaksana-langkah'] },
  { tindakan: 'simpan', tahap: ['langkah-berjalan'], pihak: ['pelaksana-langkah'] },
  { tindakan: 'selesai', tahap: ['langkah-berjalan'], pihak: ['pelaksana-langkah'] },
  {
    tindakan: 'catat-kemudian',
    tahap: ['langkah-menunggu', 'langkah-berjalan'],
    pihak: ['pelaksana-langkah'],
  },
  { tindakan: 'ajukan', tahap: ['perbaikan'], pihak: ['pemegang', 'petugas-ppid'] },
  {
    tindakan: 'kembalikan',
    tahap: ['langkah-menunggu', 'langkah-berjalan'],
    pihak: ['pelaksana-langkah'],
  },
  { tindakan: 'kembalikan', tahap: ['persetujuan', 'terbit-segera'], pihak: ['pengawas'] },
  { tindakan: 'komentari', tahap: open, pihak: ['pemegang', 'petugas-ppid', 'pengawas'] },
  {
    tindakan: 'batalkan',
    tahap: ['langkah-menunggu', 'langkah-berjalan', 'perbaikan', 'persetujuan'],
    pihak: ['pemegang'],
    jenis: ['baru', 'ganti', 'revisi', 'cabut'],
    belumTerbit: true,
  },
  {
    tindakan: 'batalkan',
    tahap: ['perbaikan', 'persetujuan'],
    pihak: ['petugas-ppid'],
    jenis: ['cabut', 'petugas', 'tinjau-sop'],
  },
  { tindakan: 'terbitkan-segera', tahap: ['persetujuan'], pihak: ['petugas-ppid'] },
  {
    tindakan: 'setujui',
    tahap: ['persetujuan', 'terbit-segera'],
    pihak: ['pengawas'],
    bukanPelaku: true,
  },
];

/** Who may begin a proposal of a kind. */
export const izinBuat: Readonly<Record<JenisUsulan, readonly Pihak[]>> = {
  baru: ['pemegang'],
  ganti: ['pemegang'],
  revisi: ['pemegang'],
  cabut: ['pemegang', 'petugas-ppid'],
  petugas: ['petugas-ppid'],
  'tinjau-sop': ['petugas-ppid'],
};

/** Who acts, when, and by which SOP. */
export interface Pelaku {
  readonly petugas: Petugas;
  /** The day of the act, `YYYY-MM-DD`: a role that ended yesterday can do nothing today. */
  readonly hari: string;
  readonly sop: Sop;
}

/** Yes, or why not, in a sentence for the officer. */
export type Kebolehan =
  | { readonly boleh: true }
  | { readonly boleh: false; readonly alasan: string };

/** Whether an officer may do something to a proposal now. */
export function bolehBertindak(usulan: Usulan, tindakan: Tindakan, pelaku: Pelaku): Kebolehan {
  const next = tahapSesudah(usulan, { tindakan, saat: '' }, pelaku.sop);
  const rows = izinTindakan.filter(
    (row) => row.tindakan === tindakan && (row.jenis ?? [usulan.jenis]).includes(usulan.jenis),
  );
  const standing = rows.filter((row) => row.tahap.includes(usulan.tahap.jenis));
  if (next === null || standing.length === 0)
    return refuse('Hal itu tidak dapat dilakukan pada tahap usulan sekarang.');
  const pihak = pihakOf(usulan, pelaku);
  const mine = standing.filter((row) => row.pihak.some((one) => pihak.has(one)));
  if (mine.length === 0) return refuse(needed(standing, usulan, pelaku.sop));
  if (mine.every((row) => row.bukanPelaku) && pelakuUsulan(usulan).has(pelaku.petugas.id))
    return refuse('Yang ikut mengerjakan usulan ini tidak boleh menyetujuinya.');
  if (mine.every((row) => row.belumTerbit) && isTerbit(usulan))
    return refuse('Usulan ini sudah diterbitkan segera; mintalah Atasan PPID meninjaunya.');
  return { boleh: true };
}

/** Whether an officer may begin a proposal about a record of a subbagian. */
export function bolehMembuat(jenis: JenisUsulan, subbagian: string, pelaku: Pelaku): Kebolehan {
  const roles = peranOn(pelaku.petugas, pelaku.hari);
  const isHolder = isPemegang(subbagian, pelaku);
  const wanted = izinBuat[jenis];
  if (wanted.includes('pemegang') && isHolder) return { boleh: true };
  if (wanted.includes('petugas-ppid') && roles.includes('petugas-ppid')) return { boleh: true };
  return refuse(
    wanted.includes('pemegang')
      ? 'Hanya Petugas Dokumentasi subbagian pemegang yang dapat memulai usulan ini.'
      : 'Hanya Petugas PPID yang dapat memulai usulan ini.',
  );
}

/** Who the officer is to the proposal today. */
export function pihakOf(
  { tahap, subbagian }: Pick<Usulan, 'tahap' | 'subbagian'>,
  { petugas, hari, sop }: Pelaku,
): ReadonlySet<Pihak> {
  const roles = peranOn(petugas, hari);
  const isHolder = isPemegang(subbagian, { petugas, hari });
  const step =
    'nomor' in tahap ? sop.langkah.find(({ nomor }) => nomor === tahap.nomor) : undefined;
  const holds = (peran: Peran): boolean =>
    peran === 'petugas-dokumentasi' ? isHolder : roles.includes(peran);
  return new Set<Pihak>([
    ...(step?.pelaksana.some(holds) === true ? (['pelaksana-langkah'] as const) : []),
    ...(isHolder ? (['pemegang'] as const) : []),
    ...(roles.includes('petugas-ppid') ? (['petugas-ppid'] as const) : []),
    ...(roles.includes(sop.pengawas) ? (['pengawas'] as const) : []),
  ]);
}

/** Whether an officer documents for a subbagian. What belongs to none, as the list of officers, has no holder. */
const isPemegang = (subbagian: string, { petugas, hari }: Omit<Pelaku, 'sop'>): boolean =>
  subbagian !== '' &&
  petugas.subbagian === subbagian &&
  peranOn(petugas, hari).includes('petugas-dokumentasi');

function needed(rows: readonly Izin[], { tahap }: Usulan, sop: Sop): string {
  const step =
    'nomor' in tahap ? sop.langkah.find(({ nomor }) => nomor === tahap.nomor) : undefined;
  const names = new Set(
    rows.flatMap(({ pihak }) =>
      pihak.flatMap((one) => {
        if (one === 'pelaksana-langkah')
          return (step?.pelaksana ?? []).map((peran) => namaPeran[peran]);
        if (one === 'pengawas') return [namaPeran[sop.pengawas]];
        return [one === 'pemegang' ? 'Petugas Dokumentasi subbagian pemegang' : namaPeran[one]];
      }),
    ),
  );
  return `Hanya ${[...names].join(' atau ')} yang dapat melakukannya.`;
}

const refuse = (alasan: string): Kebolehan => ({ boleh: false, alasan });

// Where a proposal can stand, how it comes there, and who may do what there: tried at the core and over HTTP.
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { Tindakan } from '#domain/usulan.ts';
import {
  berhasil,
  isianAwal,
  sampaiLangkahDua,
  sampaiPersetujuan,
  serahkan,
  type Kantor,
} from './usulan-kantor.ts';

/** Officers of the office: `rangkap` also holds a role for a time, `mantan` holds none any more. */
export const petugas = [
  'dok-rendatin',
  'dok-kul',
  'ppid-1',
  'ppid-2',
  'sekretaris',
  'rangkap',
  'mantan',
] as const;
/** One of them. */
export type Siapa = (typeof petugas)[number];

/** A place where a proposal can stand, how it comes there, and who may do what there; nobody the rest. */
export interface Keadaan {
  readonly nama: string;
  readonly siapkan: (kantor: Kantor) => Promise<UsulanTerbaca>;
  readonly boleh: Partial<Record<Tindakan, readonly Siapa[]>>;
}

const dokumentasi = ['dok-rendatin', 'rangkap'] as const;
const ppid = ['ppid-1', 'ppid-2'] as const;
const semua = ['dok-rendatin', 'rangkap', 'ppid-1', 'ppid-2', 'sekretaris'] as const;

const sertaMerta = { ...isianAwal, klasifikasi: 'serta-merta' };
/** Begins the step at hand. */
export const mulai = async (
  kantor: Kantor,
  siapa: Siapa,
  usulan: UsulanTerbaca,
): Promise<UsulanTerbaca> => berhasil(await kantor.lakukan(siapa, usulan, { tindakan: 'mulai' }));
const cabut = async (kantor: Kantor): Promise<UsulanTerbaca> =>
  berhasil(
    await kantor.buat('dok-rendatin', {
      jenis: 'cabut',
      informasi: '2025/0001',
      alasan: 'Keliru.',
      dicabutOleh: null,
    }),
  );
const tinjauSop = async (kantor: Kantor): Promise<UsulanTerbaca> =>
  berhasil(
    await kantor.buat('ppid-1', {
      jenis: 'tinjau-sop',
      tinjauan: { hasil: 'tetap-berlaku', catatan: '' },
    }),
  );
const kembalikan = async (kantor: Kantor, usulan: UsulanTerbaca): Promise<UsulanTerbaca> =>
  berhasil(await kantor.lakukan('sekretaris', usulan, { tindakan: 'kembalikan', alasan: 'Lagi.' }));

/** All places. */
export const keadaanList: readonly Keadaan[] = [
  {
    nama: 'langkah 1 menunggu',
    siapkan: async (kantor) =>
      berhasil(await kantor.buat('dok-rendatin', { jenis: 'baru', isian: isianAwal })),
    boleh: {
      mulai: dokumentasi,
      'catat-kemudian': dokumentasi,
      komentari: semua,
      batalkan: dokumentasi,
    },
  },
  {
    nama: 'langkah 1 berjalan',
    siapkan: async (kantor) =>
      mulai(
        kantor,
        'dok-rendatin',
        berhasil(await kantor.buat('dok-rendatin', { jenis: 'baru', isian: isianAwal })),
      ),
    boleh: {
      simpan: dokumentasi,
      selesai: dokumentasi,
      'catat-kemudian': dokumentasi,
      komentari: semua,
      batalkan: dokumentasi,
    },
  },
  {
    nama: 'langkah 2 menunggu',
    siapkan: (kantor) => sampaiLangkahDua(kantor),
    boleh: {
      mulai: dokumentasi,
      'catat-kemudian': dokumentasi,
      komentari: semua,
      batalkan: dokumentasi,
    },
  },
  {
    nama: 'langkah 2 berjalan',
    siapkan: async (kantor) => mulai(kantor, 'dok-rendatin', await sampaiLangkahDua(kantor)),
    boleh: {
      simpan: dokumentasi,
      selesai: dokumentasi,
      'catat-kemudian': dokumentasi,
      komentari: semua,
      batalkan: dokumentasi,
    },
  },
  {
    nama: 'langkah 3 menunggu',
    siapkan: async (kantor) => serahkan(kantor, await sampaiLangkahDua(kantor)),
    boleh: {
      mulai: ppid,
      'catat-kemudian': ppid,
      kembalikan: ppid,
      komentari: semua,
      batalkan: dokumentasi,
    },
  },
  {
    nama: 'langkah 3 berjalan',
    siapkan: async (kantor) =>
      mulai(kantor, 'ppid-1', await serahkan(kantor, await sampaiLangkahDua(kantor))),
    boleh: {
      simpan: ppid,
      selesai: ppid,
      'catat-kemudian': ppid,
      kembalikan: ppid,
      komentari: semua,
      batalkan: dokumentasi,
    },
  },
  {
    nama: 'persetujuan',
    siapkan: (kantor) => sampaiPersetujuan(kantor, sertaMerta),
    boleh: {
      kembalikan: ['sekretaris', 'rangkap'],
      komentari: semua,
      batalkan: dokumentasi,
      'terbitkan-segera': ppid,
      setujui: ['sekretaris', 'rangkap'],
    },
  },
  {
    nama: 'terbit segera',
    siapkan: async (kantor) =>
      berhasil(
        await kantor.lakukan('ppid-1', await sampaiPersetujuan(kantor, sertaMerta), {
          tindakan: 'terbitkan-segera',
          alasan: 'Mendesak.',
        }),
      ),
    boleh: {
      kembalikan: ['sekretaris', 'rangkap'],
      komentari: semua,
      setujui: ['sekretaris', 'rangkap'],
    },
  },
  {
    nama: 'pencabutan menunggu persetujuan',
    siapkan: cabut,
    boleh: {
      kembalikan: ['sekretaris', 'rangkap'],
      komentari: semua,
      batalkan: [...dokumentasi, ...ppid],
      setujui: ['sekretaris', 'rangkap'],
    },
  },
  {
    nama: 'pencabutan dikembalikan',
    siapkan: async (kantor) => kembalikan(kantor, await cabut(kantor)),
    boleh: {
      ajukan: [...dokumentasi, ...ppid],
      komentari: semua,
      batalkan: [...dokumentasi, ...ppid],
    },
  },
  {
    nama: 'tinjauan SOP menunggu persetujuan',
    siapkan: tinjauSop,
    boleh: {
      kembalikan: ['sekretaris', 'rangkap'],
      komentari: ['ppid-1', 'ppid-2', 'sekretaris', 'rangkap'],
      batalkan: ppid,
      setujui: ['sekretaris', 'rangkap'],
    },
  },
  {
    nama: 'tinjauan SOP dikembalikan',
    siapkan: async (kantor) => kembalikan(kantor, await tinjauSop(kantor)),
    boleh: {
      ajukan: ppid,
      komentari: ['ppid-1', 'ppid-2', 'sekretaris', 'rangkap'],
      batalkan: ppid,
    },
  },
];

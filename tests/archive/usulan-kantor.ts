// An office at work, for tests: the sample archive as a repository, its officers, and a clock that moves when told.
import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { seedArchive } from '#archive/seed.ts';
import { buatUsulan } from '#archive/usulan-buat.ts';
import type { Isian } from '#archive/usulan-kolom.ts';
import { openArsipKerja, type ArsipKerja } from '#archive/usulan-kerja.ts';
import type {
  HasilTindakan,
  IsiTindakan,
  PermintaanBuat,
  Tolakan,
  UsulanTerbaca,
} from '#archive/usulan-permintaan.ts';
import { bertindak } from '#archive/usulan-tindak.ts';
import { tinjauUsulan } from '#archive/usulan-tinjau.ts';
import { inspect } from '#softcopy/inspect.ts';
import { sampleArchive } from '../scripts/spawn.ts';

/** 6 February 2025, 08.00 WIB. */
const mulai = Date.parse('2025-02-06T08:00:00+07:00');

/** Beside the sample's officers: a second one of PPID, one with two roles, and one whose role ended yesterday. */
const petugasLain = `
  - id: ppid-2
    jabatan: Petugas PPID kedua (contoh)
    subbagian: kul
    peran: [{peran: petugas-ppid, sejak: 2025-01-02, keputusan: Keputusan contoh}]
  - id: rangkap
    jabatan: Kepala subbagian, Plh. Atasan PPID (contoh)
    subbagian: rendatin
    peran:
      - {peran: petugas-dokumentasi, sejak: 2025-01-02, keputusan: Keputusan contoh}
      - {peran: atasan-ppid, sejak: 2025-01-02, sebagai: plh, keputusan: Keputusan contoh}
  - id: mantan
    jabatan: Atasan PPID terdahulu (contoh)
    subbagian: rendatin
    peran:
      - {peran: atasan-ppid, sejak: 2025-01-02, sampai: 2025-02-05, keputusan: Keputusan contoh}
      - {peran: petugas-ppid, sejak: 2025-01-02, sampai: 2025-02-05, keputusan: Keputusan contoh}
      - {peran: petugas-dokumentasi, sejak: 2025-01-02, sampai: 2025-02-05, keputusan: Keputusan contoh}
`;

/** An archive opened for work, and what tests do with it. */
export interface Kantor extends AsyncDisposable {
  readonly dir: string;
  readonly arsip: ArsipKerja;
  /** Milliseconds since 1970 by its clock. */
  readonly jam: () => number;
  /** Lets minutes pass. */
  readonly tunggu: (menit: number) => void;
  readonly buat: (petugas: string, permintaan: PermintaanBuat) => Promise<HasilTindakan>;
  readonly lakukan: (
    petugas: string,
    usulan: Pick<UsulanTerbaca, 'kode' | 'ujung'>,
    isi: IsiTindakan,
  ) => Promise<HasilTindakan>;
  /** Approves as the review page would: what it shows, warnings read. */
  readonly setujui: (petugas: string, usulan: UsulanTerbaca) => Promise<HasilTindakan>;
}

/** Makes the repository and opens it. */
export async function bukaKantor(): Promise<Kantor> {
  const folder = await mkdtemp(join(tmpdir(), 'e-ppid-kantor-'));
  const dir = join(folder, 'arsip.git');
  const timestamp = mulai / 1000 - 86_400;
  const from = join(folder, 'isi');
  await cp(sampleArchive, from, { recursive: true });
  await appendFile(join(from, 'content/petugas.yaml'), petugasLain);
  await seedArchive({ from, to: dir, timestamp, timezoneOffset: -420 });
  return kantorDi(dir, () => rm(folder, { recursive: true, force: true }));
}

/** Opens a repository that is there. */
export async function kantorDi(
  dir: string,
  bersihkan: () => Promise<void>,
  sejak = mulai,
): Promise<Kantor> {
  let now = sejak;
  const arsip = await openArsipKerja(dir, { inspect, now: () => new Date(now) });
  const saat = (): string => new Date(now).toISOString();
  const lakukan: Kantor['lakukan'] = (petugas, { kode, ujung }, isi) =>
    bertindak(arsip, { petugas, saat: saat() }, { ...isi, kode, ujung });
  return {
    dir,
    arsip,
    jam: () => now,
    tunggu: (menit) => {
      now += menit * 60_000;
    },
    buat: (petugas, permintaan) => buatUsulan(arsip, { petugas, saat: saat() }, permintaan),
    lakukan,
    setujui: async (petugas, usulan) => {
      const tinjauan = await tinjauUsulan(arsip, usulan.kode);
      const { isi = '', peringatan = '' } = tinjauan ?? {};
      return lakukan(petugas, usulan, { tindakan: 'setujui', isi, peringatan });
    },
    [Symbol.asyncDispose]: async () => {
      await arsip[Symbol.asyncDispose]();
      await bersihkan();
    },
  };
}

/** What must be there. */
export function ada<T>(value: T | null | undefined): T {
  assert(value !== null && value !== undefined);
  return value;
}

/** What must have been done. */
export function berhasil(hasil: HasilTindakan): UsulanTerbaca {
  if (!hasil.ok) expect(hasil).toEqual({ ok: true });
  expect(hasil.ok).toBe(true);
  return hasil.ok ? hasil.usulan : expect.fail();
}

/** What must have been refused. */
export function ditolak(hasil: HasilTindakan, sebab: Tolakan['sebab']): Tolakan {
  expect(hasil).toMatchObject({ ok: false, sebab });
  return hasil.ok ? expect.fail() : hasil;
}

/** The first fields of a record of Rendatin. */
export const isianAwal: Isian = {
  judul: 'Rekapitulasi Pemilih 2025',
  ringkasan: 'Jumlah pemilih per kecamatan pada tahun 2025.',
  jenis_dokumen: 'data',
  klasifikasi: 'berkala',
};

/** The rest of the row of the buku rekap. */
export const isianRekap: Isian = {
  nomor_dokumen: '15/PL.01-BA/9999/2025',
  penanggung_jawab: 'Kepala subbagian',
  waktu_pembuatan: '2025-02-01',
  tempat_pembuatan: 'Contoh',
  bentuk: ['cetak', 'online'],
  'retensi.jra': 'PKPU 17/2023',
  'retensi.aktif': '1 tahun',
  'retensi.inaktif': '2 tahun',
  'retensi.nasib_akhir': 'permanen',
  memenuhi: ['hasil-tahapan'],
  dasar_hukum: ['pkpu-22-2023'],
};

/** A table as a softcopy. */
export const tabel = (nama = 'pemilih.csv', isi = 'kecamatan,pemilih\nSatu,12\n') => ({
  nama,
  bytes: new TextEncoder().encode(isi),
  sebutan: 'Tabel pemilih',
  teksAlternatif: '',
});

/** The officer of the subbagian does the first step. */
export async function sampaiLangkahDua(
  kantor: Kantor,
  isian: Isian = isianAwal,
): Promise<UsulanTerbaca> {
  let usulan = berhasil(await kantor.buat('dok-rendatin', { jenis: 'baru', isian }));
  usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
  kantor.tunggu(20);
  return berhasil(
    await kantor.lakukan('dok-rendatin', usulan, {
      tindakan: 'selesai',
      isian: { 'hardcopy.lokasi': 'Lemari 1, map 3' },
      tandaMutu: ['mutakhir', 'terverifikasi'],
    }),
  );
}

/** The officer hands over to PPID. */
export async function serahkan(kantor: Kantor, usulan: UsulanTerbaca): Promise<UsulanTerbaca> {
  const begun = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
  kantor.tunggu(15);
  const listed = begun.isiInformasi?.softcopy.length ?? 0;
  return berhasil(
    await kantor.lakukan('dok-rendatin', begun, {
      tindakan: 'selesai',
      isian: isianRekap,
      ...(listed === 0 ? { softcopy: { tambah: [tabel()], hapus: [] } } : {}),
    }),
  );
}

/** PPID receives and stores. */
export async function terima(kantor: Kantor, usulan: UsulanTerbaca): Promise<UsulanTerbaca> {
  const begun = berhasil(await kantor.lakukan('ppid-1', usulan, { tindakan: 'mulai' }));
  kantor.tunggu(5);
  const diperiksa = begun.isiInformasi?.softcopy.map(({ berkas }) => berkas) ?? [];
  return berhasil(await kantor.lakukan('ppid-1', begun, { tindakan: 'selesai', diperiksa }));
}

/** All three steps of a new record. */
export async function sampaiPersetujuan(
  kantor: Kantor,
  isian: Isian = isianAwal,
): Promise<UsulanTerbaca> {
  return terima(kantor, await serahkan(kantor, await sampaiLangkahDua(kantor, isian)));
}

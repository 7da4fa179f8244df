// The smallest archive without findings of the reader, as files by path, and the three ways to read it.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { openArchive } from '#archive/open.ts';
import { readArsip, type Pembacaan } from '#archive/read.ts';
import { makeRepository, type FileContent } from '../helpers/archive.ts';

/** Files by path. */
export type Files = Readonly<Record<string, FileContent>>;

const sop = `---
nama: Pendokumentasian
judul_dokumen: SOP
unit: Sekretariat
tanggal_pembuatan: 2025-01-02
tanggal_efektif: 2025-01-02
disahkan_oleh: {jabatan: Sekretaris, nama: Contoh}
dasar_hukum: [{rujukan: uu-7-2017, teks: UU 7/2017}]
kualifikasi_pelaksana: [Memahami]
pencatatan: [Buku rekap]
pelaksana_minimal: 2
tinjauan_bulan: 12
pengawas: atasan-ppid
langkah:
  - nomor: 1
    uraian: Menyimpan
    sebutan: Disimpan
    pelaksana: [petugas-dokumentasi]
    mutu_baku: {syarat: Data, waktu_menit: 60, output: Berkas}
    menghasilkan: hardcopy
pengesahan: [Berlaku]
tempat_pengesahan: Metro
tanggal_pengesahan: 2025-01-02
---
`;

const instansi = `nama: KPU Kota Contoh
nama_singkat: KPU Contoh
kode_wilayah: '1872'
provinsi: Lampung
tempat: Contoh
alamat: Jalan Contoh
zona_waktu: Asia/Jakarta
kontak: {jam_layanan: Senin sampai Jumat}
portal:
  nasional: https://contoh.example/
  permohonan: https://contoh.example/
  keberatan: https://contoh.example/
  situs: https://contoh.example/
  jdih: https://contoh.example/
subbagian:
  - {kode: rendatin, nama: Perencanaan, nama_singkat: Rendatin}
`;

/** A record that the reader takes; its other elements are empty. */
export const record = (judul: string): string =>
  `---\njudul: ${judul}\njenis_dokumen: data\nklasifikasi: berkala\n---\nIsi ${judul}.\n`;

/** Path of the record that tests break. */
export const target = 'content/informasi/2025/0002/index.md';

/** An archive with the records 2025/0001 and 2025/0003, which every test expects to be read. */
export const smallArchive: Files = {
  'content/instansi.yaml': instansi,
  'content/petugas.yaml': 'petugas: []\n',
  'content/dasar-hukum.yaml': 'peraturan: []\n',
  'content/daftar-wajib.yaml': 'butir: []\n',
  'content/sop/contoh/2025-01-02.md': sop,
  'content/informasi/2025/0001/index.md': record('Satu'),
  'content/informasi/2025/0003/index.md': record('Tiga'),
};

/** What reading gave, wherever the files lay. */
export type Read = Pick<Pembacaan, 'arsip' | 'temuan'>;

/** Reads the files from a commit. */
export async function readCommit(files: Files): Promise<Read> {
  const made = await makeRepository(files);
  try {
    return withoutPlace(await readArsip(await openArchive(made.dir, 'HEAD')));
  } finally {
    await made.dispose();
  }
}

/** Reads the files from a plain folder, a working tree and its commit, and gives what all three agree on. */
export async function readEverywhere(files: Files): Promise<Read> {
  const made = await makeRepository(files, { bare: false });
  const folder = await makeFolder(files);
  try {
    const plain = withoutPlace(await readArsip(await openArchive(folder, null)));
    const tree = withoutPlace(await readArsip(await openArchive(made.dir, null)));
    const commit = withoutPlace(await readArsip(await openArchive(made.dir, 'HEAD')));
    expect(tree).toEqual(plain);
    expect(commit).toEqual(plain);
    return plain;
  } finally {
    await made.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes files into a new temporary folder, which the caller removes. */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'e-ppid-folder-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array)
      await writeFile(join(folder, path), content);
    else {
      assert('symlink' in content);
      await symlink(content.symlink, join(folder, path));
    }
  }
  return folder;
}

const withoutPlace = ({ arsip, temuan }: Pembacaan): Read => ({
  arsip: { ...arsip, commit: null, date: null },
  temuan,
});

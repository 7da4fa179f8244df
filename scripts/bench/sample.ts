// A made-up archive of any size for the benchmark: the project's own SOP and officers, and records drawn from a seed, so
// that the same size is the same bytes every time. Written as a working tree with one packed commit.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '#base/tanggal.ts';
import { drawFrom, type Draw } from './draw.ts';

/** The day on which the sample is judged: after all its records. */
export const sampleDay = '2030-01-31';

const years = ['2025', '2026', '2027', '2028', '2029'];
const units = ['kul', 'tekhum', 'rendatin', 'parmas-sdm'] as const;
const kinds = ['data', 'laporan', 'pengumuman', 'notulen', 'surat'] as const;
const classes = ['berkala', 'setiap-saat', 'setiap-saat', 'serta-merta'] as const;
const words =
  `keputusan komisi pemilihan umum kota metro tentang penetapan daftar pemilih tetap pemilihan wali kota dan wakil tahun
rekapitulasi hasil penghitungan suara tingkat kecamatan kelurahan tempat pemungutan laporan kegiatan sosialisasi
pendidikan pemilih berkelanjutan rapat pleno terbuka berita acara pengumuman pendaftaran calon anggota badan adhoc
anggaran pengadaan barang jasa rencana kinerja evaluasi pelayanan informasi publik dokumentasi arsip logistik
distribusi surat undangan kampanye dana partisipasi masyarakat subbagian teknis hukum data keuangan umum`.split(
    /\s+/,
  );

/** Makes an archive of `count` records in an empty folder. */
export function makeSample(dir: string, count: number, projectDir: string): void {
  const content = join(dir, 'content');
  for (const name of ['instansi.yaml', 'petugas.yaml', 'dasar-hukum.yaml', 'daftar-wajib.yaml']) {
    cpSync(join(projectDir, 'content', name), join(content, name));
  }
  for (const name of ['sop', 'halaman']) {
    cpSync(join(projectDir, 'content', name), join(content, name), { recursive: true });
  }
  const draw = drawFrom(count);
  for (let index = 0; index < count; index += 1) writeRecord(content, index, draw);
  commitAll(dir);
}

function writeRecord(content: string, index: number, draw: Draw): void {
  const year = years[index % years.length] ?? '2025';
  const nomor = String(Math.floor(index / years.length) + 1).padStart(4, '0');
  const folder = join(content, 'informasi', year, nomor);
  mkdirSync(folder, { recursive: true });
  const naskah = `${sentence(draw, 300)}\n`;
  writeFileSync(join(folder, 'naskah.txt'), naskah);
  writeFileSync(join(folder, 'naskah.txt.txt'), naskah);
  const day = addDays(`${year}-01-06`, draw.below(340));
  writeFileSync(join(folder, 'index.md'), formatRecord({ index, day, naskah }, draw));
}

interface Made {
  readonly index: number;
  readonly day: string;
  readonly naskah: string;
}

/** Titles and summaries are as long as those of the project's own archive: 8 and 20 words on the average. */
function formatRecord({ index, day, naskah }: Made, draw: Draw): string {
  const unit = draw.one(units);
  const at = (time: string): string => `${day}T${time}:00+07:00`;
  return `---
judul: ${capital(sentence(draw, 8))} ${index + 1}
ringkasan: >-
  ${capital(sentence(draw, 10))}
  ${sentence(draw, 10)}.
nomor_dokumen: ${index + 1}/PP.08/1872/${day.slice(0, 4)}
jenis_dokumen: ${draw.one(kinds)}
klasifikasi: ${draw.one(classes)}
subbagian: ${unit}
penanggung_jawab: Kepala Subbagian
waktu_pembuatan: ${day}
tempat_pembuatan: Metro
bentuk:
  - cetak
  - online
kode_klasifikasi: PP.08
retensi:
  jra: PKPU 17/2023
  aktif: 2 tahun
  inaktif: 3 tahun
  nasib_akhir: permanen
memenuhi: []
dasar_hukum:
  - pkpu-22-2023
kata_kunci:
  - ${sentence(draw, 1)}
  - ${sentence(draw, 2)}
status: berlaku
tanda_tangan: salinan
hardcopy:
  lokasi: Lemari ${draw.below(9) + 1}, map ${draw.below(90) + 1}
softcopy:
  - berkas: naskah.txt
    sebutan: Naskah
    sha256: ${createHash('sha256').update(naskah).digest('hex')}
    ukuran_byte: ${Buffer.byteLength(naskah)}
    jenis: text/plain
    teks: lapisan-teks
langkah:
  - nomor: 1
    pelaksana: [dok-${unit}]
    mulai: ${at('08:00')}
    selesai: ${at('08:40')}
    mutakhir: true
    terverifikasi: true
    keterangan: ''
  - nomor: 2
    pelaksana: [dok-${unit}]
    mulai: ${at('09:00')}
    selesai: ${at('09:30')}
    keterangan: ''
  - nomor: 3
    pelaksana: [ppid-1]
    mulai: ${at('10:00')}
    selesai: ${at('10:15')}
    keterangan: ''
---
`;
}

const sentence = (draw: Draw, length: number): string =>
  Array.from({ length }, () => draw.one(words)).join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function commitAll(dir: string): void {
  const date = `${sampleDay}T09:00:00+07:00`;
  const person = { NAME: 'Tolok Ukur', EMAIL: 'tolok-ukur@contoh.example', DATE: date };
  const identity = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { ...process.env, ...Object.fromEntries(identity) };
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-C', dir, ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Arsip untuk tolok ukur');
  git('gc', '--quiet');
}

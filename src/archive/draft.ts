// A new record as text: every key an officer must fill in, in the order in which the SOP asks for it.
import { dump } from 'js-yaml';
import type { JenisDokumen } from '#domain/informasi-publik.ts';
import type { Klasifikasi } from '#domain/klasifikasi.ts';

/** What is known when a record starts. */
export interface Draft {
  readonly judul: string;
  readonly ringkasan: string;
  readonly jenisDokumen: JenisDokumen;
  readonly klasifikasi: Klasifikasi;
  readonly subbagian: string;
}

/** One key with text by an officer, quoted where YAML asks for it. */
const line = (key: string, value: string): string => dump({ [key]: value }, { lineWidth: -1 });

/** index.md of a record that has just been started; what is empty is what the check will ask for. */
export function formatDraft(draft: Draft): string {
  return `---
${line('judul', draft.judul)}${line('ringkasan', draft.ringkasan)}nomor_dokumen: ''
jenis_dokumen: ${draft.jenisDokumen}
klasifikasi: ${draft.klasifikasi}
${line('subbagian', draft.subbagian)}penanggung_jawab: ''
waktu_pembuatan: null # tahun, tahun-bulan, atau tahun-bulan-tanggal
tempat_pembuatan: ''
bentuk: [] # cetak, rekam, online
retensi:
  jra: ''
  aktif: ''
  inaktif: ''
  nasib_akhir: null # musnah, permanen, atau dinilai-kembali
memenuhi: []
dasar_hukum: []
status: berlaku
tanda_tangan: null # asli, elektronik, salinan, atau tanpa
hardcopy:
  lokasi: ''
softcopy: [] # - berkas: nama.pdf, sebutan: nama untuk tombol unduh; lalu jalankan npm run softcopy
langkah: [] # - nomor, pelaksana, mulai, selesai; langkah 1 juga mutakhir dan terverifikasi
---
`;
}

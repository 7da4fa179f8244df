// One row of a list of uploads: how far it is, in words and as a bar, with pause, resume and removal.
import { formatUkuran } from '#base/angka.ts';
import { need } from '../elements.ts';
import type { Keadaan } from './unggah-kirim.ts';

const kalimat = {
  antre: 'Menunggu giliran.',
  jeda: 'Pengiriman dijeda. Tekan Lanjutkan untuk meneruskan.',
  terputus: 'Sambungan terputus. Pengiriman dilanjutkan sendiri setelah tersambung kembali.',
  memeriksa: 'Terkirim. Berkas sedang diperiksa.',
} as const;

/** Where a sending stands, as a sentence. */
export function kalimatKeadaan(keadaan: Keadaan): string {
  if (keadaan.jenis === 'mengirim') {
    const persen = Math.floor((keadaan.terkirim / Math.max(1, keadaan.semua)) * 100);
    return `Terkirim ${formatUkuran(keadaan.terkirim)} dari ${formatUkuran(keadaan.semua)} (${persen}%).`;
  }
  if (keadaan.jenis === 'gagal') return keadaan.alasan;
  return keadaan.jenis === 'selesai' ? '' : kalimat[keadaan.jenis];
}

/** Shows in a row where its sending stands. */
export function tampilkanKeadaan(baris: HTMLElement, keadaan: Keadaan): void {
  const isOver = keadaan.jenis === 'selesai' || keadaan.jenis === 'gagal';
  need(baris, '[data-kemajuan]', HTMLElement).hidden = isOver;
  need(baris, '[data-keadaan]', HTMLElement).textContent = kalimatKeadaan(keadaan);
  const batang = need(baris, '[data-batang]', HTMLProgressElement);
  if (keadaan.jenis === 'mengirim')
    batang.value = (keadaan.terkirim / Math.max(1, keadaan.semua)) * 100;
  const jeda = need(baris, '[data-jeda]', HTMLButtonElement);
  jeda.hidden = isOver || keadaan.jenis === 'memeriksa' || keadaan.jenis === 'antre';
  jeda.textContent = keadaan.jenis === 'jeda' ? 'Lanjutkan' : 'Jeda';
  baris.dataset['keadaan'] = keadaan.jenis;
  tampilkanMasalah(baris, keadaan.jenis === 'gagal' ? keadaan.alasan : '');
}

/** Shows in a row why its file is not taken. */
export function tampilkanMasalah(baris: HTMLElement, alasan: string): void {
  const masalah = need(baris, '[data-masalah]', HTMLElement);
  masalah.textContent = alasan;
  masalah.hidden = alasan === '';
}

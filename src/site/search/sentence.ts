// What the live region says after a search.
import { isEmpty } from './address.ts';
import type { Hasil, Jawaban, Pertanyaan } from './search.ts';

/** One or two sentences; empty before anything was asked. */
export function sentenceFor(
  pertanyaan: Pertanyaan,
  jawaban: Jawaban | null,
  first: readonly Hasil[],
): string {
  if (jawaban === null || isEmpty(pertanyaan)) return '';
  const { kata } = pertanyaan;
  const about = kata === '' ? '' : ` untuk “${kata}”`;
  const exact = first.filter(({ tepat }) => tepat).length;
  if (jawaban.nomorTidakAda) {
    const plain = `Tidak ada dokumen bernomor “${kata}”.`;
    return first.length === 0 ? plain : `${plain} Dokumen di bawah ini hanya memuat angka itu.`;
  }
  if (first.length === 0) return `Tidak ada hasil${about}.`;
  if (exact > 0)
    return `${exact === 1 ? 'Dokumen' : `${exact} dokumen`} dengan nomor yang Anda cari ditemukan.`;
  return jawaban.jumlah === null ? `Hasil${about}.` : `${jawaban.jumlah} hasil${about}.`;
}

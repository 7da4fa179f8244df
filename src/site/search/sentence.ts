// What the live region says after a search.
import { isEmpty } from './address.ts';
import type { Hasil } from './results.ts';
import type { Jawaban, Pertanyaan } from './search.ts';

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
    return first.length === 0 ? plain : `${plain} Dokumen di bawah ini hanya menyebut nomor itu.`;
  }
  if (first.length === 0)
    return kata === ''
      ? 'Tidak ada dokumen dengan pilihan itu.'
      : `Tidak ada dokumen yang memuat “${kata}”.`;
  if (exact > 0)
    return `${exact === 1 ? 'Dokumen' : `${exact} dokumen`} dengan nomor yang Anda cari ditemukan.`;
  if (jawaban.kecocokan === 'sebagian') return partlySentence(jawaban);
  return jawaban.jumlah === null ? `Hasil${about}.` : `${jawaban.jumlah} hasil${about}.`;
}

function partlySentence({ takDikenal }: Jawaban): string {
  if (takDikenal.length === 0)
    return 'Tidak ada dokumen yang memuat semua kata itu. Hasil di bawah ini memuat sebagian.';
  const words = takDikenal.map((word) => `“${word}”`).join(', ');
  return `Tidak ada dokumen yang memuat ${words}. Hasil di bawah ini memuat kata lainnya.`;
}

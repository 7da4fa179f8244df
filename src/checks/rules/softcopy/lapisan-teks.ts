// A document that is only a picture of text can be neither searched nor read aloud.
import type { AturanInformasi } from '../../aturan.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const lapisanTeks: AturanInformasi = {
  id: 'softcopy/lapisan-teks',
  lingkup: 'informasi',
  severity: 'warning',
  judul: 'Dokumen mempunyai teks yang dapat dicari dan dibacakan.',
  mengapa:
    'Hasil pindai tanpa teks tidak ditemukan mesin pencari dan tidak terbaca oleh penyandang disabilitas netra.',
  dasarHukum: ['Perki 1/2021 Pasal 48', 'UU 8/2016 Pasal 24'],
  *check(record, fakta) {
    for (const { softcopy, index, facts } of softcopyTercatat(record, fakta)) {
      if (facts === null || facts.type === null || facts.problem !== null) continue;
      if (facts.type.startsWith('image/') || softcopy.teks !== 'tidak-ada') continue;
      // A wrong claim about the text is another rule's finding.
      if (facts.textSource !== 'tidak-ada') continue;
      yield {
        file: record.file,
        key: ['softcopy', index, 'teks'],
        message: `Berkas "${softcopy.berkas}" tidak mempunyai lapisan teks; warga hanya terbantu oleh ringkasan informasi ini.`,
        fix: 'Bila ada, pakai berkas asli dari komputer, bukan hasil pindai; bila tidak ada, ketik teksnya di samping berkas dan tulis "teks: manual".',
      };
    }
  },
};

// A PDF says its own title and language, as accessible documents do.
import type { AturanInformasi } from '../../aturan.ts';
import { gabung } from '../../kalimat.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const judulBahasa: AturanInformasi = {
  id: 'softcopy/judul-bahasa',
  lingkup: 'informasi',
  severity: 'warning',
  judul: 'PDF menyebut judul dan bahasanya sendiri.',
  mengapa:
    'Pembaca layar memerlukan judul dan bahasa untuk mengumumkan dan melafalkan dokumen dengan benar.',
  dasarHukum: ['Perki 1/2021 Pasal 48', 'UU 8/2016 Pasal 24'],
  *check(record, fakta) {
    for (const { softcopy, index, facts } of softcopyTercatat(record, fakta)) {
      if (facts?.type !== 'application/pdf' || facts.problem !== null) continue;
      const missing = [
        ...((facts.title ?? '').trim() === '' ? ['judul'] : []),
        ...((facts.language ?? '').trim() === '' ? ['bahasa'] : []),
      ];
      if (missing.length === 0) continue;
      yield {
        file: record.file,
        key: ['softcopy', index, 'berkas'],
        message: `PDF "${softcopy.berkas}" belum menyebut ${gabung(missing)} dalam keterangan dokumennya.`,
        fix: 'Isi judul dan bahasa pada keterangan dokumen sebelum menyimpannya sebagai PDF; dokumen bertanda tangan elektronik jangan diubah.',
      };
    }
  },
};

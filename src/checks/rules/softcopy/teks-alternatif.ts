// A picture is described in words.
import { typeOfExtension } from '#softcopy/types.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const teksAlternatif: AturanInformasi = {
  id: 'softcopy/teks-alternatif',
  lingkup: 'informasi',
  severity: 'warning',
  judul: 'Setiap gambar mempunyai teks alternatif.',
  mengapa: 'Orang yang tidak dapat melihat gambar berhak mengetahui isinya.',
  dasarHukum: ['Perki 1/2021 Pasal 48', 'UU 8/2016 Pasal 24'],
  *check(record, fakta) {
    for (const { softcopy, index, facts } of softcopyTercatat(record, fakta)) {
      const type = facts?.type ?? typeOfExtension(softcopy.berkas);
      if (type?.startsWith('image/') !== true || softcopy.teksAlternatif !== '') continue;
      yield {
        file: record.file,
        key: ['softcopy', index, 'teks_alternatif'],
        message: `Gambar "${softcopy.berkas}" belum mempunyai teks alternatif.`,
        fix: 'Tulis pada "teks_alternatif" apa yang terlihat pada gambar itu, termasuk tulisan di dalamnya.',
      };
    }
  },
};

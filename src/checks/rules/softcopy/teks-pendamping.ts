// The text of a softcopy stands beside it exactly when the record says there is one.
import type { Softcopy } from '#domain/informasi-publik.ts';
import type { AturanInformasi } from '../../aturan.ts';
import type { FaktaSoftcopy } from '../../fakta.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const teksPendamping: AturanInformasi = {
  id: 'softcopy/teks-pendamping',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Teks softcopy tersimpan di sampingnya bila dinyatakan ada, dan sama dengan isinya.',
  mengapa:
    'Teks itu yang dicari warga dan dibacakan pembaca layar, sehingga harus ada dan harus benar.',
  dasarHukum: ['Perki 1/2021 Pasal 48', 'UU 8/2016 Pasal 24'],
  *check(record, fakta) {
    const command = `npm run softcopy -- ${record.folder}`;
    for (const { softcopy, index, isPresent, facts } of softcopyTercatat(record, fakta)) {
      if (!isPresent || softcopy.teks === null || isJudgedElsewhere(softcopy, facts)) continue;
      const beside = `${softcopy.berkas}.txt`;
      const at = { file: record.file, key: ['softcopy', index, 'teks'] };
      const isBeside = fakta.berkas.names.has(beside);
      const sidik = fakta.berkas.facts.get(beside)?.sidikTeks ?? null;
      if (softcopy.teks === 'tidak-ada' && isBeside) {
        yield {
          ...at,
          message: `"${softcopy.berkas}" dinyatakan tanpa teks, tetapi "${softcopy.berkas}.txt" ada di sampingnya.`,
          fix: `Tulis sumber teksnya ("manual" bila diketik sendiri), atau hapus "${softcopy.berkas}.txt".`,
        };
      } else if (softcopy.teks !== 'tidak-ada' && !isBeside) {
        yield {
          ...at,
          message: `Teks "${softcopy.berkas}.txt" tidak ada di samping berkasnya.`,
          fix:
            softcopy.teks === 'lapisan-teks'
              ? `Jalankan: ${command}.`
              : `Simpan teksnya sebagai "${softcopy.berkas}.txt", atau tulis "teks: tidak-ada".`,
        };
      } else if (isStale(softcopy.teks, facts?.sidikTeks ?? null, sidik)) {
        yield {
          ...at,
          message: `Isi "${softcopy.berkas}.txt" tidak sama dengan teks di dalam "${softcopy.berkas}".`,
          fix: `Jalankan: ${command}.`,
        };
      }
    }
  },
};

/** Whether softcopy/metadata-cocok already asks for the command that puts the text right as well. */
function isJudgedElsewhere({ teks, sha256 }: Softcopy, facts: FaktaSoftcopy | null): boolean {
  if (facts === null || teks === 'ocr' || teks === 'manual') return false;
  return sha256 !== facts.sha256 || teks !== facts.textSource;
}

/** Whether the text beside a file differs from the file's own layer; unknown while one of the two was not inspected. */
const isStale = (source: string, inside: string | null, beside: string | null): boolean =>
  source === 'lapisan-teks' && inside !== null && beside !== null && inside !== beside;

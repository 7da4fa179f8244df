// What the record says of a softcopy is what the file is.
import type { Softcopy } from '#domain/informasi-publik.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { AturanInformasi } from '../../aturan.ts';
import type { FaktaSoftcopy } from '../../fakta.ts';
import { gabung } from '../../kalimat.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const metadataCocok: AturanInformasi = {
  id: 'softcopy/metadata-cocok',
  lingkup: 'informasi',
  severity: 'error',
  judul:
    'Sidik digital, ukuran, jenis, jumlah halaman, dan sumber teks softcopy sesuai dengan berkasnya.',
  mengapa:
    'Sidik digital membuktikan bahwa berkas yang diunduh warga sama dengan yang diserahkan dan disimpan.',
  dasarHukum: ['SOP 2 Januari 2025, Uraian langkah 2 dan 3'],
  *check(record, fakta) {
    for (const { softcopy, index, facts } of softcopyTercatat(record, fakta)) {
      if (facts === null) continue;
      const command = `npm run softcopy -- ${record.folder}`;
      for (const { key, message, fix } of judge(softcopy, facts, command)) {
        yield { file: record.file, key: ['softcopy', index, ...key], message, fix };
      }
    }
  },
};

type Found = Omit<Pelanggaran, 'file'>;

function judge(softcopy: Softcopy, facts: FaktaSoftcopy, command: string): readonly Found[] {
  const { berkas } = softcopy;
  const missing = missingFields(softcopy, facts);
  if (missing[0] !== undefined) {
    return [
      {
        key: [missing[0].key],
        message: `Keterangan "${berkas}" belum lengkap: ${gabung(missing.map(({ sebutan }) => sebutan))} belum diisi.`,
        fix: `Jalankan: ${command}.`,
      },
    ];
  }
  if (softcopy.sha256 !== '' && softcopy.sha256 !== facts.sha256) {
    return [
      {
        key: ['sha256'],
        message: `Isi "${berkas}" bukan lagi yang dicatat: sidik digitalnya berbeda.`,
        fix: `Pulihkan berkas aslinya; bila perubahannya memang disengaja, jalankan: ${command}.`,
      },
    ];
  }
  return differing(softcopy, facts).map(({ key, sebutan }) => ({
    key: [key],
    message: `${sebutan} "${berkas}" yang dicatat tidak sesuai dengan berkasnya.`,
    fix: `Jalankan: ${command}.`,
  }));
}

interface Field {
  readonly key: string;
  readonly sebutan: string;
}

/** Nothing can be filled in for a file whose content was refused, so nothing is missing there. */
function missingFields(softcopy: Softcopy, facts: FaktaSoftcopy): readonly Field[] {
  if (facts.type === null) return [];
  const fields = [
    { key: 'sha256', sebutan: 'sidik digital', isMissing: softcopy.sha256 === '' },
    { key: 'ukuran_byte', sebutan: 'ukuran', isMissing: softcopy.ukuranByte === null },
    { key: 'jenis', sebutan: 'jenis', isMissing: softcopy.jenis === '' },
    {
      key: 'halaman',
      sebutan: 'jumlah halaman',
      isMissing: softcopy.halaman === null && facts.pages !== null,
    },
    { key: 'teks', sebutan: 'sumber teks', isMissing: softcopy.teks === null },
  ];
  return fields.filter(({ isMissing }) => isMissing);
}

function differing(softcopy: Softcopy, facts: FaktaSoftcopy): readonly Field[] {
  const { ukuranByte, jenis, halaman, teks } = softcopy;
  // Text that people typed or recognised may stand beside any file; the file itself speaks only of its own layer.
  const claimsLayer = teks === 'lapisan-teks' || teks === 'tidak-ada';
  const fields = [
    {
      key: 'ukuran_byte',
      sebutan: 'Ukuran',
      differs: ukuranByte !== null && ukuranByte !== facts.sizeBytes,
    },
    {
      key: 'jenis',
      sebutan: 'Jenis',
      differs: facts.type !== null && jenis !== facts.type,
    },
    {
      key: 'halaman',
      sebutan: 'Jumlah halaman',
      differs: facts.pages !== null && halaman !== facts.pages,
    },
    {
      key: 'teks',
      sebutan: 'Sumber teks',
      differs: facts.problem === null && claimsLayer && teks !== facts.textSource,
    },
  ];
  return fields.filter(({ differs }) => differs);
}

// Nobody's NIK is published by way of a softcopy, its properties, or the text beside it.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { SoftcopyPersonalData } from '#softcopy/facts.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { describePersonalData } from '../../data-pribadi.ts';
import type { FaktaInformasi } from '../../fakta.ts';
import { softcopyTercatat, type SoftcopyTercatat } from '../../softcopy-of.ts';

/** Parts of a file. Its name stands in the metadata as well, and data-pribadi/metadata looks there. */
const sources: readonly (readonly [SoftcopyPersonalData['source'], string])[] = [
  ['teks', 'Isi softcopy'],
  ['properti', 'Keterangan dokumen pada softcopy'],
  ['tersembunyi', 'Bagian tersembunyi softcopy'],
];

export const dataPribadiSoftcopy: AturanInformasi = {
  id: 'data-pribadi/softcopy',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Softcopy tidak memuat nomor pribadi.',
  mengapa: 'Nomor kependudukan yang tersebar dapat disalahgunakan dan tidak dapat ditarik kembali.',
  dasarHukum: ['UU 27/2022 Pasal 4', 'UU 14/2008 Pasal 17 huruf h'],
  *check(record, fakta) {
    for (const entry of softcopyTercatat(record, fakta)) {
      for (const [source, sebutan] of sources) {
        const hits = (entry.facts?.personalData ?? []).filter((hit) => hit.source === source);
        for (const { severity, uraian, fix } of describePersonalData(hits, 'berkas')) {
          const message = `${sebutan} ke-${entry.index + 1} memuat ${uraian}.`;
          yield {
            file: record.file,
            key: ['softcopy', entry.index, 'berkas'],
            severity,
            message,
            fix,
          };
        }
      }
      yield* besideOf(entry, record, fakta);
    }
  },
};

/** Text that people typed beside a file may hold what the file itself does not show to a machine. */
function* besideOf(
  { softcopy, index, facts }: SoftcopyTercatat,
  record: InformasiPublik,
  fakta: FaktaInformasi,
): Iterable<Pelanggaran> {
  const beside = fakta.berkas.facts.get(`${softcopy.berkas}.txt`) ?? null;
  if (beside === null || facts?.personalData.some(inText) === true) return;
  const hits = beside.personalData.filter(inText);
  for (const { severity, uraian, fix } of describePersonalData(hits, 'berkas')) {
    const message = `Teks di samping softcopy ke-${index + 1} memuat ${uraian}.`;
    yield { file: record.file, key: ['softcopy', index, 'teks'], severity, message, fix };
  }
}

const inText = ({ source }: SoftcopyPersonalData): boolean => source === 'teks';

// Nobody's NIK is published by way of the office's pages, registers, SOPs, or the names of files that no record lists.
import { keepWhileSame } from '#base/memo.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { KeyPath } from '#domain/temuan.ts';
import { findPersonalData } from '#softcopy/personal-data.ts';
import { informasiById } from '../../arsip-index.ts';
import type { AturanArsip } from '../../aturan.ts';
import { unlistedNames } from '../../berkas-lain.ts';
import { describePersonalData, mayHoldNumber } from '../../data-pribadi.ts';
import { sebutKunci } from '../../kalimat.ts';
import { berkasOf, type BerkasInformasi, type Fakta } from '../../fakta.ts';
import { teksData } from '../../teks-informasi.ts';

export const dataPribadiArsip: AturanArsip = {
  id: 'data-pribadi/arsip',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Halaman, daftar, SOP, dan nama berkas dalam arsip tidak memuat nomor pribadi.',
  mengapa: 'Semua yang ada dalam arsip dapat dibaca siapa pun yang menyalinnya.',
  dasarHukum: ['UU 27/2022 Pasal 4', 'UU 14/2008 Pasal 17 huruf h'],
  *check(fakta) {
    for (const { file, key, sebutan, text } of [...texts(fakta), ...names(fakta)]) {
      for (const { severity, uraian, fix } of describePersonalData(
        findPersonalData(text),
        'isian',
      )) {
        yield { file, key, severity, message: `${sebutan} memuat ${uraian}.`, fix };
      }
    }
  },
};

interface Teks {
  readonly file: string;
  readonly key: KeyPath;
  readonly sebutan: string;
  readonly text: string;
}

/** The body's own contacts (instansi.yaml) are public and left out. */
const texts = ({ arsip }: Fakta): readonly Teks[] => [
  ...within('content/petugas.yaml', arsip.petugas, ['petugas']),
  ...within('content/dasar-hukum.yaml', arsip.dasarHukum, ['peraturan']),
  ...within('content/daftar-wajib.yaml', arsip.daftarWajib, ['butir']),
  ...arsip.sop.flatMap((sop) => within(sop.file, sop, [])),
  ...arsip.halaman.flatMap(({ file, judul, ringkasan, isi }) => [
    ...within(file, { judul, ringkasan }, []),
    { file, key: [], sebutan: 'Isi halaman', text: isi },
  ]),
];

const within = (file: string, value: unknown, at: KeyPath): readonly Teks[] =>
  teksData(value, at, mayHoldNumber).map(({ key, text }) => ({
    file,
    key,
    sebutan: `Isian ${sebutKunci(key)}`,
    text,
  }));

/** Names of files no record lists. The place told is never the file itself: its path would repeat the number. */
function names(fakta: Fakta): readonly Teks[] {
  const { arsip } = fakta;
  const sebutan = 'Nama sebuah berkas';
  const inRecords = arsip.informasi.flatMap((record) =>
    longNames(record, berkasOf(record, fakta)).map((text) => ({
      file: record.file,
      key: ['judul'],
      sebutan,
      text,
    })),
  );
  const elsewhere = filesElsewhere(arsip)
    .filter(mayHoldNumber)
    .map((text) => ({ file: 'content', key: [], sebutan, text }));
  return [...inRecords, ...elsewhere];
}

const longNames = (record: InformasiPublik, berkas: BerkasInformasi): readonly string[] =>
  keepNames(record, [berkas], () => unlistedNames(record, berkas).filter(mayHoldNumber));

const keepNames = keepWhileSame<InformasiPublik, readonly string[]>();

/** Files in no folder of a record that can be read. */
function filesElsewhere(arsip: Arsip): readonly string[] {
  const known = informasiById(arsip);
  // Files of a folder mostly follow one another, so most are told by the folder of the one before.
  let last = '\0';
  return arsip.files.filter((path) => {
    if (path.startsWith(last)) return false;
    const record = known.get(/^content\/informasi\/(\d{4}\/\d{4})\//.exec(path)?.[1] ?? '');
    last = record === undefined ? '\0' : `${record.folder}/`;
    return record === undefined;
  });
}

// Each role the SOP names for a step took part, and nobody without such a role did.
import { dayOf, formatWaktu } from '#base/tanggal.ts';
import { namaPeran, type Peran } from '#domain/peran.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { petugasById } from '../../arsip-index.ts';
import type { Acuan } from '../../fakta.ts';
import { gabung } from '../../kalimat.ts';
import { langkahTerjadi, peranSelama, type LangkahDijalani } from '../../langkah.ts';

export const peranPelaksana: AturanInformasi = {
  id: 'sop/peran-pelaksana',
  lingkup: 'informasi',
  severity: 'error',
  judul:
    'Langkah dilaksanakan oleh pemegang peran yang ditunjuk SOP, dengan penunjukan yang berlaku hari itu.',
  mengapa: 'Langkah oleh orang tanpa penunjukan yang berlaku tidak sah sebagai pelaksanaan SOP.',
  dasarHukum: ['SOP 2 Januari 2025, kolom Pelaksanaan', 'PKPU 4/2025 Pasal 9 ayat (1)'],
  *check(record, fakta) {
    for (const step of langkahTerjadi(record, fakta)) {
      for (const { key, message, fix } of judge(step, fakta)) {
        yield { file: record.file, key: ['langkah', step.index, ...key], message, fix };
      }
    }
  },
};

/** Who had no business there; only when nobody is out of place, which role is missing. */
function* judge(
  { langkah, menurutSop }: LangkahDijalani,
  acuan: Acuan,
): Iterable<Omit<Pelanggaran, 'file'>> {
  const hari = formatWaktu(dayOf(langkah.mulai));
  const wanted = menurutSop.pelaksana;
  const held = new Set<Peran>();
  let isClear = true;
  for (const [place, id] of langkah.pelaksana.entries()) {
    const petugas = petugasById(acuan.petugas).get(id);
    const peran = petugas === undefined ? [] : peranSelama(petugas, langkah);
    for (const one of peran) held.add(one);
    if (wanted.some((one) => peran.includes(one))) continue;
    isClear = false;
    // An unknown officer is another rule's finding.
    if (petugas === undefined) continue;
    yield {
      key: ['pelaksana', place],
      message: `Pada ${hari}, pelaksana "${id}" tidak memegang peran ${sebut(wanted, 'atau')} yang diminta langkah ${langkah.nomor}.`,
      fix: `Tulis petugas yang memegang peran itu, atau lengkapi masa penunjukan "${id}" dalam content/petugas.yaml bila memang ditunjuk.`,
    };
  }
  const missing = wanted.filter((one) => !held.has(one));
  if (!isClear || missing.length === 0) return;
  yield {
    key: ['pelaksana'],
    message: `Langkah ${langkah.nomor} juga harus dilaksanakan oleh ${sebut(missing, 'dan')}; pada ${hari} tidak satu pun pelaksananya memegang peran itu.`,
    fix: `Tambahkan ${sebut(missing, 'dan')} yang ikut melaksanakan langkah ini.`,
  };
}

const sebut = (peran: readonly Peran[], kata: string): string =>
  gabung(
    peran.map((one) => namaPeran[one]),
    kata,
  );

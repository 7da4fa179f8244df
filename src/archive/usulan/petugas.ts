// petugas.yaml from a form: the list of officers written anew, comments at its top kept.
import { dump } from 'js-yaml';
import { petugasSchema, type Peran, type Petugas } from '#domain/peran.ts';
import { readFileAt } from '#storage/read-file.ts';
import { decodeUtf8 } from '../decode.ts';
import { paths } from '../layout.ts';
import type { IsianPetugas, Tolakan } from '../usulan-permintaan.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import { bytesOf, type HasilRencana } from './bahan.ts';
import { tolak, tolakKolom } from './tolak.ts';

/** A list as the form gives it, why, and on which day. */
interface UbahPetugas {
  readonly petugas: readonly IsianPetugas[];
  readonly pesan: string;
  readonly hari: string;
}

/** The file with these officers, made from what it is at a commit. */
export async function rencanaPetugas(
  arsip: ArsipKerja,
  commit: string,
  { petugas, pesan, hari }: UbahPetugas,
): Promise<HasilRencana> {
  const list = petugas.map(tulisPetugas);
  const salah = periksa(list, hari);
  if (salah !== null) return salah;
  const file = await readFileAt(arsip.repository, commit, paths.petugas);
  const before = file === null ? '' : decodeUtf8(file.bytes);
  const text = `${typeof before === 'string' ? kepala(before) : ''}${dump({ petugas: list }, { lineWidth: -1, noRefs: true })}`;
  if (text === before) return tolak('isi-salah', 'Tidak ada yang berubah pada daftar petugas.');
  return { ok: true, suntingan: new Map([[paths.petugas, bytesOf(text)]]), pesan };
}

/** Comments and blank lines above the list. */
const kepala = (text: string): string => /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0] ?? '';

/** In the file's own keys; what is empty is left out or written as nothing. */
const tulisPetugas = (isian: IsianPetugas): Readonly<Record<string, unknown>> => ({
  id: isian.id.trim(),
  nama: isian.nama.trim(),
  jabatan: isian.jabatan.trim(),
  subbagian: isian.subbagian.trim(),
  ...(isian.contoh === true ? { contoh: true } : {}),
  peran: isian.peran.map(({ peran, sejak, sampai, keputusan, sebagai }) => ({
    peran,
    sejak,
    sampai: sampai === '' ? null : sampai,
    keputusan: keputusan.trim(),
    ...(sebagai === '' || sebagai === 'definitif' ? {} : { sebagai }),
  })),
});

const kalimat: Readonly<Record<string, string>> = {
  id: 'Tulis tanda pengenal dengan huruf kecil, angka, dan tanda hubung.',
  jabatan: 'Isi jabatan petugas ini.',
  peran: 'Pilih peran yang tersedia.',
  sejak: 'Tulis tanggal mulai yang ada, misalnya 2025-01-31.',
  sampai: 'Tulis tanggal berakhir yang ada, misalnya 2025-01-31, atau kosongkan.',
  keputusan: 'Isi keputusan yang memberi peran ini.',
  sebagai: 'Pilih definitif, plt, atau plh.',
};

/** What is wrong, by `petugas.<n>.<key>` and `petugas.<n>.peran.<m>.<key>`; null when nothing is. */
function periksa(list: readonly Readonly<Record<string, unknown>>[], hari: string): Tolakan | null {
  const { data, error } = petugasSchema.safeParse({ petugas: list });
  const bentuk = (error?.issues ?? []).map(
    ({ path }) =>
      [path.join('.'), kalimat[String(path.at(-1))] ?? 'Isian ini belum benar.'] as const,
  );
  const kolom = Object.fromEntries([...bentuk, ...periksaHubungan(data?.petugas ?? [])]);
  return Object.keys(kolom).length === 0
    ? periksaPenerus(data?.petugas ?? [], hari)
    : tolakKolom(kolom);
}

/** A list is refused after which nobody could change it again: one officer proposes that, and another approves it. */
export function periksaPenerus(list: readonly Petugas[], hari: string): Tolakan | null {
  const holders = (wanted: Peran): readonly Petugas[] =>
    list.filter(({ peran }) =>
      peran.some((one) => one.peran === wanted && (one.sampai === null || one.sampai > hari)),
    );
  const proposers = holders('petugas-ppid');
  return holders('atasan-ppid').some(({ id }) => proposers.some((other) => other.id !== id))
    ? null
    : tolak(
        'isi-salah',
        'Sesudah hari ini harus masih ada Atasan PPID dan, orang lain, Petugas PPID; tanpa keduanya daftar ini tidak dapat diubah lagi.',
      );
}

/** Ids used twice, and roles that end before they begin. */
function periksaHubungan(list: readonly Petugas[]): readonly (readonly [string, string])[] {
  const ids = list.map(({ id }) => id);
  return list.flatMap(({ id, peran }, index) => [
    ...(ids.indexOf(id) < index
      ? [[`petugas.${index}.id`, 'Tanda pengenal ini sudah dipakai.'] as const]
      : []),
    ...peran.flatMap(({ sejak, sampai }, place) =>
      sampai !== null && sampai < sejak
        ? [
            [
              `petugas.${index}.peran.${place}.sampai`,
              'Tanggal berakhir lebih awal daripada tanggal mulai.',
            ] as const,
          ]
        : [],
    ),
  ]);
}

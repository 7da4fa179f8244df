// How anyone checks one record: the commands to type, the commit that brought it, and how to cite it.
import { dayOf, formatWaktu } from '#base/tanggal.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { recordAddress } from './entries.ts';
import type { Berkas } from './files.ts';
import { localSaat } from './local-time.ts';

/** What a reader needs to check a record. */
export interface Pemeriksaan {
  /** Commands over downloaded files, one for each file whose digest is known. */
  readonly perintahBerkas: readonly string[];
  /** Commands over a copy of the archive. */
  readonly perintahGit: readonly string[];
  /** The commit that brought the present bytes; null where the history was not read. */
  readonly persetujuan: string | null;
  readonly kutipan: string;
}

/** Collects commands and citation of a record. */
export function verification(
  record: InformasiPublik,
  publikasi: Publikasi,
  berkas: readonly Berkas[],
): Pemeriksaan {
  const found = publikasi.persetujuan.get(record.id);
  const at = found?.commit ?? 'main';
  return {
    perintahBerkas: berkas
      .filter(({ sha256 }) => sha256 !== '')
      .map(({ nama }) => `sha256sum ${quote(nama.startsWith('-') ? `./${nama}` : nama)}`),
    perintahGit: [
      `git log --first-parent ${at} -- ${record.folder}`,
      ...berkas.map(({ path }) => `git show ${quote(`${at}:${path}`)} | sha256sum`),
    ],
    persetujuan: found?.commit ?? null,
    kutipan: `${publikasi.instansi.nama}, “${record.judul}”, nomor rekap ${record.id}, alamat tetap ${recordAddress(record.id)}${found === undefined ? '' : describeVersion(found, publikasi)}.`,
  };
}

/** The version by which the record got its present content: it stays the same until the record changes. */
const describeVersion = ({ commit, saat }: Persetujuan, { instansi }: Publikasi): string =>
  `, keadaan ${formatWaktu(dayOf(localSaat(saat, instansi)))}, versi arsip ${commit.slice(0, 10)}`;

/** A word for a POSIX shell: what could be read otherwise stands in single quotes. */
const quote = (word: string): string =>
  /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

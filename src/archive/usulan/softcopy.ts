// Softcopies that come and go: inspected before anything enters git, then written into the record with what was found.
import { limits } from '#base/limits.ts';
import { namaBerkas } from '#domain/fields.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';
import { planSoftcopy } from '../fill-softcopy.ts';
import { informasiFolder } from '../layout.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import type { PerubahanSoftcopy, Tolakan } from '../usulan-permintaan.ts';
import { kataMasalah } from './kata-masalah.ts';
import { frontmatterOf, tulisKunci } from './tulis-informasi.ts';
import { tolakKolom, tolakNaskah } from './tolak.ts';
import type { OverlayEdit } from '#storage/overlay.ts';

/** Facts of new softcopies by their name. */
export type FaktaBaru = ReadonlyMap<string, SoftcopyFacts>;

/** Inspects new softcopies; refuses what must not enter the archive. */
export async function periksaSoftcopy(
  { inspect }: ArsipKerja,
  { tambah }: PerubahanSoftcopy,
): Promise<{ readonly ok: true; readonly fakta: FaktaBaru } | Tolakan> {
  const fakta = new Map<string, SoftcopyFacts>();
  for (const { nama, bytes, sebutan } of tambah) {
    if (!namaBerkas.safeParse(nama).success || fakta.has(nama))
      return tolakKolom({
        softcopy: `Nama berkas "${aman(nama)}" tidak dapat dipakai, atau dipakai dua kali.`,
      });
    if (sebutan.trim() === '')
      return tolakKolom({ softcopy: `Beri sebutan untuk berkas "${aman(nama)}".` });
    const facts = await inspect(bytes, nama);
    const masalah = kataMasalah(facts);
    if (masalah !== null) return tolakKolom({ softcopy: `Berkas "${aman(nama)}" ${masalah}` });
    fakta.set(nama, facts);
  }
  return { ok: true, fakta };
}

const aman = (nama: string): string => nama.replace(/\p{Cc}|\p{Cf}/gu, '�').slice(0, 80);

interface Naskah {
  readonly ok: true;
  readonly indexText: string;
  readonly suntingan: ReadonlyMap<string, OverlayEdit>;
}

/** The record with its softcopies changed, and the files beside it. `files` are the names in its folder now. */
export function tulisSoftcopy(
  naskah: { readonly id: string; readonly indexText: string; readonly files: ReadonlySet<string> },
  perubahan: PerubahanSoftcopy,
  fakta: FaktaBaru,
): Naskah | Tolakan {
  const { id, indexText, files } = naskah;
  const entries = susun(entriesOf(indexText), perubahan);
  const salah = periksaDaftar(entries.map(namaOf));
  if (salah !== null) return tolakKolom({ softcopy: salah });
  const listed = tulisKunci(indexText, { softcopy: entries });
  const plan = listed === null ? null : planSoftcopy(listed, fakta);
  if (plan === null) return tolakNaskah();
  const folder = informasiFolder(id);
  const suntingan = new Map<string, OverlayEdit>();
  const kept = new Set(entries.map(namaOf));
  const gone = perubahan.hapus.filter((nama) => !kept.has(nama));
  const stale = [...gone, ...fakta.keys()].flatMap((nama) =>
    kept.has(`${nama}.txt`) ? [] : [`${nama}.txt`],
  );
  for (const nama of [...gone, ...stale])
    if (files.has(nama)) suntingan.set(`${folder}/${nama}`, null);
  for (const { nama, bytes } of perubahan.tambah) suntingan.set(`${folder}/${nama}`, bytes);
  for (const [nama, text] of plan.texts)
    suntingan.set(`${folder}/${nama}`, new TextEncoder().encode(text));
  return { ok: true, indexText: plan.indexText, suntingan };
}

type Entry = Readonly<Record<string, unknown>>;

const namaOf = ({ berkas }: Entry): string => (typeof berkas === 'string' ? berkas : '');

const entriesOf = (indexText: string): readonly Entry[] => {
  const { softcopy } = frontmatterOf(indexText);
  return Array.isArray(softcopy)
    ? softcopy.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null)
    : [];
};

function susun(
  before: readonly Entry[],
  { tambah, hapus, ubah = [], urut = [] }: PerubahanSoftcopy,
): readonly Entry[] {
  const replaced = new Set([...hapus, ...tambah.map(({ nama }) => nama)]);
  const entries = [
    ...before
      .filter((entry) => !replaced.has(namaOf(entry)))
      .map((entry) =>
        sebut(
          entry,
          ubah.find(({ nama }) => nama === namaOf(entry)),
        ),
      ),
    ...tambah.map((baru) => sebut({ berkas: baru.nama }, baru)),
  ];
  const place = (entry: Entry): number => {
    const index = urut.indexOf(namaOf(entry));
    return index < 0 ? urut.length : index;
  };
  return entries.toSorted((a, b) => place(a) - place(b));
}

function sebut(
  entry: Entry,
  named: { readonly sebutan: string; readonly teksAlternatif: string } | undefined,
): Entry {
  if (named === undefined) return entry;
  const { teks_alternatif: _, ...rest } = entry;
  const alternatif = named.teksAlternatif.trim();
  return {
    ...rest,
    sebutan: named.sebutan.trim(),
    ...(alternatif === '' ? {} : { teks_alternatif: alternatif }),
  };
}

/** Names that differ only in case are one file on some computers. */
function periksaDaftar(names: readonly string[]): string | null {
  if (names.length > limits.softcopyCount)
    return `Terlalu banyak berkas; paling banyak ${limits.softcopyCount}.`;
  const seen = new Set<string>();
  for (const nama of names) {
    const folded = nama.normalize('NFC').toLowerCase();
    if (seen.has(folded)) return `Nama berkas "${nama}" sudah dipakai; ganti namanya.`;
    seen.add(folded);
  }
  return null;
}

// One record or one list of officers of one commit, without reading the whole archive.
import { informasiPublikSchema, type InformasiPublik } from '#domain/informasi-publik.ts';
import { petugasSchema, type Petugas } from '#domain/peran.ts';
import { readFileAt } from '#storage/read-file.ts';
import { decodeUtf8 } from '../decode.ts';
import { parseFrontmatter } from '../frontmatter.ts';
import { informasiFolder, informasiIndex, paths } from '../layout.ts';
import { parseYaml } from '../yaml.ts';
import type { Gudang } from '../usulan-arsip.ts';

/** index.md of a record as text; null where there is none or it is no text. */
export async function readIndex(arsip: Gudang, commit: string, id: string): Promise<string | null> {
  const file = await readFileAt(arsip.repository, commit, informasiIndex(id));
  const text = file === null ? null : decodeUtf8(file.bytes);
  return typeof text === 'string' ? text : null;
}

/** A record; null where there is none or it cannot be read. */
export async function readInformasiAt(
  arsip: Gudang,
  commit: string,
  id: string,
): Promise<InformasiPublik | null> {
  const text = await readIndex(arsip, commit, id);
  return text === null ? null : parseInformasi(text, id);
}

/** A record from the text of its index.md; null when it cannot be read. */
export function parseInformasi(text: string, id: string): InformasiPublik | null {
  const split = parseFrontmatter(text);
  const parsed = 'problem' in split ? null : informasiPublikSchema.safeParse(split.data);
  if (parsed?.success !== true || 'problem' in split) return null;
  const [tahun = '', nomor = ''] = id.split('/');
  const place = { id, tahun, nomor, file: informasiIndex(id), folder: informasiFolder(id) };
  return { ...parsed.data, ...place, isi: split.body };
}

/** The officers as a commit lists them; none when that cannot be read. */
export async function readPetugasAt(arsip: Gudang, commit: string): Promise<readonly Petugas[]> {
  const file = await readFileAt(arsip.repository, commit, paths.petugas);
  const text = file === null ? null : decodeUtf8(file.bytes);
  if (typeof text !== 'string') return [];
  const yaml = parseYaml(text);
  const parsed = 'problem' in yaml ? null : petugasSchema.safeParse(yaml.value);
  return parsed?.data?.petugas ?? [];
}

// From a checked archive to what pages, search and exports read.
import { Failure } from '#base/failure.ts';
import { keepWhileSame } from '#base/memo.ts';
import type { Arsip } from '#domain/arsip.ts';
import { softcopyFile, textFile, type InformasiPublik } from '#domain/informasi-publik.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { hasError } from '#domain/temuan.ts';
import type { Entry, Folder, Snapshot } from '#storage/snapshot.ts';
import type { Pemeriksaan } from './check.ts';
import { informasiFolders } from './layout.ts';

/** What pages, search and exports need; refuses an archive with errors. */
export async function readPublikasi(
  snapshot: Snapshot,
  { pembacaan, fakta, temuan }: Pemeriksaan,
  persetujuan: ReadonlyMap<string, Persetujuan>,
): Promise<Publikasi> {
  const { arsip } = pembacaan;
  if (hasError(temuan) || arsip.instansi === null) {
    throw new Failure('archive/has-errors', {
      errors: temuan.filter(({ severity }) => severity === 'error').length,
    });
  }
  return {
    arsip,
    instansi: arsip.instansi,
    hari: fakta.hari,
    informasi: arsip.informasi.toReversed(),
    byId: new Map(arsip.informasi.map((record) => [record.id, record])),
    teks: await readTeks(snapshot, arsip),
    persetujuan,
    temuan,
  };
}

/** Texts read at the same time. */
const concurrentReads = 32;

/** The texts that stand beside softcopies, by path of the softcopy. */
async function readTeks(snapshot: Snapshot, arsip: Arsip): Promise<ReadonlyMap<string, string>> {
  const folders = informasiFolders(await snapshot.tree());
  const wanted = arsip.informasi.flatMap((record) => {
    const folder = folders.get(record.id);
    return folder === undefined ? [] : keepTexts(folder, [record], () => textsOf(record, folder));
  });
  const unread = wanted.filter(({ text }) => !known.has(text));
  for (let start = 0; start < unread.length; start += concurrentReads) {
    const batch = unread.slice(start, start + concurrentReads);
    const read = await Promise.all(batch.map(({ text }) => snapshot.read(text.path)));
    for (const [index, { text }] of batch.entries())
      known.set(text, new TextDecoder().decode(read[index]));
  }
  return new Map(wanted.map(({ softcopy, text }) => [softcopy, known.get(text) ?? '']));
}

/** Texts that were read: a file that did not change is the same entry of the next tree. */
const known = new WeakMap<Entry, string>();

interface TeksBeside {
  /** Path of the softcopy. */
  readonly softcopy: string;
  readonly text: Entry;
}

const keepTexts = keepWhileSame<Folder, readonly TeksBeside[]>();

const textsOf = (record: InformasiPublik, folder: Folder): readonly TeksBeside[] =>
  record.softcopy.flatMap((softcopy) => {
    const path = textFile(record, softcopy);
    const text = folder.files.find((file) => file.kind === 'file' && file.path === path);
    return text === undefined ? [] : [{ softcopy: softcopyFile(record, softcopy), text }];
  });

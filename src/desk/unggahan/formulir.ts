// Files of a plain form, without JavaScript: each is streamed into quarantine, so no file is ever whole in memory.
// What is cut off here cannot be resumed and is removed.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { limits } from '#base/limits.ts';
import { kalimatTolak } from './masalah.ts';
import { namaTampil } from './nama.ts';
import type { Kuarantina, Pemilik } from './unggahan.ts';

/** A file of a form, to be read before the next one is asked for. */
export interface BerkasMasuk {
  readonly nama: string;
  readonly isi: Readable;
}

/** The files of one form. */
export interface Kiriman {
  readonly untuk: 'berkas' | 'foto';
  readonly berkas: AsyncIterable<BerkasMasuk>;
  /** Ends when whoever sends has gone. */
  readonly signal: AbortSignal;
}

/** What became of one file. */
export interface Diterima {
  readonly nama: string;
  /** Why it was not taken, or null. */
  readonly masalah: string | null;
}

/** Takes in the files of a form, inspects them, and tells of each what became of it. */
export async function terimaBerkas(
  kuarantina: Kuarantina,
  pemilik: Pemilik,
  { untuk, berkas, signal }: Kiriman,
): Promise<readonly Diterima[]> {
  const diterima: Diterima[] = [];
  for await (const { nama, isi } of berkas) {
    const masalah = await terimaSatu(kuarantina, pemilik, { nama, untuk, isi, signal });
    diterima.push({ nama: namaTampil(nama), masalah });
  }
  return diterima;
}

async function terimaSatu(
  kuarantina: Kuarantina,
  pemilik: Pemilik,
  { nama, untuk, isi, signal }: BerkasMasuk & Pick<Kiriman, 'untuk' | 'signal'>,
): Promise<string | null> {
  const mulai = await kuarantina.mulai(pemilik, { nama, untuk, ukuran: null });
  if (!mulai.ok) return mulai.alasan;
  const { id } = mulai.catatan;
  const counter = countingUpTo(limits.softcopyBytes);
  try {
    const file = createWriteStream(join(kuarantina.dir, id));
    await pipeline(isi, counter.stream, file, { signal });
  } catch {
    await kuarantina.hapus(pemilik.akun, id);
    return signal.aborted || isi.errored !== null ? kalimatTolak.terputus : kalimatTolak.gagal;
  }
  if (counter.bytes() > limits.softcopyBytes) {
    await kuarantina.hapus(pemilik.akun, id);
    return `"${namaTampil(nama)}": ${kalimatTolak.terlaluBesar}`;
  }
  await kuarantina.catat(id, { ukuran: counter.bytes() });
  const unggahan = await kuarantina.periksa(pemilik.akun, id);
  return unggahan === null ? kalimatTolak.gagal : unggahan.masalah;
}

/** Lets bytes through up to a limit and swallows the rest, so that the form behind them can still be read. */
function countingUpTo(limit: number): { readonly stream: Transform; readonly bytes: () => number } {
  let count = 0;
  const stream = new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      count += chunk.byteLength;
      done(null, count > limit ? undefined : chunk);
    },
  });
  return { stream, bytes: () => count };
}

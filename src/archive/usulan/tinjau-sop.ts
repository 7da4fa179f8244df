// The yearly review of the SOP, added to the version in force.
import type { Petugas } from '#domain/peran.ts';
import type { Sop } from '#domain/sop.ts';
import { readFileAt } from '#storage/read-file.ts';
import { decodeUtf8 } from '../decode.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import type { IsianTinjauan } from '../usulan-permintaan.ts';
import { bytesOf, type HasilRencana } from './bahan.ts';
import { frontmatterOf, tulisKunci } from './tulis-informasi.ts';
import { tolakKolom, tolakNaskah } from './tolak.ts';

/** The review and who made it, on which day, of which version as it stands at which commit. */
interface Tinjauan {
  readonly commit: string;
  readonly sop: Sop;
  readonly petugas: Petugas;
  readonly hari: string;
  readonly isian: IsianTinjauan;
}

/** The SOP's file with one review more. */
export async function rencanaTinjauan(
  arsip: ArsipKerja,
  { commit, sop, petugas, hari, isian }: Tinjauan,
): Promise<HasilRencana> {
  const { hasil, catatan } = isian;
  if (hasil !== 'tetap-berlaku' && hasil !== 'perlu-diubah')
    return tolakKolom({ hasil: 'Pilih hasil tinjauan.' });
  if (hasil === 'perlu-diubah' && catatan.trim() === '')
    return tolakKolom({ catatan: 'Tulis apa yang perlu diubah.' });
  const file = await readFileAt(arsip.repository, commit, sop.file);
  const text = file === null ? null : decodeUtf8(file.bytes);
  if (typeof text !== 'string') return tolakNaskah();
  const before = frontmatterOf(text)['tinjauan'];
  const review = {
    tanggal: hari,
    oleh: petugas.nama || petugas.jabatan,
    hasil,
    ...(catatan.trim() === '' ? {} : { catatan: catatan.trim() }),
  };
  const after = tulisKunci(text, { tinjauan: [...(Array.isArray(before) ? before : []), review] });
  if (after === null) return tolakNaskah();
  return { ok: true, suntingan: new Map([[sop.file, bytesOf(after)]]), pesan: catatan };
}

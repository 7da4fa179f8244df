// What each act writes on the branch of its proposal, by the act.
import { langkahPendataan, isBerlangkah } from '#domain/usulan.ts';
import type { Trailer } from '#storage/trailers.ts';
import { trailer } from '../trailers.ts';
import type { IsiTindakan } from '../usulan-permintaan.ts';
import type { Bahan, HasilRencana } from './bahan.ts';
import type { IsiInformasi } from './isi-informasi.ts';
import { rencanaKemudian, rencanaSelesai, rencanaSimpan } from './langkah.ts';
import { rencanaPetugas } from './petugas.ts';
import { cabut, ulangLangkah } from './status.ts';
import { rencanaTinjauan } from './tinjau-sop.ts';
import { alasanKosong, tolak, tolakKolom, tolakNaskah } from './tolak.ts';
import { limits } from '#base/limits.ts';

/** Acts that stay on the branch; the two others merge. */
export type TindakanCabang = Exclude<
  IsiTindakan,
  { readonly tindakan: 'setujui' | 'terbitkan-segera' }
>;

const kosong = (pesan: string): HasilRencana => ({ ok: true, suntingan: new Map(), pesan });

/** What an act writes, or why it is not done. */
export async function rencanaTindakan(
  bahan: Bahan,
  permintaan: TindakanCabang,
  isi: IsiInformasi,
): Promise<HasilRencana> {
  const said = ucapan(permintaan);
  if (said.length > limits.reasonLength)
    return tolakKolom({
      [kolomUcapan(permintaan)]: `Terlalu panjang; paling banyak ${limits.reasonLength} huruf.`,
    });
  switch (permintaan.tindakan) {
    case 'mulai':
      return kosong('');
    case 'simpan':
      return rencanaSimpan(bahan, isi);
    case 'selesai':
      return rencanaSelesai(bahan, permintaan, isi);
    case 'catat-kemudian':
      return rencanaKemudian(bahan, permintaan, isi);
    case 'ajukan':
      return rencanaAjukan(bahan, permintaan);
    case 'kembalikan':
      return alasanKosong('alasan', said) ?? rencanaKembalikan(bahan, said);
    case 'komentari':
      return said.trim() === '' ? tolakKolom({ pesan: 'Tulis komentarnya.' }) : kosong(said);
    case 'batalkan':
      return alasanKosong('alasan', said) ?? kosong(said);
  }
}

function ucapan(permintaan: TindakanCabang): string {
  if ('alasan' in permintaan) return permintaan.alasan ?? '';
  if ('pesan' in permintaan) return permintaan.pesan;
  return ('keterangan' in permintaan ? permintaan.keterangan : '') ?? '';
}

const kolomUcapan = (permintaan: TindakanCabang): string =>
  ['alasan', 'pesan'].find((key) => key in permintaan) ?? 'keterangan';

/** Steps that must be done again leave the record; git keeps what they were. */
async function rencanaKembalikan(
  { arsip, usulan, sop }: Bahan,
  alasan: string,
): Promise<HasilRencana> {
  const { jenis, informasi: id, ujung: commit } = usulan;
  if (!isBerlangkah(jenis) || id === null) return kosong(alasan);
  const suntingan = await ulangLangkah({ arsip, commit, id }, langkahPendataan(sop));
  return suntingan === null ? tolakNaskah() : { ok: true, suntingan, pesan: alasan };
}

/** What was returned is proposed again, mended where that was asked. */
async function rencanaAjukan(
  { arsip, usulan, sop, petugas, hari, utama }: Bahan,
  permintaan: Extract<IsiTindakan, { tindakan: 'ajukan' }>,
): Promise<HasilRencana> {
  const { pesan, alasan } = permintaan;
  const { jenis, informasi: id, ujung: commit, dasar } = usulan;
  if (jenis === 'petugas' && permintaan.petugas !== undefined)
    return rencanaPetugas(arsip, commit, { petugas: permintaan.petugas, pesan, hari });
  if (jenis === 'tinjau-sop' && permintaan.tinjauan !== undefined) {
    // Made anew from what `main` had, so that one review is added and not two.
    const isian = permintaan.tinjauan;
    const rencana = await rencanaTinjauan(arsip, { commit: dasar, sop, petugas, hari, isian });
    return rencana.ok ? { ...rencana, pesan } : rencana;
  }
  if (jenis !== 'cabut' || id === null || alasan === undefined) return kosong(pesan);
  const dicabutOleh = usulan.isiInformasi?.dicabutOleh ?? null;
  const salah = alasanKosong('alasan', alasan);
  if (salah !== null) return salah;
  if (utama.arsip.informasi.every((record) => record.id !== id))
    return tolak('tidak-ada', 'Informasi itu tidak ada dalam arsip.');
  const suntingan = await cabut({ arsip, commit, id }, { alasan, dicabutOleh });
  return suntingan === null ? tolakNaskah() : { ok: true, suntingan, pesan };
}

/** The trailers of an act on a branch. */
export function trailersOf(
  { usulan, petugas }: Bahan,
  { tindakan }: TindakanCabang,
): readonly Trailer[] {
  const { kode, tahap } = usulan;
  const isStep = ['mulai', 'simpan', 'selesai', 'catat-kemudian'].includes(tindakan);
  return [
    { key: trailer.usulan, value: kode },
    { key: trailer.tindakan, value: tindakan },
    ...(isStep && 'nomor' in tahap ? [{ key: trailer.langkah, value: String(tahap.nomor) }] : []),
    { key: trailer.pelaksana, value: petugas.id },
    ...(tindakan === 'kembalikan' ? [{ key: trailer.dikembalikanOleh, value: petugas.id }] : []),
  ];
}

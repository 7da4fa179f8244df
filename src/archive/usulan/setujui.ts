// Approval and urgent publication: a merge on `main` of exactly the bytes that were shown.
import { sopVersion } from '#domain/sop.ts';
import { hasError } from '#domain/temuan.ts';
import type { Trailer } from '#storage/trailers.ts';
import { changedInformasi } from '../perubahan.ts';
import { trailer } from '../trailers.ts';
import { tinjauUsulan, type Tinjauan } from '../usulan-tinjau.ts';
import type { IsiTindakan, Tolakan } from '../usulan-permintaan.ts';
import type { Bahan } from './bahan.ts';
import { bandingkan } from './gabungan.ts';
import { catat } from './catat.ts';
import { periksaPenerus } from './petugas.ts';
import { alasanKosong, tolak, tolakKolom } from './tolak.ts';
import { cabangUtama } from '../utama.ts';

type Penggabungan = Extract<IsiTindakan, { tindakan: 'setujui' | 'terbitkan-segera' }>;

const berubah = 'Arsip utama baru saja berubah; tinjau usulan ini sekali lagi.';

/** Merges the proposal into `main`; gives the merge's id. */
export async function gabungkan(
  bahan: Bahan,
  permintaan: Penggabungan,
): Promise<{ readonly ok: true; readonly commit: string } | Tolakan> {
  const { arsip, utama, usulan, petugas, saat } = bahan;
  const tinjauan = await tinjauUsulan(arsip, usulan.kode, bahan.hari);
  if (tinjauan === null || tinjauan.utama !== utama.commit) return tolak('sudah-berubah', berubah);
  const salah = periksa(tinjauan, permintaan) ?? periksaPetugas(tinjauan, bahan.hari);
  if (salah !== null) return salah;
  const { suntingan } = await bandingkan(arsip, utama, usulan);
  const { tindakan } = permintaan;
  const pesan = tindakan === 'setujui' ? (permintaan.pesan ?? '') : permintaan.alasan;
  const commit = await catat(
    arsip,
    { basis: { branch: cabangUtama, parent: utama.commit }, parents: [usulan.ujung], suntingan },
    {
      kode: usulan.kode,
      jenis: usulan.jenis,
      tindakan,
      judul: usulan.isiInformasi?.judul ?? null,
      nomor: null,
      petugas,
      saat,
      pesan,
      trailers: trailersOf(bahan, tindakan, tinjauan),
    },
  );
  return commit === null ? tolak('sudah-berubah', berubah) : { ok: true, commit };
}

function periksa(tinjauan: Tinjauan, permintaan: Penggabungan): Tolakan | null {
  const { bentrok, asing, temuan } = tinjauan;
  if (bentrok.length > 0)
    return tolak(
      'sudah-berubah',
      'Bagian yang sama sudah berubah di arsip utama sejak usulan ini dibuat; kembalikan atau batalkan usulan ini.',
    );
  if (asing.length > 0)
    return tolak('ada-kesalahan', `Usulan ini mengubah berkas di luar pokoknya: ${asing[0]}.`);
  if (hasError(temuan))
    return tolak('ada-kesalahan', 'Masih ada kesalahan; usulan ini belum dapat disetujui.', {
      temuan,
    });
  return permintaan.tindakan === 'setujui'
    ? periksaPersetujuan(tinjauan, permintaan)
    : periksaSegera(tinjauan, permintaan.alasan);
}

/** Days have passed since a list of officers was proposed. */
const periksaPetugas = ({ usulan, publikasi }: Tinjauan, hari: string): Tolakan | null =>
  usulan.jenis === 'petugas' ? periksaPenerus(publikasi?.arsip.petugas ?? [], hari) : null;

function periksaPersetujuan(
  { isi, peringatan, temuan }: Tinjauan,
  permintaan: Extract<Penggabungan, { tindakan: 'setujui' }>,
): Tolakan | null {
  if (permintaan.isi !== isi)
    return tolak('sudah-berubah', 'Isi usulan ini bukan lagi yang Anda lihat; tinjau sekali lagi.');
  return permintaan.peringatan === peringatan
    ? null
    : tolak(
        'isi-salah',
        'Baca dahulu peringatannya, lalu beri tanda bahwa Anda sudah membacanya.',
        {
          kolom: { peringatan: 'Beri tanda setelah membaca semua peringatan.' },
          temuan,
        },
      );
}

function periksaSegera({ usulan }: Tinjauan, alasan: string): Tolakan | null {
  if (usulan.isiInformasi?.klasifikasi !== 'serta-merta')
    return tolak('tidak-boleh', 'Hanya informasi serta-merta yang dapat diterbitkan segera.');
  if (usulan.informasi === null) return tolakKolom({});
  return alasanKosong('alasan', alasan);
}

function trailersOf(
  { usulan, petugas, sop }: Bahan,
  tindakan: Penggabungan['tindakan'],
  { isi, diubah }: Tinjauan,
): readonly Trailer[] {
  const oleh = tindakan === 'setujui' ? trailer.disetujuiOleh : trailer.terbitSegeraOleh;
  return [
    { key: trailer.usulan, value: usulan.kode },
    { key: trailer.tindakan, value: tindakan },
    { key: oleh, value: petugas.id },
    { key: trailer.sop, value: sopVersion(sop) },
    { key: trailer.isi, value: isi },
    ...changedInformasi(diubah).map((id) => ({ key: trailer.informasi, value: id })),
  ];
}

// Begins proposals: gives numbers, makes branches.
import { bolehMembuat } from '#domain/izin.ts';
import { informasiOfKode, type JenisUsulan } from '#domain/usulan.ts';
import type { Trailer } from '#storage/trailers.ts';
import { trailer } from './trailers.ts';
import { cabangUsulan, readUsulan } from './usulan.ts';
import type { ArsipKerja } from './usulan-arsip.ts';
import type { HasilTindakan, PelakuUsulan, PermintaanBuat } from './usulan-permintaan.ts';
import { pelakuOf } from './usulan/bahan.ts';
import { catat } from './usulan/catat.ts';
import {
  rencanaBuat,
  subbagianBuat,
  type BahanBuat,
  type RencanaBuat,
} from './usulan/rencana-buat.ts';
import { tolak } from './usulan/tolak.ts';
import { readUtama, sopPada } from './utama.ts';

/** Begins a proposal. */
export function buatUsulan(
  arsip: ArsipKerja,
  pelaku: PelakuUsulan,
  permintaan: PermintaanBuat,
): Promise<HasilTindakan> {
  return arsip.antre(async () => {
    const utama = await readUtama(arsip);
    const siapa = pelakuOf(utama, pelaku);
    if (siapa === null) return tolak('tidak-boleh', 'Anda tidak tercatat dalam daftar petugas.');
    const sop = sopPada(utama, siapa.hari);
    if (sop === null) return tolak('ada-kesalahan', 'Tidak ada SOP yang berlaku hari ini.');
    const bahan: BahanBuat = { arsip, utama, sop, ...siapa };
    const subbagian = subbagianBuat(bahan, permintaan);
    if (subbagian === null) return tolak('tidak-ada', 'Informasi itu tidak ada dalam arsip.');
    const keputusan = bolehMembuat(permintaan.jenis, subbagian, { ...siapa, sop });
    if (!keputusan.boleh) return tolak('tidak-boleh', keputusan.alasan);
    const rencana = await rencanaBuat(bahan, permintaan);
    return rencana.ok ? mulai(bahan, permintaan.jenis, rencana) : rencana;
  });
}

async function mulai(
  { arsip, utama, petugas, saat }: BahanBuat,
  jenis: JenisUsulan,
  { kode, suntingan, pesan, judul }: RencanaBuat,
): Promise<HasilTindakan> {
  const open = await readUsulan(arsip, kode);
  if (open !== null) return tolak('sudah-berubah', sedangDiusulkan(kode), { usulan: open });
  const trailers: readonly Trailer[] = [
    { key: trailer.usulan, value: kode },
    { key: trailer.jenisUsulan, value: jenis },
    { key: trailer.tindakan, value: 'buat' },
    { key: trailer.pelaksana, value: petugas.id },
  ];
  const basis = { branch: cabangUsulan(kode), parent: null, start: utama.commit };
  const commit = await catat(
    arsip,
    { basis, suntingan },
    { kode, jenis, tindakan: 'buat', judul, nomor: null, petugas, saat, pesan, trailers },
  );
  const usulan = commit === null ? null : await readUsulan(arsip, kode);
  if (commit === null || usulan === null) return tolak('sudah-berubah', sedangDiusulkan(kode));
  return { ok: true, usulan, commit };
}

function sedangDiusulkan(kode: string): string {
  if (kode === 'petugas')
    return 'Perubahan daftar petugas sudah diusulkan; selesaikan usulan itu dahulu.';
  if (kode === 'sop') return 'Tinjauan SOP sudah diusulkan; selesaikan usulan itu dahulu.';
  return `Informasi ${informasiOfKode(kode) ?? kode} sedang dalam usulan; selesaikan usulan itu dahulu.`;
}

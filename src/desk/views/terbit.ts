// What is told after an approval or an urgent publication: who, when, and whether the public sees it already.
import { namaPeran } from '#domain/peran.ts';
import { informasiOfKode, type JenisUsulan, type Kejadian } from '#domain/usulan.ts';
import type { HalamanTinjau, UsulanTetangga } from '#site/meja/tinjau.ts';
import type { KeadaanTerbit } from '../penerbitan.ts';
import { namaPetugas, waktuOf, type Latar } from './latar.ts';
import { hrefUsulan, namaJenisUsulan } from './tahap.ts';

/** What was published: an approval, or an urgent publication that still waits for one. */
export interface Terbitan extends Pick<Kejadian, 'oleh' | 'saat' | 'commit'> {
  readonly kode: string;
  readonly judul: string;
  readonly jenis: JenisUsulan | null;
  readonly isSegera: boolean;
}

/** What the page is made of beside the publication. */
export interface BahanTerbit {
  readonly keadaan: KeadaanTerbit;
  readonly berikutnya: UsulanTetangga | null;
  /** Address of the public site. */
  readonly situs: string;
}

/** The page after an approval. */
export function lihatTerbit(
  { kode, judul, jenis, oleh, saat, isSegera }: Terbitan,
  latar: Latar,
  { keadaan, berikutnya, situs }: BahanTerbit,
): HalamanTinjau['usulan/terbit'] {
  const href = `${hrefUsulan(kode)}terbit/`;
  const nomor = informasiOfKode(kode) ?? '';
  return {
    judul: judul === '' ? (jenis === null ? 'Usulan' : namaJenisUsulan[jenis]) : judul,
    nomor,
    peristiwa: isSegera
      ? `Diterbitkan segera; tetap menunggu tinjauan ${namaPeran[latar.sop.pengawas]}`
      : `Disetujui ${namaPeran[latar.sop.pengawas]}`,
    oleh: namaPetugas(latar, oleh),
    waktu: waktuOf(saat),
    keadaan,
    href,
    hrefKeadaan: `${href}keadaan/`,
    aksiUlang: href,
    tautan: tautanPublik(kode, nomor, situs),
    berikutnya,
  };
}

function tautanPublik(
  kode: string,
  nomor: string,
  situs: string,
): HalamanTinjau['usulan/terbit']['tautan'] {
  if (nomor !== '')
    return {
      label: 'Buka halamannya di situs publik',
      href: new URL(`informasi/${nomor}/`, situs).href,
    };
  return kode === 'sop'
    ? { label: 'Buka halaman SOP di situs publik', href: new URL('sop/', situs).href }
    : { label: 'Lihat daftar petugas', href: '/meja/petugas/' };
}

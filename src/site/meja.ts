// What the desk hands to its pages: one frame that is the same everywhere, and one plain view model a page.
// A page `usulan/tinjau` is src/site/pages/meja/usulan/tinjau.astro and has an entry of that name in HalamanMeja.
import assert from 'node:assert/strict';
import type { HalamanAkun } from './meja/akun.ts';
import type { HalamanDaftar } from './meja/daftar.ts';
import type { HalamanKantor } from './meja/kantor.ts';
import type { HalamanTinjau } from './meja/tinjau.ts';
import type { HalamanUsulan } from './meja/usulan.ts';

/** A link of the desk's menu. */
export interface ButirMenuMeja {
  readonly label: string;
  readonly href: string;
  /** Whether it leads to the page that is shown or to the part it belongs to. */
  readonly isKini: boolean;
  /** How many things wait there; null where nothing is counted or nothing waits. */
  readonly jumlah: number | null;
}

/** A sentence shown once, on the page after something was done. */
export interface PesanMeja {
  readonly jenis: 'baik' | 'perhatian';
  readonly isi: string;
  readonly tautan?: { readonly label: string; readonly href: string };
}

/** Who is signed in, as pages call him. */
export interface OrangMeja {
  /** Name, or position where no name is published, or the sign-in name of an administrator. */
  readonly nama: string;
  /** Position; empty where `nama` already is it. */
  readonly jabatan: string;
}

/** The frame of every page of the desk. */
export interface Kerangka {
  readonly kantor: { readonly nama: string; readonly namaSingkat: string };
  /** Null where nobody is signed in. */
  readonly petugas: OrangMeja | null;
  /** What the roles held today are called. */
  readonly peran: readonly string[];
  readonly menu: readonly ButirMenuMeja[];
  readonly pesan: PesanMeja | null;
  /** Goes back with every form in the field `_token`, and with every other change in the header `X-Meja-Token`. */
  readonly token: string;
  /** Where the public site is. */
  readonly situs: string;
}

/** What is wrong with a form, by the name of its field; a sentence each. */
export type GalatKolom = Readonly<Record<string, string>>;

/** The pages of the desk and what each shows. */
export interface HalamanMeja
  extends HalamanAkun, HalamanDaftar, HalamanKantor, HalamanTinjau, HalamanUsulan {
  /** `/meja/`: who is signed in and what he may do. */
  readonly beranda: {
    /** Whether no role is held today. */
    readonly tanpaPeran: boolean;
    readonly isAdministrator: boolean;
  };
  /** Something did not go as wished: refused, not found, failed. */
  readonly galat: {
    readonly judul: string;
    readonly isi: string;
    readonly tautan: { readonly label: string; readonly href: string };
  };
}

/** What one page gets: `Astro.locals.meja`. */
export type Meja = {
  readonly [Nama in keyof HalamanMeja]: {
    readonly nama: Nama;
    readonly kerangka: Kerangka;
    readonly isi: HalamanMeja[Nama];
  };
}[keyof HalamanMeja];

/** The frame and the view model of the page of this name. */
export function bacaMeja<Nama extends keyof HalamanMeja>(
  meja: Meja | undefined,
  nama: Nama,
): Extract<Meja, { readonly nama: Nama }> {
  assert(isPage(meja, nama), `the desk asked for another page than ${nama}`);
  return meja;
}

const isPage = <Nama extends keyof HalamanMeja>(
  meja: Meja | undefined,
  nama: Nama,
): meja is Extract<Meja, { readonly nama: Nama }> => meja?.nama === nama;

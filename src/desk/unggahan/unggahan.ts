// Uploads as the rest of the desk sees them: what waits for a proposal, and how its bytes are taken for a commit.
import type { SoftcopyType } from '#softcopy/types.ts';
import type { Catatan, Susunan } from './catatan.ts';

/** Whose upload it is: an account, for one proposal. */
export interface Pemilik {
  readonly akun: string;
  readonly kode: string;
}

/** An upload that arrived whole, as the officer sees it. */
export interface Unggahan {
  readonly id: string;
  /** Its name in the archive. */
  readonly nama: string;
  /** The name the officer knows it by. */
  readonly namaAsli: string;
  readonly ukuran: number;
  readonly jenis: SoftcopyType | null;
  readonly halaman: number | null;
  /** Why it is not taken, with the way to mend it; null when all is well. */
  readonly masalah: string | null;
  /** How a photo stood in the last PDF made of it. */
  readonly susunan: Susunan | null;
}

/** Bytes for a commit. */
export interface Terambil {
  readonly id: string;
  readonly nama: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What is announced of an upload before its bytes. */
export interface Awal {
  readonly nama: string;
  readonly untuk: 'berkas' | 'foto';
  readonly ukuran: number | null;
}

/** A value, or a sentence that says why not. */
export type Atau<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly alasan: string };

/** The uploads that wait. */
export interface Kuarantina extends AsyncDisposable {
  readonly dir: string;
  /** Reserves an id and a name; the bytes follow. */
  readonly mulai: (pemilik: Pemilik, awal: Awal) => Promise<Atau<{ readonly catatan: Catatan }>>;
  /** What is noted of an upload of this account; null when it is not there or another's. */
  readonly cari: (akun: string, id: string) => Catatan | null;
  /** What is noted of an upload, whoever's it is. */
  readonly lihat: (id: string) => Catatan | null;
  /** Notes how many bytes came when they were not announced, or what was found before they were whole. */
  readonly catat: (
    id: string,
    isi: Partial<Pick<Catatan, 'ukuran' | 'hasil' | 'susunan'>>,
  ) => Promise<void>;
  /** The upload, inspected; null while bytes are missing. */
  readonly periksa: (akun: string, id: string) => Promise<Unggahan | null>;
  /** What arrived whole for this proposal, inspected, in the order it came. */
  readonly daftar: (pemilik: Pemilik, untuk?: 'berkas' | 'foto') => Promise<readonly Unggahan[]>;
  /** The bytes of uploads without fault; `terpakai` are names the record already has. */
  readonly ambil: (
    pemilik: Pemilik,
    ids: readonly string[],
    terpakai?: ReadonlySet<string>,
  ) => Promise<Atau<{ readonly berkas: readonly Terambil[] }>>;
  readonly hapus: (akun: string, id: string) => Promise<boolean>;
  /** Removes everything that waits for a proposal, once it is committed or given up. */
  readonly kosongkan: (pemilik: Pemilik) => Promise<void>;
  /** Removes what has lain there too long; tells how many. */
  readonly bersihkan: () => Promise<number>;
}

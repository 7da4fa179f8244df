// View models of signing in, passwords, the second factor and accounts.
import type { GalatKolom } from '../meja.ts';

/** One account in the administrator's list. */
export interface BarisAkun {
  /** The sign-in name. */
  readonly id: string;
  readonly nama: string;
  readonly jabatan: string;
  /** Roles held today, or why there are none. */
  readonly peran: string;
  /** What is to be known of it: locked, initial password not changed yet, second factor. */
  readonly keadaan: readonly string[];
  readonly isDikunci: boolean;
  readonly isTertahan: boolean;
  readonly hasFaktorKedua: boolean;
  /** Whether it is the one who looks. */
  readonly isSendiri: boolean;
}

/** A line of the security log. */
export interface BarisCatatan {
  readonly saat: string;
  readonly peristiwa: string;
  readonly akun: string;
  readonly oleh: string;
  readonly alamat: string;
}

/** The pages of this part. */
export interface HalamanAkun {
  readonly masuk: {
    readonly galat: GalatKolom;
    /** Said above the form: why one has to sign in, or that one has signed out. */
    readonly keterangan: string;
    readonly nama: string;
    /** Where to go afterwards. */
    readonly lanjut: string;
  };
  readonly sandi: {
    readonly galat: GalatKolom;
    /** Whether an initial password has to be replaced before anything else. */
    readonly isWajib: boolean;
    readonly id: string;
    readonly panjangTerpendek: number;
  };
  /** The code asked for when signing in. */
  readonly 'faktor-kedua': { readonly galat: GalatKolom };
  /** Setting up the second factor, or taking it away. */
  readonly 'faktor-kedua/pasang': {
    readonly galat: GalatKolom;
    readonly isWajib: boolean;
    readonly isTerpasang: boolean;
    /** The secret in groups of four, for typing. */
    readonly rahasia: string;
    /** The QR code: side length and the path of its dark squares. */
    readonly qr: { readonly sisi: number; readonly jalur: string };
  };
  readonly akun: {
    readonly galat: GalatKolom;
    readonly isian: Readonly<Record<string, string>>;
    readonly daftar: readonly BarisAkun[];
    /** Officers without an account. */
    readonly tanpaAkun: readonly { readonly id: string; readonly nama: string }[];
    readonly isFaktorKeduaWajib: boolean;
  };
  /** An initial password, shown once. */
  readonly 'akun/sandi-awal': {
    readonly id: string;
    readonly nama: string;
    readonly sandi: string;
  };
  readonly 'akun/catatan': { readonly daftar: readonly BarisCatatan[] };
}

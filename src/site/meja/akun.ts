// View models of signing in, passwords, the second factor and accounts.
import type { GalatKolom } from '../meja.ts';

/** One account, as the administrator sees it. */
export interface BarisAkun {
  /** The sign-in name. */
  readonly id: string;
  /** Name or position of its officer; what an administrator is called who is none. */
  readonly nama: string;
  /** Roles held today, or why there are none. */
  readonly peran: string;
  readonly isAdministrator: boolean;
  readonly isDikunci: boolean;
  /** Whether attempts to sign in have to wait now. */
  readonly isTertahan: boolean;
  /** Whether the initial password was not replaced yet. */
  readonly isSandiAwal: boolean;
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
    /** Said above the form: that one has signed out; empty for nothing. */
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
  readonly 'faktor-kedua': {
    readonly galat: GalatKolom;
    /** Where to go afterwards. */
    readonly lanjut: string;
  };
  /** Setting up the second factor. */
  readonly 'faktor-kedua/pasang': {
    readonly galat: GalatKolom;
    /** Whether nothing else can be done before. */
    readonly isWajib: boolean;
    /** The secret in groups of four, for typing. */
    readonly rahasia: string;
    /** The QR code: side length and the path of its dark squares. */
    readonly qr: { readonly sisi: number; readonly jalur: string };
  };
  /** The second factor that is set up, and taking it away. */
  readonly 'faktor-kedua/terpasang': {
    readonly galat: GalatKolom;
    /** Whether it has to stay. */
    readonly isWajib: boolean;
  };
  readonly akun: {
    readonly daftar: readonly BarisAkun[];
    readonly isFaktorKeduaWajib: boolean;
  };
  readonly 'akun/baru': {
    readonly galat: GalatKolom;
    readonly isian: Readonly<Record<'petugas' | 'id', string>>;
    readonly isAdministrator: boolean;
    /** Officers without an account. */
    readonly petugas: readonly { readonly id: string; readonly nama: string }[];
  };
  readonly 'akun/lihat': { readonly akun: BarisAkun };
  /** An initial password, shown once. */
  readonly 'akun/sandi-awal': {
    readonly id: string;
    readonly nama: string;
    readonly sandi: string;
  };
  readonly 'akun/catatan': { readonly daftar: readonly BarisCatatan[] };
}

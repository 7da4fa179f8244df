// What every page of the desk can count on: who asks, what the archive says now, and how a page is answered.
import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ArsipKerja } from '#archive/usulan-kerja.ts';
import type { Peran, Petugas } from '#domain/peran.ts';
import type { DeskRenderer } from '#publish/renderer.ts';
import type { HalamanMeja } from '#site/meja.ts';
import type { Form } from './http/form.ts';
import type { Penyandi } from './sign-in/passwords.ts';
import type { Akun } from './store/accounts.ts';
import type { Db } from './store/database.ts';
import type { Sesi } from './store/sessions.ts';
import type { AlatPdf } from './unggahan/pdf-foto.ts';
import type { Utama } from './utama.ts';

/** Who asks, and when. */
export interface Pengunjung {
  /** The session and its account; null where nobody is signed in. */
  readonly sesi: Sesi | null;
  readonly akun: Akun | null;
  /** The account that was signed in here until its session ended for want of use; null otherwise. */
  readonly akunBerakhir: string | null;
  /** The officer the account is tied to, as `petugas.yaml` on `main` has him now; null for none. */
  readonly petugas: Petugas | null;
  /** Roles held today: one that ended yesterday is not among them. */
  readonly peran: readonly Peran[];
  /** The moment of the request with the office's offset, and its day. */
  readonly saat: string;
  readonly hari: string;
  readonly ms: number;
  /** Network address the request came from. */
  readonly alamat: string;
  /** Proof that a change comes from our own page; belongs to this browser. */
  readonly token: string;
}

/** What middleware leaves for handlers. */
export interface DeskEnv {
  readonly Variables: {
    readonly pengunjung: Pengunjung;
    /** The archive as `main` says it at the moment of the request. */
    readonly utama: Utama;
    /** The posted form; without fields when nothing was posted. */
    readonly form: Form;
  };
}

/** One request. */
export type Permintaan = Context<DeskEnv>;
/** The app that routes are added to. */
export type DeskApp = Hono<DeskEnv>;

/** Answers with a page of the desk; the frame around it is made from the request. */
export type View = <Nama extends keyof HalamanMeja>(
  c: Permintaan,
  nama: Nama,
  isi: HalamanMeja[Nama],
  status?: ContentfulStatusCode,
) => Promise<Response>;

/** What routes are made with. */
export interface DeskContext {
  /** The archive, opened for work by this process alone. */
  readonly arsip: ArsipKerja;
  /** Accounts, sessions, unfinished input, security log. */
  readonly db: Db;
  readonly view: View;
  /** The archive as `main` says it now; after a change of one's own, ask again. */
  readonly utama: () => Promise<Utama>;
  /** Makes the public site say what `main` says; false when it could not. */
  readonly publish: () => Promise<boolean>;
  /** The clock. */
  readonly now: () => Date;
  /** Uploads that wait for their proposal, and what makes a PDF of photos. */
  readonly unggahan: AlatPdf;
  /** Where the public site is, with a slash at its end. */
  readonly situs: string;
  /** The site's own renderer, for showing a public page as it will look. */
  readonly renderer: DeskRenderer;
  /** Hashes passwords and compares them. */
  readonly penyandi: Penyandi;
  /** Whether people reach the desk by https. */
  readonly isHttps: boolean;
}

/** An officer at work: what routes of the SOP are given by `petugasOf`. */
export interface Bertugas {
  readonly akun: Akun;
  readonly petugas: Petugas;
  readonly peran: readonly Peran[];
  readonly saat: string;
  readonly hari: string;
}

// A desk for tests: a small archive of its own, a clock that stands still until it is moved, cheap passwords, and a browser
// without scripts that speaks real HTTP.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openArsipKerja } from '#archive/usulan-kerja.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { openDesk, type Desk, type DeskOptions } from '#desk/desk.ts';
import { serveDesk } from '#desk/server.ts';
import { openPenyandi } from '../../src/desk/sign-in/passwords.ts';
import { createAkun } from '../../src/desk/store/accounts.ts';
import { openRenderer } from '#publish/renderer.ts';
import { makeRepository } from '../helpers/archive.ts';
import { openPeramban, type Peramban } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');

const peran = (nama: string, sampai = 'null'): string =>
  `{peran: ${nama}, sejak: 2025-01-02, sampai: ${sampai}, keputusan: Contoh}`;

const petugasYaml = `petugas:
  - {id: sekretaris, nama: Sari Contoh, jabatan: Sekretaris, subbagian: '', peran: [${peran('atasan-ppid')}]}
  - {id: ppid-1, nama: '', jabatan: Petugas PPID, subbagian: rendatin, peran: [${peran('petugas-ppid')}]}
  - {id: dok-1, nama: '', jabatan: Petugas Dokumentasi, subbagian: rendatin, peran: [${peran('petugas-dokumentasi')}]}
  - {id: dok-lama, nama: '', jabatan: Pelaksana harian, subbagian: rendatin, peran: [${peran('petugas-dokumentasi', '2025-03-10')}]}
`;

const instansiYaml = `nama: Komisi Pemilihan Umum Kota Contoh
nama_singkat: KPU Contoh
kode_wilayah: '1872'
provinsi: Lampung
tempat: Contoh
alamat: Jalan Contoh
zona_waktu: Asia/Jakarta
kontak: {jam_layanan: Senin sampai Jumat}
portal: {nasional: 'https://contoh.example/', permohonan: 'https://contoh.example/', keberatan: 'https://contoh.example/', situs: 'https://contoh.example/', jdih: 'https://contoh.example/'}
subbagian:
  - {kode: rendatin, nama: Perencanaan, nama_singkat: Rendatin}
`;

/** When every test begins: 10 March 2025, 08.00 WIB, the last day of dok-lama's role. */
export const awal = Date.parse('2025-03-10T08:00:00+07:00');

/** A desk that is served. */
export interface TestDesk extends AsyncDisposable {
  readonly desk: Desk;
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly data: string;
  /** Errors that nobody expected. */
  readonly reported: readonly unknown[];
  /** Moves the clock on. */
  readonly geser: (ms: number) => void;
  /** A new browser, without cookies. */
  readonly peramban: () => Peramban;
}

/** Nobody guesses here, so guesses may be cheap. */
export const cheap = { memory: 64, passes: 1, parallelism: 1 };

/** Opens and serves a desk of its own; the same data folder may be given to open it again. */
export async function openTestDesk(
  options: Partial<DeskOptions> & { readonly extend?: (desk: Desk) => void } = {},
): Promise<TestDesk> {
  const made = await makeRepository({
    'content/petugas.yaml': petugasYaml,
    'content/instansi.yaml': instansiYaml,
  });
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'e-ppid-meja-')));
  const reported: unknown[] = [];
  let ms = awal;
  const inspector = openInspector();
  const now = (): Date => new Date(ms);
  const arsip = await openArsipKerja(made.dir, { inspect: inspector.inspect, now });
  const desk = await openDesk({
    arsip,
    inspector,
    renderer: await openRenderer(root),
    publish: async () => true,
    situs: 'http://localhost:4321/',
    now,
    report: (error) => reported.push(error),
    penyandi: await openPenyandi(cheap),
    ...options,
    data,
  });
  options.extend?.(desk);
  const server = await serveDesk(desk.app, { port: 0 });
  const origin = new URL(server.url).origin;
  return {
    desk,
    origin,
    data,
    reported,
    geser: (by) => {
      ms += by;
    },
    peramban: () => openPeramban(origin),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await desk[Symbol.asyncDispose]();
      await arsip[Symbol.asyncDispose]();
      await inspector[Symbol.asyncDispose]();
      await made.dispose();
      if (options.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

/** The password of all accounts of these tests. */
export const sandi = 'kuda sungai biru';

/** What is special about an account. */
export interface AkunUji {
  readonly petugas?: string | null;
  readonly isAdministrator?: boolean;
  readonly isWajibGanti?: boolean;
}

/** Makes an account; by default of the officer of the same name. */
export async function buatAkun({ desk }: TestDesk, id: string, akun: AkunUji = {}): Promise<void> {
  const { db, penyandi } = desk.context;
  const { petugas = id, isAdministrator = false, isWajibGanti = false } = akun;
  const hash = await penyandi.hash(sandi);
  const saat = '2025-03-10T08:00:00+07:00';
  createAkun(db, { id, petugas, isAdministrator, isWajibGanti, sandi: hash, saat });
}

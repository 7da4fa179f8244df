// The addresses under /meja/unggah/: resumable uploads, the plain form, photos to PDF, and looking at what waits.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Env, Hono } from 'hono';
import { type BerkasMasuk, terimaBerkas } from './formulir.ts';
import { kepalaBerkas } from './kepala.ts';
import { kalimatTolak } from './masalah.ts';
import { type AlatPdf, jadikanPdf } from './pdf-foto.ts';
import { parseSusunan } from './susunan.ts';
import { openTus } from './tus.ts';

/** A posted form, read as far as its first file. */
export interface FormUnggah {
  readonly kolom: (nama: string) => string;
  readonly semua: (nama: string) => readonly string[];
  readonly berkas: () => AsyncIterable<BerkasMasuk>;
}

/** What the rest of the desk knows of a request; its session is checked by middleware before any of these routes. */
export interface AksesUnggah<E extends Env> {
  /** The account that asks. */
  readonly akun: (c: Context<E>) => string;
  /** Whether it may bring files for a proposal now: null, or a sentence why not. */
  readonly boleh: (c: Context<E>, kode: string) => Promise<string | null>;
  readonly form: (c: Context<E>) => FormUnggah;
  /** The moment of the request. */
  readonly saat: (c: Context<E>) => string;
  /** Goes back to the page of the proposal, which tells the sentence once. */
  readonly lanjut: (
    c: Context<E>,
    kode: string,
    pesan: { readonly jenis: 'baik' | 'perhatian'; readonly isi: string },
  ) => Response;
}

const alamat = '/meja/unggah';

/** Adds the routes of uploads to the desk. */
export function unggahRoutes<E extends Env>(
  app: Hono<E>,
  alat: AlatPdf,
  akses: AksesUnggah<E>,
): void {
  const tus = openTus(alat.kuarantina, alamat);
  const pengunggah = (c: Context<E>) => ({
    akun: akses.akun(c),
    boleh: (kode: string) => akses.boleh(c, kode),
  });
  app.post(`${alamat}/`, (c) => tus(c.req.raw, pengunggah(c)));
  app.on(['PATCH', 'DELETE'], `${alamat}/:id`, (c) => tus(c.req.raw, pengunggah(c)));
  // HEAD comes here as well.
  app.get(`${alamat}/:id`, (c) =>
    c.req.raw.method === 'HEAD' ? tus(c.req.raw, pengunggah(c)) : tell(c, alat, akses.akun(c)),
  );
  app.get(`${alamat}/:id/berkas`, (c) => serve(c, alat, akses.akun(c)));
  app.get(`${alamat}/:id/kecil`, (c) => serveSmall(c, alat, akses.akun(c)));
  app.post(`${alamat}/:id/hapus/`, (c) => removeOne(c, alat, akses));
  app.post(`${alamat}/berkas/`, (c) => takeForm(c, alat, akses));
  app.post(`${alamat}/foto/`, (c) => makePdf(c, alat, akses));
}

/** What inspection found, for the script; it waits until inspection is done. */
async function tell(c: Context, { kuarantina }: AlatPdf, akun: string): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (kuarantina.cari(akun, id) === null) return c.json({ masalah: kalimatTolak.tidakAda }, 404);
  const unggahan = await kuarantina.periksa(akun, id);
  return unggahan === null
    ? c.json({ masalah: kalimatTolak.belumLengkap }, 409)
    : c.json({ ...unggahan });
}

async function serve(c: Context, { kuarantina }: AlatPdf, akun: string): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const unggahan = await kuarantina.periksa(akun, id);
  if (unggahan === null) return c.text(kalimatTolak.tidakAda, 404);
  const bytes = await readFile(join(kuarantina.dir, id));
  const isShown = c.req.query('unduh') === undefined && unggahan.masalah === null;
  return c.body(bytes, 200, kepalaBerkas(unggahan, isShown ? 'tampil' : 'unduh'));
}

async function serveSmall(c: Context, { kuarantina }: AlatPdf, akun: string): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const foto = await kuarantina.periksa(akun, id);
  if (foto === null || foto.masalah !== null || kuarantina.cari(akun, id)?.untuk !== 'foto')
    return c.text(kalimatTolak.tidakAda, 404);
  const bytes = await readFile(join(kuarantina.dir, `${id}.kecil`));
  const berkas = { nama: 'foto.jpg', jenis: 'image/jpeg', ukuran: bytes.byteLength } as const;
  return c.body(bytes, 200, kepalaBerkas(berkas, 'tampil'));
}

async function removeOne<E extends Env>(
  c: Context<E>,
  { kuarantina }: AlatPdf,
  akses: AksesUnggah<E>,
): Promise<Response> {
  const catatan = kuarantina.cari(akses.akun(c), c.req.param('id') ?? '');
  if (catatan === null) return c.text(kalimatTolak.tidakAda, 404);
  await kuarantina.hapus(catatan.akun, catatan.id);
  return akses.lanjut(c, catatan.kode, { jenis: 'baik', isi: `"${catatan.nama}" dihapus.` });
}

async function takeForm<E extends Env>(
  c: Context<E>,
  { kuarantina }: AlatPdf,
  akses: AksesUnggah<E>,
): Promise<Response> {
  const form = akses.form(c);
  const kode = form.kolom('kode');
  const alasan = kode === '' ? kalimatTolak.permintaanSalah : await akses.boleh(c, kode);
  if (alasan !== null) return c.text(alasan, kode === '' ? 400 : 403);
  const diterima = await terimaBerkas(
    kuarantina,
    { akun: akses.akun(c), kode },
    {
      untuk: form.kolom('untuk') === 'foto' ? 'foto' : 'berkas',
      berkas: form.berkas(),
      signal: c.req.raw.signal,
    },
  );
  if (diterima.length === 0)
    return akses.lanjut(c, kode, { jenis: 'perhatian', isi: kalimatTolak.tanpaBerkas });
  const salah = diterima.flatMap(({ masalah }) => masalah ?? []);
  const baik = diterima.length - salah.length;
  const isi = [...(baik === 0 ? [] : [`${baik} berkas diterima.`]), ...salah].join(' ');
  return akses.lanjut(c, kode, { jenis: salah.length === 0 ? 'baik' : 'perhatian', isi });
}

async function makePdf<E extends Env>(
  c: Context<E>,
  alat: AlatPdf,
  akses: AksesUnggah<E>,
): Promise<Response> {
  const form = akses.form(c);
  const kode = form.kolom('kode');
  const isScript = c.req.header('accept')?.includes('application/json') === true;
  const alasan = kode === '' ? kalimatTolak.permintaanSalah : await akses.boleh(c, kode);
  if (alasan !== null) return c.text(alasan, kode === '' ? 400 : 403);
  const hasil = await jadikanPdf(
    alat,
    { akun: akses.akun(c), kode },
    {
      judul: form.kolom('judul-foto'),
      foto: parseSusunan({ getAll: form.semua }),
      ganti: form.kolom('ganti') || null,
      saat: akses.saat(c),
    },
  );
  if (isScript)
    return hasil.ok ? c.json({ ...hasil.unggahan }) : c.json({ masalah: hasil.alasan }, 422);
  const isi = hasil.ok
    ? (hasil.unggahan.masalah ??
      `"${hasil.unggahan.nama}" dibuat dari ${hasil.unggahan.halaman ?? 0} foto.`)
    : hasil.alasan;
  const isBaik = hasil.ok && hasil.unggahan.masalah === null;
  return akses.lanjut(c, kode, { jenis: isBaik ? 'baik' : 'perhatian', isi });
}

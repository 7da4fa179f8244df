// The quarantine: where uploads lie under a random id until they are inspected and a commit takes their bytes.
// Nothing in here is part of the archive; deleting the folder loses only what can be sent again.
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '#base/limits.ts';
import { sha256 } from '#softcopy/digest.ts';
import { bergiliran } from './bergiliran.ts';
import { type Catatan, type Hasil, readCatatan, writeCatatan } from './catatan.ts';
import { kalimatTolak } from './masalah.ts';
import { namaArsip, namaBebas, namaTampil } from './nama.ts';
import { type Pemeriksa, periksaIsi } from './periksa.ts';
import type { Atau, Awal, Kuarantina, Pemilik, Terambil, Unggahan } from './unggahan.ts';

/** What the quarantine works with. */
export interface KuarantinaOptions extends Pemeriksa {
  readonly dir: string;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

interface Gudang extends KuarantinaOptions {
  /** All notes; the files beside the bytes are their copies. */
  readonly catatan: Map<string, Catatan>;
  /** Inspections under way, so that no upload is inspected twice. */
  readonly berjalan: Map<string, Promise<Hasil | null>>;
  /** Files of up to 50 MB are in memory while they are inspected. */
  readonly giliran: ReturnType<typeof bergiliran>;
}

const idPattern = /^[0-9a-f-]{36}$/u;
const cleanEveryMs = 60 * 60 * 1000;

/** Opens the quarantine in this folder and removes what has lain there too long, then and every hour. */
export async function openKuarantina(options: KuarantinaOptions): Promise<Kuarantina> {
  await mkdir(options.dir, { recursive: true });
  // Nobody has approved what lies here: it is not for others who use this machine.
  await chmod(options.dir, 0o700);
  const gudang: Gudang = {
    ...options,
    catatan: new Map(),
    berjalan: new Map(),
    giliran: bergiliran(2),
  };
  await load(gudang);
  await bersihkan(gudang);
  const timer = setInterval(() => void bersihkan(gudang), cleanEveryMs).unref();
  return {
    dir: options.dir,
    mulai: (pemilik, awal) => mulai(gudang, pemilik, awal),
    cari: (akun, id) => cari(gudang, akun, id),
    lihat: (id) => gudang.catatan.get(id) ?? null,
    catat: (id, isi) => catat(gudang, id, isi),
    periksa: (akun, id) => periksa(gudang, cari(gudang, akun, id)),
    daftar: (pemilik, untuk) => daftar(gudang, pemilik, untuk ?? 'berkas'),
    ambil: (pemilik, ids, terpakai) => ambil(gudang, pemilik, { ids, terpakai }),
    hapus: async (akun, id) => {
      if (cari(gudang, akun, id) === null) return false;
      await remove(gudang, id);
      return true;
    },
    kosongkan: async (pemilik) => {
      for (const { id } of milik(gudang, pemilik)) await remove(gudang, id);
    },
    bersihkan: () => bersihkan(gudang),
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await Promise.allSettled(gudang.berjalan.values());
    },
  };
}

/** Takes up what an earlier run left; whatever is not an upload with its note is removed. */
async function load(gudang: Gudang): Promise<void> {
  const names = new Set(await readdir(gudang.dir));
  for (const name of names) {
    const id = name.slice(0, 36);
    if (!idPattern.test(id) || gudang.catatan.has(id)) continue;
    const catatan = names.has(id) ? await readCatatan(join(gudang.dir, `${id}.json`)) : null;
    if (catatan?.id === id) gudang.catatan.set(id, catatan);
    else await remove(gudang, id);
  }
}

const cari = (gudang: Gudang, akun: string, id: string): Catatan | null => {
  const catatan = gudang.catatan.get(id);
  return catatan?.akun === akun ? catatan : null;
};

const milik = (gudang: Gudang, { akun, kode }: Pemilik): readonly Catatan[] =>
  [...gudang.catatan.values()].filter((one) => one.akun === akun && one.kode === kode);

async function mulai(
  gudang: Gudang,
  pemilik: Pemilik,
  { nama, untuk, ukuran }: Awal,
): Promise<Atau<{ readonly catatan: Catatan }>> {
  if (ukuran !== null && ukuran > limits.softcopyBytes)
    return { ok: false, alasan: kalimatTolak.terlaluBesar };
  const sendiri = [...gudang.catatan.values()].filter(({ akun }) => akun === pemilik.akun);
  if (sendiri.length >= limits.uploadsPerAccount)
    return { ok: false, alasan: kalimatTolak.terlaluBanyak };
  const terpakai = new Set(milik(gudang, pemilik).map((one) => one.nama));
  const catatan: Catatan = {
    ...pemilik,
    id: randomUUID(),
    untuk,
    nama: namaBebas(namaArsip(nama), terpakai),
    namaAsli: namaTampil(nama),
    ukuran,
    dibuat: gudang.now(),
    hasil: null,
    susunan: null,
  };
  // Noted before anything is awaited: of two uploads with one name at once, each gets a name of its own.
  gudang.catatan.set(catatan.id, catatan);
  try {
    await writeFile(join(gudang.dir, catatan.id), '');
    await writeCatatan(gudang.dir, catatan);
  } catch (error) {
    await remove(gudang, catatan.id);
    throw error;
  }
  return { ok: true, catatan };
}

async function catat(
  gudang: Gudang,
  id: string,
  isi: Partial<Pick<Catatan, 'ukuran' | 'hasil' | 'susunan'>>,
): Promise<void> {
  const catatan = gudang.catatan.get(id);
  if (catatan === undefined) return;
  const baru = { ...catatan, ...isi };
  gudang.catatan.set(id, baru);
  await writeCatatan(gudang.dir, baru);
  // Removed while it was written: the note must not outlive its upload.
  if (!gudang.catatan.has(id)) await remove(gudang, id);
}

async function periksa(gudang: Gudang, catatan: Catatan | null): Promise<Unggahan | null> {
  if (catatan === null) return null;
  const hasil = catatan.hasil ?? (await periksaSekali(gudang, catatan));
  if (hasil === null) return null;
  const { id, nama, namaAsli } = catatan;
  const susunan = gudang.catatan.get(id)?.susunan ?? null;
  const { ukuran, jenis, halaman, masalah } = hasil;
  return { id, nama, namaAsli, ukuran, jenis, halaman, masalah, susunan };
}

function periksaSekali(gudang: Gudang, catatan: Catatan): Promise<Hasil | null> {
  const sedang = gudang.berjalan.get(catatan.id);
  if (sedang !== undefined) return sedang;
  const baru = periksaLengkap(gudang, catatan).finally(() => gudang.berjalan.delete(catatan.id));
  gudang.berjalan.set(catatan.id, baru);
  return baru;
}

/** Inspects an upload of which all announced bytes are there. */
async function periksaLengkap(gudang: Gudang, catatan: Catatan): Promise<Hasil | null> {
  const path = join(gudang.dir, catatan.id);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null || size !== catatan.ukuran) return null;
  const hasil = await gudang.giliran(() => periksaIsi(gudang, path, catatan));
  await catat(gudang, catatan.id, { hasil });
  return hasil;
}

async function daftar(
  gudang: Gudang,
  pemilik: Pemilik,
  untuk: 'berkas' | 'foto',
): Promise<readonly Unggahan[]> {
  const semua = milik(gudang, pemilik).filter((one) => one.untuk === untuk);
  const urut = semua.toSorted((a, b) => a.dibuat - b.dibuat);
  const diperiksa = await Promise.all(urut.map((one) => periksa(gudang, one)));
  return diperiksa
    .filter((one) => one !== null)
    .toSorted((a, b) => (a.susunan?.urutan ?? Infinity) - (b.susunan?.urutan ?? Infinity));
}

async function ambil(
  gudang: Gudang,
  pemilik: Pemilik,
  diminta: { readonly ids: readonly string[]; readonly terpakai: ReadonlySet<string> | undefined },
): Promise<Atau<{ readonly berkas: readonly Terambil[] }>> {
  const terpakai = new Set(diminta.terpakai);
  const berkas: Terambil[] = [];
  for (const id of new Set(diminta.ids)) {
    const catatan = milik(gudang, pemilik).find((one) => one.id === id && one.untuk === 'berkas');
    if (catatan === undefined) return { ok: false, alasan: kalimatTolak.tidakAda };
    const unggahan = await periksa(gudang, catatan);
    if (unggahan === null) return { ok: false, alasan: kalimatTolak.belumLengkap };
    if (unggahan.masalah !== null) return { ok: false, alasan: unggahan.masalah };
    const bytes = await readFile(join(gudang.dir, id));
    const digest = sha256(bytes);
    if (gudang.catatan.get(id)?.hasil?.sha256 !== digest)
      return { ok: false, alasan: kalimatTolak.berubah };
    const nama = namaBebas(unggahan.nama, terpakai);
    terpakai.add(nama);
    berkas.push({ id, nama, bytes, sha256: digest });
  }
  return { ok: true, berkas };
}

async function bersihkan(gudang: Gudang): Promise<number> {
  let removed = 0;
  for (const { id, dibuat } of gudang.catatan.values()) {
    const last = await stat(join(gudang.dir, id)).then(
      ({ mtimeMs }) => Math.max(mtimeMs, dibuat),
      () => 0,
    );
    if (gudang.now() - last < limits.uploadMs) continue;
    await remove(gudang, id);
    removed += 1;
  }
  return removed;
}

async function remove(gudang: Gudang, id: string): Promise<void> {
  gudang.catatan.delete(id);
  for (const suffix of ['.json', '.kecil', '.pdf', ''])
    await rm(join(gudang.dir, `${id}${suffix}`), { force: true });
}

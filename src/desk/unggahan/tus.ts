// Resumable uploads (tus): the bytes of one upload come in as many pieces as the network breaks them into.
import { FileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import { limits } from '#base/limits.ts';
import { kalimatTolak } from './masalah.ts';
import type { Kuarantina, Pemilik } from './unggahan.ts';

/** Whose request it is, and whether this account may bring files for a proposal: null, or a sentence why not. */
export interface Pengunggah {
  readonly akun: string;
  readonly boleh: (kode: string) => Promise<string | null>;
}

/** Answers the requests of one upload address. */
export type TusHandler = (request: Request, pengunggah: Pengunggah) => Promise<Response>;

/** A handler for everything below `path`, which ends without a slash. */
export function openTus(kuarantina: Kuarantina, path: string): TusHandler {
  /** The id that was reserved for a request before tus saw it. */
  const reserved = new WeakMap<object, string>();
  const server = new Server({
    path,
    datastore: openStore(kuarantina),
    maxSize: limits.softcopyBytes,
    relativeLocation: true,
    // Otherwise every origin would be let in.
    allowedOrigins: [],
    namingFunction: (request) => reserved.get(request) ?? '',
    onResponseError: (_request, error) => {
      const status = 'status_code' in error ? error.status_code : 500;
      return { status_code: status, body: kalimatUntuk(status) };
    },
  });
  return async (request, pengunggah) => {
    if (request.method === 'POST') return create(request, pengunggah);
    if (!['HEAD', 'PATCH', 'DELETE'].includes(request.method))
      return refuse(405, kalimatTolak.permintaanSalah);
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    if (kuarantina.cari(pengunggah.akun, id) === null) return refuse(404, kalimatTolak.tidakAda);
    const response = await server.handleWeb(request);
    if (response.status === 204 && request.method === 'PATCH')
      // Begun at once; whoever asks for the result waits for it.
      void kuarantina.periksa(pengunggah.akun, id).catch(() => null);
    return response;
  };

  async function create(request: Request, pengunggah: Pengunggah): Promise<Response> {
    const awal = readAwal(request);
    if (awal === null) return refuse(400, kalimatTolak.permintaanSalah);
    if (awal.ukuran > limits.softcopyBytes) return refuse(413, kalimatTolak.terlaluBesar);
    const alasan = await pengunggah.boleh(awal.kode);
    if (alasan !== null) return refuse(403, alasan);
    const pemilik: Pemilik = { akun: pengunggah.akun, kode: awal.kode };
    const mulai = await kuarantina.mulai(pemilik, awal);
    if (!mulai.ok) return refuse(409, mulai.alasan);
    reserved.set(request, mulai.catatan.id);
    const response = await server.handleWeb(request);
    if (response.status !== 201) await kuarantina.hapus(pengunggah.akun, mulai.catatan.id);
    return response;
  }
}

/** tus writes and reads the bytes; the notes are the quarantine's own. */
function openStore(kuarantina: Kuarantina): FileStore {
  const asUpload = (id: string) => {
    const catatan = kuarantina.lihat(id);
    if (catatan === null || catatan.ukuran === null) return undefined;
    const { ukuran: size, dibuat } = catatan;
    return new Upload({ id, size, offset: 0, creation_date: new Date(dibuat).toISOString() });
  };
  const store = new FileStore({
    directory: kuarantina.dir,
    configstore: {
      get: async (id) => asUpload(id),
      set: async () => {},
      delete: async (id) => {
        const catatan = kuarantina.lihat(id);
        if (catatan !== null) await kuarantina.hapus(catatan.akun, id);
      },
    },
  });
  // The size is announced first, or the limit could not be told before the upload.
  store.extensions = ['creation', 'creation-with-upload', 'termination'];
  return store;
}

interface AwalTus {
  readonly kode: string;
  readonly nama: string;
  readonly untuk: 'berkas' | 'foto';
  readonly ukuran: number;
}

/** What the request announces; null when something is missing. */
function readAwal(request: Request): AwalTus | null {
  const length = request.headers.get('upload-length') ?? '';
  const metadata = new Map(
    (request.headers.get('upload-metadata') ?? '').split(',').map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ');
      return [key, Buffer.from(value, 'base64').toString('utf8')] as const;
    }),
  );
  const kode = metadata.get('kode') ?? '';
  const nama = metadata.get('nama') ?? '';
  if (!/^\d{1,15}$/u.test(length) || kode === '' || nama === '') return null;
  const untuk = metadata.get('untuk') === 'foto' ? 'foto' : 'berkas';
  return { kode, nama, untuk, ukuran: Number(length) };
}

const refuse = (status: number, kalimat: string): Response =>
  new Response(kalimat, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Tus-Resumable': '1.0.0' },
  });

function kalimatUntuk(status: number): string {
  if (status === 413) return kalimatTolak.terlaluBesar;
  if (status === 404 || status === 410) return kalimatTolak.tidakAda;
  return status >= 500 ? kalimatTolak.gagal : kalimatTolak.permintaanSalah;
}

// Sends one file in pieces and goes on where it stopped: after a pause, a cut, or a reload with the same file chosen.
import { type DetailedError, Upload } from 'tus-js-client';
import { bacaUnggahan, type HasilUnggah } from './unggah-hasil.ts';

/** Where a sending stands. */
export type Keadaan =
  | { readonly jenis: 'antre' | 'jeda' | 'terputus' | 'memeriksa' }
  | { readonly jenis: 'mengirim'; readonly terkirim: number; readonly semua: number }
  | { readonly jenis: 'selesai'; readonly hasil: HasilUnggah }
  | { readonly jenis: 'gagal'; readonly alasan: string };

/** What is sent, and for which proposal. */
export interface Pengiriman {
  readonly file: File;
  readonly kode: string;
  readonly untuk: 'berkas' | 'foto';
  readonly token: string;
  readonly kabar: (keadaan: Keadaan) => void;
}

/** A sending under way. */
export interface Pengirim {
  readonly jeda: () => void;
  readonly lanjut: () => void;
  /** Ends it and has the server forget it. */
  readonly batal: () => Promise<void>;
}

const pieceBytes = 2 * 1024 * 1024;
const againMs = 15_000;
const kalimatGagal =
  'Berkas tidak dapat dikirim. Muat ulang halaman, lalu pilih berkas yang sama untuk melanjutkan.';

/** The same file for the same proposal is the same upload. */
export const tandaFile = ({ file, kode, untuk }: Pick<Pengiriman, 'file' | 'kode' | 'untuk'>) =>
  ['e-ppid', kode, untuk, file.name, file.size, file.lastModified].join('|');

/** Starts to send, or goes on with what an earlier visit began. */
export function kirim(pengiriman: Pengiriman): Pengirim {
  const { file, kode, untuk, token, kabar } = pengiriman;
  let isWanted = true;
  let again = 0;
  const upload = new Upload(file, {
    endpoint: '/meja/unggah/',
    chunkSize: pieceBytes,
    retryDelays: [500, 1_500, 4_000],
    removeFingerprintOnSuccess: true,
    metadata: { nama: file.name, kode, untuk },
    headers: { 'X-Meja-Token': token },
    fingerprint: async () => tandaFile(pengiriman),
    onShouldRetry: (error) => isCut(error),
    onProgress: (terkirim, semua) => kabar({ jenis: 'mengirim', terkirim, semua }),
    onSuccess: () => void finish(),
    onError: (error) => {
      if (!('originalResponse' in error) || !isCut(error)) {
        kabar({ jenis: 'gagal', alasan: sentenceOf(error) });
        return;
      }
      kabar({ jenis: 'terputus' });
      again = window.setTimeout(start, againMs);
    },
  });
  const start = (): void => {
    clearTimeout(again);
    if (isWanted) upload.start();
  };
  const finish = async (): Promise<void> => {
    removeEventListener('online', start);
    kabar({ jenis: 'memeriksa' });
    kabar(await askResult(upload.url ?? ''));
  };
  addEventListener('online', start);
  void resume(upload).then(start);
  return {
    jeda: () => {
      isWanted = false;
      clearTimeout(again);
      void upload.abort();
      kabar({ jenis: 'jeda' });
    },
    lanjut: () => {
      isWanted = true;
      start();
    },
    batal: async () => {
      isWanted = false;
      clearTimeout(again);
      removeEventListener('online', start);
      // The page forgets it even when the server cannot be told; leftovers are removed after a day.
      await upload.abort(true).catch(() => null);
    },
  };
}

/** Goes on with what an earlier visit began, where there is such a thing. */
async function resume(upload: Upload): Promise<void> {
  const [previous] = await upload.findPreviousUploads();
  if (previous !== undefined) upload.resumeFromPreviousUpload(previous);
}

/** Without an answer, or with one that says "later", it is the network or the server, not the file. */
function isCut(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 429 || status >= 500;
}

/** What the server said, where it is a sentence for people. */
function sentenceOf(error: Error | DetailedError): string {
  if (!('originalResponse' in error)) return kalimatGagal;
  const type = error.originalResponse?.getHeader('Content-Type') ?? '';
  const body = error.originalResponse?.getBody().trim() ?? '';
  return type.startsWith('text/plain') && body.endsWith('.') ? body : kalimatGagal;
}

/** What inspection found; asked again when the connection is cut meanwhile. */
async function askResult(url: string): Promise<Keadaan> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const response = await fetch(url, { headers: { Accept: 'application/json' } });
      const hasil = bacaUnggahan(await response.json());
      if (hasil !== null) return { jenis: 'selesai', hasil };
    } catch {
      // Asked again below.
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 2_000);
    });
  }
  return { jenis: 'gagal', alasan: 'Hasil pemeriksaan belum diketahui. Muat ulang halaman ini.' };
}

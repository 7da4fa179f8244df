// Refusals and failures as people read them: the wording of every Failure code that a request can end with.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { formatUkuran } from '#base/angka.ts';
import { Failure, isFailure } from '#base/failure.ts';
import type { DeskApp, DeskContext, Permintaan } from './context.ts';

/** What a person is told. */
export interface Masalah {
  readonly status: ContentfulStatusCode;
  readonly judul: string;
  readonly isi: string;
}

type Wording = (data: Failure['data']) => Masalah;

const retry = 'Yang sudah disimpan tetap ada. Kembali, lalu coba sekali lagi.';

const wordings: Readonly<Record<string, Wording>> = {
  'desk/not-found': () => ({
    status: 404,
    judul: 'Halaman tidak ditemukan',
    isi: 'Tidak ada halaman di alamat ini. Mungkin usulannya sudah selesai atau alamatnya salah ketik.',
  }),
  'desk/foreign-host': () => ({
    status: 421,
    judul: 'Alamat tidak dikenal',
    isi: 'Meja ini tidak dilayani di alamat tersebut. Bukalah dengan alamat yang diberikan kantor.',
  }),
  'desk/foreign-origin': () => ({
    status: 403,
    judul: 'Permintaan tidak diterima',
    isi: 'Permintaan ini tidak berasal dari halaman meja. Bukalah meja langsung dari alamatnya, lalu ulangi.',
  }),
  'desk/no-token': () => ({
    status: 403,
    judul: 'Formulir sudah tidak berlaku',
    isi: 'Formulir ini dibuka sebelum Anda masuk atau masuk lagi. Kembali, muat ulang halamannya, lalu kirim sekali lagi.',
  }),
  'desk/signed-out': () => ({
    status: 401,
    judul: 'Anda perlu masuk lagi',
    isi: 'Sesi Anda sudah berakhir, jadi yang baru saja dikirim belum disimpan. Masuk lagi, lalu kirim sekali lagi.',
  }),
  'desk/signed-out-kept': () => ({
    status: 401,
    judul: 'Anda perlu masuk lagi',
    isi: 'Sesi Anda sudah berakhir. Isian yang baru saja dikirim tidak hilang: masuk lagi, buka kembali halamannya, lalu pilih untuk memakainya lagi.',
  }),
  'desk/no-role': () => ({
    status: 403,
    judul: 'Anda tidak memegang peran hari ini',
    isi: 'Menurut daftar petugas, akun ini tidak memegang peran yang berlaku hari ini. Bila seharusnya ada, mintalah Petugas PPID memperbarui daftar petugas.',
  }),
  'desk/not-administrator': () => ({
    status: 403,
    judul: 'Halaman ini untuk administrator',
    isi: 'Hanya administrator yang dapat mengatur akun.',
  }),
  'desk/own-account': () => ({
    status: 409,
    judul: 'Ini akun Anda sendiri',
    isi: 'Hal itu hanya dapat dilakukan administrator lain. Sandi sendiri diganti di halaman Sandi.',
  }),
  'desk/no-sop': () => ({
    status: 503,
    judul: 'Belum ada SOP yang berlaku',
    isi: 'Arsip ini belum memuat SOP Pendokumentasian Informasi Publik yang berlaku hari ini, jadi belum ada langkah yang dapat dikerjakan.',
  }),
  'desk/not-allowed': ({ alasan }) => ({
    status: 403,
    judul: 'Bukan bagian Anda',
    isi: String(alasan),
  }),
  'desk/too-many-requests': () => ({
    status: 429,
    judul: 'Terlalu banyak permintaan',
    isi: 'Meja menerima terlalu banyak permintaan dari Anda. Tunggu satu menit, lalu coba lagi.',
  }),
  'desk/unsupported-form': () => ({
    status: 415,
    judul: 'Permintaan tidak dimengerti',
    isi: 'Bentuk kiriman ini tidak dikenal. Kirimlah lewat formulir di halaman meja.',
  }),
  'desk/form-broken': () => ({
    status: 400,
    judul: 'Kiriman terputus',
    isi: `Formulir tidak sampai dengan lengkap. ${retry}`,
  }),
  'desk/form-too-large': ({ bytes }) => ({
    status: 413,
    judul: 'Isi formulir terlalu banyak',
    isi: `Isi satu formulir paling banyak ${formatUkuran(Number(bytes))}, tidak termasuk berkas. Ringkas isinya, lalu kirim lagi.`,
  }),
  'storage/locked': () => ({
    status: 503,
    judul: 'Arsip sedang ditulis',
    isi: `Proses lain sedang menulis ke arsip. ${retry}`,
  }),
  'storage/commit-moved': () => ({
    status: 409,
    judul: 'Arsip sudah berubah',
    isi: 'Orang lain baru saja mengubah hal yang sama. Kembali, muat ulang halamannya, lalu periksa lagi.',
  }),
  'storage/write-failed': () => ({
    status: 507,
    judul: 'Penyimpanan menolak ditulisi',
    isi: `Ruang penyimpanan mungkin penuh. Hubungi administrator. ${retry}`,
  }),
};

const unexpected: Masalah = {
  status: 500,
  judul: 'Terjadi gangguan',
  isi: `Meja tidak dapat menyelesaikan permintaan ini; administrator dapat melihat sebabnya. ${retry}`,
};

/** What a person is told of an error. */
export const masalahOf = (error: unknown): Masalah =>
  (isFailure(error) ? wordings[error.code]?.(error.data) : undefined) ?? unexpected;

/** Answers every error with a page, or with RFC 9457 for a script; reports only what nobody expected. */
export function answerProblems(
  app: DeskApp,
  { view, report }: Pick<DeskContext, 'view'> & { readonly report: (error: unknown) => void },
): void {
  app.onError(async (error, c) => {
    const masalah = masalahOf(error);
    if (masalah === unexpected) report(error);
    return answer(c, view, masalah, isFailure(error) ? error.code : 'desk/unexpected');
  });
  // Answered and not thrown: an error from here would pass by the middleware that sets the headers.
  app.notFound((c) => {
    const failure = new Failure('desk/not-found');
    return answer(c, view, masalahOf(failure), failure.code);
  });
}

async function answer(
  c: Permintaan,
  view: DeskContext['view'],
  { status, judul, isi }: Masalah,
  code: string,
): Promise<Response> {
  const wantsPage = c.req.header('accept')?.includes('text/html') ?? false;
  // Before the visitor is known there is no frame to put a page into.
  if (wantsPage && c.get('pengunjung') !== undefined) {
    const tautan = { label: 'Kembali ke Meja saya', href: '/meja/' };
    return view(c, 'galat', { judul, isi, tautan }, status);
  }
  if (wantsPage) return c.text(`${judul}\n\n${isi}\n`, status);
  const problem = { type: `/errors/${code}`, title: judul, detail: isi, status };
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' });
}

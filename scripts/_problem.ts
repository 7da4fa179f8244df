// The wording of every Failure a command can end with: one plain Indonesian sentence each.
import type { Failure } from '#base/failure.ts';

type Wording = (data: Failure['data']) => string;

const wordings: Readonly<Record<string, Wording>> = {
  'command/argument': ({ kalimat }) => `${kalimat}`,
  'command/cannot-read': ({ file }) => `${file} tidak dapat dibaca.`,
  'command/cannot-write': ({ file }) =>
    `${file} tidak dapat ditulis; periksa nama folder dan hak aksesnya.`,
  'command/no-archive': ({ dir }) =>
    `${dir} bukan arsip: tidak ada folder content di dalamnya, dan bukan repositori git.`,
  'command/no-merge-base': ({ base }) =>
    `Perubahan ini tidak punya titik awal bersama dengan ${base}; ambil riwayat git selengkapnya (git fetch --unshallow).`,
  'command/unknown-record': ({ id }) => `Informasi ${id} tidak ada dalam arsip ini.`,
  'command/comment-refused': ({ forge, status }) =>
    `Komentar tidak dapat disimpan: ${forge} menjawab dengan kode ${status}.`,
  'command/unreachable': ({ host }) => `${host} tidak dapat dihubungi.`,
  'storage/ambiguous-revision': ({ rev }) =>
    `Nama revisi ${rev} dapat berarti lebih dari satu commit; tulis lebih panjang.`,
  'storage/commit-moved': () =>
    'Cabang sudah berubah sejak pekerjaan dimulai; ulangi dari keadaan terbaru.',
  'storage/content-not-a-folder': () => 'content di arsip ini bukan folder.',
  'storage/locked': () => 'Proses lain sedang menulis ke repositori; coba lagi sebentar lagi.',
  'storage/not-a-folder': ({ dir }) => `Folder ${dir} tidak ada.`,
  'storage/not-a-repository': ({ dir }) => `${dir} bukan repositori git.`,
  'storage/sha256-format': () =>
    'Repositori ini memakai format SHA-256, yang belum dapat dibaca; gunakan repositori berformat SHA-1.',
  'storage/unknown-revision': ({ rev }) => `Revisi ${rev} tidak ada dalam repositori ini.`,
  'storage/unreadable-file': ({ path }) => `${path} tidak dapat dibaca; periksa hak aksesnya.`,
  'storage/unreadable-object': () =>
    'Ada objek git yang hilang atau rusak; jalankan git fsck, lalu pulihkan dari salinan yang utuh.',
  'storage/unsupported-format': () =>
    'Format repositori git ini lebih baru daripada yang dapat dibaca program ini.',
};

/** One sentence for the person who ran the command. */
export function describeFailure(failure: Failure): string {
  const wording = wordings[failure.code];
  return wording === undefined
    ? `Perintah tidak dapat dijalankan (${failure.message}).`
    : wording(failure.data);
}

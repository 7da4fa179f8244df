// The wording of every Failure a command can end with: one plain Indonesian sentence each.
import type { Failure } from '#base/failure.ts';
import type { StorageFailureCode } from '#storage/failure-code.ts';

type Wording = (data: Failure['data']) => string;

const commandWordings: Readonly<Record<string, Wording>> = {
  'command/argument': ({ kalimat }) => `${kalimat}`,
  'command/cannot-read': ({ file }) => `${file} tidak dapat dibaca.`,
  'command/cannot-write': ({ file }) =>
    `${file} tidak dapat ditulis; periksa nama folder dan hak aksesnya.`,
  'command/comment-refused': ({ forge, status }) =>
    `Komentar tidak dapat disimpan: ${forge} menjawab dengan kode ${status}.`,
  'command/no-archive': ({ dir }) =>
    `${dir} bukan arsip: tidak ada folder content di dalamnya, dan bukan repositori git.`,
  'command/no-instansi': ({ dir }) =>
    `Arsip di ${dir} belum memiliki content/instansi.yaml yang benar; jalankan npm run check.`,
  'command/no-merge-base': ({ base }) =>
    `Perubahan ini tidak punya titik awal bersama dengan ${base}; ambil riwayat git selengkapnya (git fetch --unshallow).`,
  'command/unknown-record': ({ id }) => `Informasi ${id} tidak ada dalam arsip ini.`,
  'command/unreachable': ({ host }) => `${host} tidak dapat dihubungi.`,
};

const moduleWordings: Readonly<Record<string, Wording>> = {
  'archive/desk-locked': ({ dir, pid, host, sejak }) =>
    `Arsip ${dir} sedang dipakai meja lain (proses ${pid} di ${host}, sejak ${sejak}); tutup meja itu dahulu.`,
  'archive/has-errors': ({ errors }) =>
    `Arsip masih memiliki ${errors} kesalahan; jalankan npm run check untuk melihatnya.`,
  'archive/history-cut': ({ dir }) =>
    `Riwayat git di ${dir} terpotong; lengkapi dahulu dengan git fetch --unshallow.`,
  'desk/page-failed': () =>
    'Halaman meja tidak dapat dibuat; situs yang dibangun tidak mengenalnya.',
  'desk/no-instansi': ({ dir }) =>
    `Arsip di ${dir} belum memiliki content/instansi.yaml yang benar; jalankan npm run check.`,
  'publish/address-twice': ({ path }) => `Dua halaman memakai alamat yang sama: ${path}.`,
  'publish/folder-not-ours': ({ dir }) =>
    `${dir} berisi berkas lain; pilih folder yang kosong atau hasil penerbitan sebelumnya.`,
  'publish/manifest-broken': ({ path }) =>
    `Catatan penerbitan ${path} rusak; hapus folder hasilnya, lalu terbitkan lagi.`,
  'publish/page-failed': ({ address, reason }) =>
    `Halaman ${address} gagal dibuat (${reason}); laporkan kepada pengembang.`,
  'publish/port-in-use': ({ port }) =>
    `Port ${port} sedang dipakai program lain; tutup program itu atau pilih port lain.`,
  'publish/port-refused': ({ port }) =>
    `Port ${port} tidak boleh dipakai di komputer ini; pilih port lain.`,
  'publish/no-previous-release': ({ dir }) =>
    `Belum ada terbitan sebelumnya di ${dir} yang dapat dikembalikan.`,
  'publish/process-closed': () => 'Penerbitan dihentikan sebelum selesai.',
  'publish/process-ended': ({ reason }) =>
    `Proses penerbitan berhenti sendiri (${reason}); situs yang lama tetap disajikan. Laporkan kepada pengembang.`,
  'publish/process-silent': ({ seconds, phase }) =>
    `Penerbitan dihentikan karena ${seconds} detik tanpa kemajuan (${phase}); situs yang lama tetap disajikan. Laporkan kepada pengembang.`,
  'publish/renderer-gone': ({ version }) =>
    `Program pembuat terbitan ${version} tidak tersimpan lagi; kembalikan kodenya dengan git, lalu jalankan npm start.`,
  'publish/renderer-not-built': ({ reason }) => `Program situs gagal dibuat: ${reason}`,
  'publish/search-failed': ({ reason }) => `Indeks pencarian gagal dibuat: ${reason}`,
  'publish/search-rebuild-failed': ({ reason }) =>
    `Indeks pencarian tidak dapat disusun ulang (${reason}); pencarian tetap memakai yang lama dan yang baru, dan penyusunan dicoba lagi pada penerbitan berikutnya.`,
  'publish/locked': ({ name, pid }) =>
    `Penerbitan sedang dipakai ${name} (proses ${pid}); tunggu sampai selesai, lalu ulangi.`,
  'publish/write-failed': ({ path, reason }) =>
    `${path} tidak dapat ditulis (${reason}); periksa ruang dan hak aksesnya, lalu ulangi.`,
  'softcopy/inspector-closed': () => 'Pemeriksaan softcopy dihentikan sebelum selesai.',
  'softcopy/reader-not-started': () =>
    'Pembaca softcopy tidak dapat dimulai; jalankan npm install, lalu ulangi.',
};

const storageWordings: Readonly<Record<StorageFailureCode, Wording>> = {
  'storage/ambiguous-revision': ({ rev }) =>
    `Nama revisi ${rev} dapat berarti lebih dari satu commit; tulis lebih panjang.`,
  'storage/branch-conflict': () => 'Nama cabang itu bertabrakan dengan cabang yang sudah ada.',
  'storage/commit-moved': () =>
    'Cabang sudah berubah sejak pekerjaan dimulai; ulangi dari keadaan terbaru.',
  'storage/content-not-a-folder': () => 'content di arsip ini bukan folder.',
  'storage/file-missing': ({ path }) => `Berkas ${path} tidak ada.`,
  'storage/folder-not-empty': ({ dir }) =>
    `Folder ${dir} tidak kosong, jadi repositori tidak dibuat di sana.`,
  'storage/invalid-branch': ({ branch }) => `${branch} bukan nama cabang yang diterima git.`,
  'storage/invalid-message': () => 'Pesan commit tidak boleh kosong.',
  'storage/invalid-person': ({ name }) => `Nama atau surel ${name} tidak diterima git.`,
  'storage/invalid-trailer': ({ key }) => `Keterangan ${key} pada commit tidak dapat disimpan.`,
  'storage/locked': () => 'Proses lain sedang menulis ke repositori; coba lagi sebentar lagi.',
  'storage/missing-object': () =>
    'Ada objek git yang hilang; jalankan git fsck, lalu pulihkan dari salinan yang utuh.',
  'storage/not-a-folder': ({ dir }) => `Folder ${dir} tidak ada.`,
  'storage/not-a-repository': ({ dir }) => `${dir} bukan repositori git.`,
  'storage/nothing-changed': () => 'Tidak ada yang berubah, jadi tidak ada yang disimpan.',
  'storage/path-conflict': ({ path }) => `${path} sudah ada sebagai folder, atau sebaliknya.`,
  'storage/path-outside': ({ path }) => `${path} berada di luar arsip.`,
  'storage/sha256-format': () =>
    'Repositori ini memakai format SHA-256, yang belum dapat dibaca; gunakan repositori berformat SHA-1.',
  'storage/unknown-revision': ({ rev }) => `Revisi ${rev} tidak ada dalam repositori ini.`,
  'storage/unreadable-file': ({ path }) => `${path} tidak dapat dibaca; periksa hak aksesnya.`,
  'storage/unreadable-object': () =>
    'Ada objek git yang rusak; jalankan git fsck, lalu pulihkan dari salinan yang utuh.',
  'storage/unsupported-format': () =>
    'Format repositori git ini lebih baru daripada yang dapat dibaca program ini.',
  'storage/write-failed': () =>
    'Penyimpanan menolak ditulisi; periksa ruang dan hak aksesnya, lalu ulangi.',
};

const wordings = new Map<string, Wording>(
  Object.entries({ ...commandWordings, ...moduleWordings, ...storageWordings }),
);

/** One sentence for the person who ran the command. */
export function describeFailure(failure: Failure): string {
  const wording = wordings.get(failure.code);
  return wording === undefined
    ? `Perintah tidak dapat dijalankan (${failure.message}).`
    : wording(failure.data);
}

// What a step must leave behind before it counts as finished.
import type { LangkahSop } from '#domain/sop.ts';
import type { Temuan } from '#domain/temuan.ts';
import { informasiFolder, informasiIndex } from '../layout.ts';
import type { Tolakan } from '../usulan-permintaan.ts';
import { hitungSidik } from '../usulan-sidik.ts';
import { parseInformasi } from './baca-informasi.ts';
import { bytesOf, type Bahan } from './bahan.ts';
import { bandingkan } from './gabungan.ts';
import type { NaskahBaru } from './isi-informasi.ts';
import { nilai } from './nilai.ts';
import { tolak, tolakKolom } from './tolak.ts';

/** A step about to be finished. */
interface Hasil {
  readonly langkah: LangkahSop;
  readonly naskah: NaskahBaru;
  /** Names of softcopies whose digests the receiver compared. */
  readonly diperiksa: readonly string[];
}

/** Why the step is not finished yet; null when it is. */
export async function periksaHasil(bahan: Bahan, hasil: Hasil): Promise<Tolakan | null> {
  const { langkah } = hasil;
  return (
    (langkah.menghasilkan === 'hardcopy' ? periksaHardcopy(hasil) : null) ??
    (langkah.menghasilkan === 'simpanan' ? await periksaSimpanan(bahan, hasil) : null) ??
    (langkah.mencatatBukuRekap ? await periksaSerahTerima(bahan, hasil) : null)
  );
}

function periksaHardcopy({ naskah }: Hasil): Tolakan | null {
  const record = parseInformasi(naskah.indexText, naskah.id);
  const kolom = {
    ...(record?.judul === '' ? { judul: 'Isi judul dokumen.' } : {}),
    ...(record?.ringkasan === '' ? { ringkasan: 'Isi ringkasan dokumen.' } : {}),
    ...(record?.hardcopy.lokasi === ''
      ? { 'hardcopy.lokasi': 'Tulis tempat hardcopy disimpan, misalnya lemari dan mapnya.' }
      : {}),
  };
  return Object.keys(kolom).length === 0 ? null : tolakKolom(kolom);
}

/** The receiver has compared every digest, and the bytes in git are those that were handed over. */
async function periksaSimpanan(bahan: Bahan, { diperiksa }: Hasil): Promise<Tolakan | null> {
  const sidik = await hitungSidik(bahan.arsip, bahan.usulan);
  const rusak = sidik.find(({ cocok }) => !cocok);
  if (rusak !== undefined)
    return tolak(
      'ada-kesalahan',
      `Sidik digital berkas "${rusak.berkas}" tidak cocok dengan yang diserahkan; kembalikan usulan ini.`,
    );
  return sidik.every(({ berkas }) => diperiksa.includes(berkas))
    ? null
    : tolakKolom({ diperiksa: 'Periksa setiap berkas, lalu beri tanda pada semuanya.' });
}

/** Findings that only later steps can mend. */
const nanti: ReadonlySet<string> = new Set(['sop/langkah-lengkap', 'sop/pelaksana-minimal']);

/** What is handed over to PPID is whole: everything but the later steps is there. */
async function periksaSerahTerima(bahan: Bahan, { naskah }: Hasil): Promise<Tolakan | null> {
  const { arsip, utama, usulan, hari } = bahan;
  const gabungan = await bandingkan(arsip, utama, usulan);
  const index = informasiIndex(naskah.id);
  const suntingan = new Map([
    ...gabungan.suntingan,
    ...naskah.suntingan,
    [index, bytesOf(naskah.indexText)] as const,
  ]);
  // A file that only the proposal had is not there to be removed from `main`.
  const present = new Set((await utama.snapshot.list()).map(({ path }) => path));
  for (const [path, edit] of suntingan)
    if (edit === null && !present.has(path)) suntingan.delete(path);
  const diubah = [...new Set([...gabungan.diubah, ...suntingan.keys()])].toSorted();
  const { temuan } = await nilai(arsip, { utama, suntingan, diubah, hari });
  const folder = informasiFolder(naskah.id);
  const salah = temuan.filter((one) => isOwnError(one, folder) && !nanti.has(one.rule));
  return salah.length === 0
    ? null
    : tolak('ada-kesalahan', 'Masih ada yang perlu dilengkapi sebelum diserahkan.', {
        temuan: salah,
      });
}

const isOwnError = ({ severity, file }: Temuan, folder: string): boolean =>
  severity === 'error' && `${file}/`.startsWith(`${folder}/`);

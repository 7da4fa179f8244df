// What beginning a proposal writes, by its kind.
import { findSubbagian } from '#domain/instansi.ts';
import { jenisDokumenList, type InformasiPublik } from '#domain/informasi-publik.ts';
import { klasifikasiList } from '#domain/klasifikasi.ts';
import { langkahPendataan, informasiOfKode, kodeOfInformasi } from '#domain/usulan.ts';
import { formatDraft } from '../draft.ts';
import { informasiIndex } from '../layout.ts';
import type { PermintaanBuat, Tolakan } from '../usulan-permintaan.ts';
import type { Isian } from '../usulan-kolom.ts';
import { bytesOf, type Bahan, type HasilRencana, type Suntingan } from './bahan.ts';
import { nomorBerikut } from './nomor.ts';
import { periksaIsian } from './periksa-isian.ts';
import { rencanaPetugas } from './petugas.ts';
import { cabut, ganti, mulaiRevisi } from './status.ts';
import { rencanaTinjauan } from './tinjau-sop.ts';
import { tulisIsian, tulisKunci } from './tulis-informasi.ts';
import { alasanKosong, tolak, tolakKolom, tolakNaskah } from './tolak.ts';

/** Who begins a proposal, when, and on what `main`. */
export type BahanBuat = Omit<Bahan, 'usulan'>;

/** The beginning of a proposal. */
export interface RencanaBuat {
  readonly ok: true;
  readonly kode: string;
  readonly suntingan: Suntingan;
  readonly pesan: string;
  readonly judul: string | null;
}

/** Code of the subbagian that the proposal is about; empty where none is, null when there is no such record. */
export function subbagianBuat(
  { utama, petugas }: BahanBuat,
  permintaan: PermintaanBuat,
): string | null {
  const { instansi, informasi } = utama.arsip;
  if (permintaan.jenis === 'petugas' || permintaan.jenis === 'tinjau-sop') return '';
  if (permintaan.jenis === 'baru') return petugas.subbagian;
  const id = permintaan.jenis === 'ganti' ? permintaan.mengganti : permintaan.informasi;
  const record = informasi.find((one) => one.id === id);
  if (record === undefined || instansi === null) return null;
  return findSubbagian(instansi, record.subbagian)?.kode ?? '';
}

/** What is written, or why nothing is. */
export async function rencanaBuat(
  bahan: BahanBuat,
  permintaan: PermintaanBuat,
): Promise<RencanaBuat | Tolakan> {
  const { arsip, utama, sop, petugas, hari } = bahan;
  const { commit } = utama;
  switch (permintaan.jenis) {
    case 'baru':
      return informasiBaru(bahan, { isian: permintaan.isian, tahun: permintaan.tahun });
    case 'ganti':
      return pengganti(bahan, permintaan);
    case 'revisi':
      return terhadap(bahan, permintaan, (id) =>
        mulaiRevisi({ arsip, commit, id }, langkahPendataan(sop)),
      );
    case 'cabut':
      return pencabutan(bahan, permintaan);
    case 'petugas': {
      const { petugas: list, alasan } = permintaan;
      const kosong = alasanKosong('alasan', alasan);
      return (
        kosong ??
        berkas(
          'petugas',
          await rencanaPetugas(arsip, commit, { petugas: list, pesan: alasan, hari }),
        )
      );
    }
    case 'tinjau-sop': {
      const isian = permintaan.tinjauan;
      return berkas('sop', await rencanaTinjauan(arsip, { commit, sop, petugas, hari, isian }));
    }
  }
}

const berkas = (kode: string, rencana: HasilRencana): RencanaBuat | Tolakan =>
  rencana.ok ? { ...rencana, kode, judul: null } : rencana;

/** A proposal about a record that is in force. */
async function terhadap(
  { utama }: BahanBuat,
  { informasi: id, alasan }: { readonly informasi: string; readonly alasan: string },
  tulis: (id: string) => Promise<Suntingan | null>,
): Promise<RencanaBuat | Tolakan> {
  const record = utama.arsip.informasi.find((one) => one.id === id);
  const salah = alasanKosong('alasan', alasan) ?? periksaBerlaku(record);
  if (salah !== null || record === undefined) return salah ?? tolakNaskah();
  const suntingan = await tulis(id);
  return suntingan === null
    ? tolakNaskah()
    : { ok: true, kode: kodeOfInformasi(id), suntingan, pesan: alasan, judul: record.judul };
}

const periksaBerlaku = (record: InformasiPublik | undefined): Tolakan | null =>
  record === undefined || record.status === 'berlaku'
    ? null
    : tolak('tidak-boleh', `Informasi ini sudah ${record.status}.`);

function pencabutan(
  bahan: BahanBuat,
  permintaan: Extract<PermintaanBuat, { jenis: 'cabut' }>,
): Promise<RencanaBuat | Tolakan> | Tolakan {
  const { arsip, utama } = bahan;
  const { informasi, dicabutOleh } = permintaan;
  const isKnown = utama.arsip.informasi.some(({ id }) => id === dicabutOleh && id !== informasi);
  if (dicabutOleh !== null && !isKnown)
    return tolakKolom({ dicabutOleh: 'Informasi yang mencabut tidak ada dalam arsip.' });
  return terhadap(bahan, permintaan, (id) =>
    cabut({ arsip, commit: utama.commit, id }, permintaan),
  );
}

async function pengganti(
  bahan: BahanBuat,
  { mengganti, alasan, isian }: Extract<PermintaanBuat, { jenis: 'ganti' }>,
): Promise<RencanaBuat | Tolakan> {
  const { arsip, utama } = bahan;
  const old = utama.arsip.informasi.find(({ id }) => id === mengganti);
  const salah = alasanKosong('alasan', alasan) ?? periksaBerlaku(old);
  if (salah !== null) return salah;
  const baru = await informasiBaru(bahan, { isian, mengganti });
  if (!baru.ok) return baru;
  const digantiOleh = informasiOfKode(baru.kode) ?? baru.kode;
  const other = await ganti(
    { arsip, commit: utama.commit, id: mengganti },
    { alasan, digantiOleh },
  );
  return other === null
    ? tolakNaskah()
    : { ...baru, suntingan: new Map([...baru.suntingan, ...other]), pesan: alasan };
}

interface Awal {
  readonly isian: Isian;
  readonly tahun?: string | undefined;
  readonly mengganti?: string;
}

/** index.md of a new record under the next free number of the year. */
async function informasiBaru(bahan: BahanBuat, awal: Awal): Promise<RencanaBuat | Tolakan> {
  const { arsip, utama, petugas, hari } = bahan;
  const { isian } = awal;
  const tahun = awal.tahun ?? hari.slice(0, 4);
  if (!isTahunRekap(tahun, hari))
    return tolakKolom({ tahun: 'Tulis tahun pencatatan yang ada, paling akhir tahun ini.' });
  const jenisDokumen = jenisDokumenList.find((one) => one === isian.jenis_dokumen);
  const klasifikasi = klasifikasiList.find((one) => one === isian.klasifikasi);
  const kolom = {
    ...(jenisDokumen === undefined ? { jenis_dokumen: 'Pilih jenis dokumen.' } : {}),
    ...(klasifikasi === undefined ? { klasifikasi: 'Pilih klasifikasi.' } : {}),
    ...periksaIsian({ judul: '', ...isian }),
    ...subbagianSendiri(bahan, isian),
  };
  if (Object.keys(kolom).length > 0 || jenisDokumen === undefined || klasifikasi === undefined)
    return tolakKolom(kolom);
  const id = await nomorBerikut(arsip, utama, tahun);
  if (id === null) return tolak('ada-kesalahan', `Nomor rekap tahun ${tahun} sudah habis.`);
  const { judul = '', ringkasan = '' } = isian;
  const draft = formatDraft({
    judul,
    ringkasan,
    jenisDokumen,
    klasifikasi,
    subbagian: petugas.subbagian,
  });
  const { subbagian: _, ...rest } = isian;
  const filled = tulisIsian(draft, rest);
  const links = awal.mengganti === undefined ? {} : { mengganti: [awal.mengganti] };
  const text = filled === null ? null : tulisKunci(filled, links);
  if (text === null) return tolakNaskah();
  const suntingan = new Map([[informasiIndex(id), bytesOf(text)]]);
  return { ok: true, kode: kodeOfInformasi(id), suntingan, pesan: '', judul };
}

const isTahunRekap = (tahun: string, hari: string): boolean =>
  /^\d{4}$/.test(tahun) && tahun <= hari.slice(0, 4) && tahun >= '1945';

/** A record begins in the subbagian of whoever begins it. */
function subbagianSendiri(
  { utama, petugas }: BahanBuat,
  { subbagian }: Isian,
): Readonly<Record<string, string>> {
  const { instansi } = utama.arsip;
  if (subbagian === undefined || subbagian === '' || instansi === null) return {};
  return findSubbagian(instansi, subbagian)?.kode === petugas.subbagian
    ? {}
    : { subbagian: 'Informasi dimulai oleh subbagian Anda sendiri.' };
}

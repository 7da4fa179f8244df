// The list of all rules, in the order in which documentation shows them.
import type { Aturan } from './aturan.ts';
import { daftar } from './rules/dasar-hukum/daftar.ts';
import { dicabut } from './rules/dasar-hukum/dicabut.ts';
import { dikenal } from './rules/dasar-hukum/dikenal.ts';
import { dasarHukumSop } from './rules/dasar-hukum/sop.ts';
import { dataPribadiArsip } from './rules/data-pribadi/arsip.ts';
import { dataPribadiMetadata } from './rules/data-pribadi/metadata.ts';
import { dataPribadiSoftcopy } from './rules/data-pribadi/softcopy.ts';
import { bentuk } from './rules/dip/bentuk.ts';
import { unsurLengkap } from './rules/dip/unsur-lengkap.ts';
import { waktuPembuatan } from './rules/dip/waktu-pembuatan.ts';
import { berkalaMutakhir } from './rules/klasifikasi/berkala-mutakhir.ts';
import { dipMutakhir } from './rules/klasifikasi/dip-mutakhir.ts';
import { memenuhi } from './rules/klasifikasi/memenuhi.ts';
import { subbagian } from './rules/klasifikasi/subbagian.ts';
import { hanyaDikecualikan } from './rules/pengecualian/hanya-dikecualikan.ts';
import { lengkap } from './rules/pengecualian/lengkap.ts';
import { masaBerlaku } from './rules/pengecualian/masa-berlaku.ts';
import { tanpaBerkas } from './rules/pengecualian/tanpa-berkas.ts';
import { alasanStatus } from './rules/register/alasan-status.ts';
import { judul } from './rules/register/judul.ts';
import { nomorDokumen } from './rules/register/nomor-dokumen.ts';
import { nomorDokumenGanda } from './rules/register/nomor-dokumen-ganda.ts';
import { nomorRekap } from './rules/register/nomor-rekap.ts';
import { statusTautan } from './rules/register/status-tautan.ts';
import { tahunRekap } from './rules/register/tahun-rekap.ts';
import { tandaTangan } from './rules/register/tanda-tangan.ts';
import { tautanAda } from './rules/register/tautan-ada.ts';
import { tautanBerputar } from './rules/register/tautan-berputar.ts';
import { tautanDuaArah } from './rules/register/tautan-dua-arah.ts';
import { jra } from './rules/retensi/jra.ts';
import { ada } from './rules/softcopy/ada.ts';
import { berkasAda } from './rules/softcopy/berkas-ada.ts';
import { berkasGanda } from './rules/softcopy/berkas-ganda.ts';
import { berkasTercatat } from './rules/softcopy/berkas-tercatat.ts';
import { dapatDibaca } from './rules/softcopy/dapat-dibaca.ts';
import { ekstensi } from './rules/softcopy/ekstensi.ts';
import { judulBahasa } from './rules/softcopy/judul-bahasa.ts';
import { lapisanTeks } from './rules/softcopy/lapisan-teks.ts';
import { metadataCocok } from './rules/softcopy/metadata-cocok.ts';
import { tautanLuar } from './rules/softcopy/tautan-luar.ts';
import { teksAlternatif } from './rules/softcopy/teks-alternatif.ts';
import { teksPendamping } from './rules/softcopy/teks-pendamping.ts';
import { langkahBerurutan } from './rules/sop/langkah-berurutan.ts';
import { langkahLengkap } from './rules/sop/langkah-lengkap.ts';
import { lokasiHardcopy } from './rules/sop/lokasi-hardcopy.ts';
import { naskahSop } from './rules/sop/naskah-sop.ts';
import { pelaksanaDikenal } from './rules/sop/pelaksana-dikenal.ts';
import { pelaksanaMinimal } from './rules/sop/pelaksana-minimal.ts';
import { peranPelaksana } from './rules/sop/peran-pelaksana.ts';
import { perluDitinjau } from './rules/sop/perlu-ditinjau.ts';
import { petugasSubbagian } from './rules/sop/petugas-subbagian.ts';
import { petugasTercatat } from './rules/sop/petugas-tercatat.ts';
import { sopBerlaku } from './rules/sop/sop-berlaku.ts';
import { tandaMutu } from './rules/sop/tanda-mutu.ts';
import { tanggalMendatang } from './rules/sop/tanggal-mendatang.ts';
import { waktuLangkah } from './rules/sop/waktu-langkah.ts';
import { diLuarContent } from './rules/usulan/di-luar-content.ts';
import { informasiHilang } from './rules/usulan/informasi-hilang.ts';
import { klasifikasiBerubah } from './rules/usulan/klasifikasi-berubah.ts';
import { nomorDipakaiUlang } from './rules/usulan/nomor-dipakai-ulang.ts';
import { tautanPutus } from './rules/usulan/tautan-putus.ts';

/** All rules. */
export const rules: readonly Aturan[] = [
  langkahLengkap,
  langkahBerurutan,
  waktuLangkah,
  tandaMutu,
  lokasiHardcopy,
  pelaksanaDikenal,
  peranPelaksana,
  petugasSubbagian,
  pelaksanaMinimal,
  sopBerlaku,
  tanggalMendatang,
  perluDitinjau,
  naskahSop,
  petugasTercatat,
  unsurLengkap,
  bentuk,
  waktuPembuatan,
  subbagian,
  memenuhi,
  berkalaMutakhir,
  dipMutakhir,
  ada,
  berkasAda,
  berkasGanda,
  berkasTercatat,
  metadataCocok,
  ekstensi,
  dapatDibaca,
  teksPendamping,
  lapisanTeks,
  judulBahasa,
  teksAlternatif,
  tautanLuar,
  nomorRekap,
  tahunRekap,
  judul,
  nomorDokumen,
  nomorDokumenGanda,
  tandaTangan,
  statusTautan,
  alasanStatus,
  tautanAda,
  tautanDuaArah,
  tautanBerputar,
  dikenal,
  dicabut,
  daftar,
  dasarHukumSop,
  lengkap,
  tanpaBerkas,
  masaBerlaku,
  hanyaDikecualikan,
  jra,
  dataPribadiMetadata,
  dataPribadiSoftcopy,
  dataPribadiArsip,
  informasiHilang,
  nomorDipakaiUlang,
  tautanPutus,
  klasifikasiBerubah,
  diLuarContent,
];

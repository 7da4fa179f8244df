// Parts of the review page: the files, the steps beside the SOP's minutes, findings in words.
import type { Tinjauan } from '#archive/usulan-tinjau.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { Sidik } from '#archive/usulan-sidik.ts';
import type { LangkahDitinjau } from '#checks/perubahan.ts';
import { formatMenit, formatRentang } from '#base/tanggal.ts';
import { jamLangkah } from '#domain/jam-langkah.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { BerkasTinjau, LangkahTinjau, TemuanTinjau } from '#site/meja/tinjau.ts';
import { hrefBerkas, rincianBerkas } from './berkas.ts';
import { perbaikanMeja } from './perbaikan.ts';
import { sebutBerkas } from './perubahan.ts';

/** The softcopies of a proposal: each shown in the page where that can be done. */
export const berkasTinjau = (
  { kode, isiInformasi }: UsulanTerbaca,
  sidik: readonly Sidik[],
): readonly BerkasTinjau[] =>
  (isiInformasi?.softcopy ?? []).map((softcopy) => {
    const { berkas, sebutan, jenis, teksAlternatif } = softcopy;
    const counted = sidik.find((one) => one.berkas === berkas);
    const href = hrefBerkas(kode, berkas);
    return {
      nama: berkas,
      sebutan: sebutan === '' ? berkas : sebutan,
      href,
      hrefUnduh: `${href}?unduh`,
      rincian: rincianBerkas(softcopy),
      sidikDihitung: counted?.dihitung ?? '',
      isCocok: counted?.cocok ?? false,
      tampil: jenis === 'application/pdf' ? 'pdf' : pictures.has(jenis) ? 'gambar' : 'unduh',
      teksAlternatif,
    };
  });

const pictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

/** The steps of the proposal's own record beside the SOP. */
export function langkahTinjau({ usulan, perubahan }: Tinjauan): readonly LangkahTinjau[] {
  const { informasi, isiInformasi } = usulan;
  const told = perubahan.informasi.find(({ id }) => id === informasi)?.langkah ?? [];
  return told.map((step) => langkahOf(step, isDicatatKemudian(step, isiInformasi)));
}

const isDicatatKemudian = (
  { nomor }: LangkahDitinjau,
  record: UsulanTerbaca['isiInformasi'],
): boolean =>
  record?.langkah.some((one) => one.nomor === nomor && one.dicatatKemudian === true) ?? false;

function langkahOf(step: LangkahDitinjau, isDicatat: boolean): LangkahTinjau {
  const { nomor, sebutan, batasMenit, dilaksanakan } = step;
  if (dilaksanakan === null)
    return {
      nomor,
      sebutan,
      pelaksana: '',
      waktu: '',
      lama: 'Belum dilaksanakan',
      isLewat: false,
      isDicatatKemudian: false,
      keterangan: '',
    };
  const { mulai, selesai, menit, pelaksana, keterangan } = dilaksanakan;
  const jam = batasMenit === null ? null : jamLangkah(menit, batasMenit);
  return {
    nomor,
    sebutan,
    pelaksana: pelaksana.join(' dan '),
    waktu: formatRentang(mulai, selesai),
    lama: jam?.teks ?? formatMenit(menit),
    isLewat: jam?.isLewat ?? false,
    isDicatatKemudian: isDicatat,
    keterangan,
  };
}

/** A finding, without the words of files and lines. */
export const temuanTinjau = ({ rule, message, fix, file }: Temuan): TemuanTinjau => ({
  pesan: message,
  perbaikan: perbaikanMeja({ rule, fix }),
  tempat: sebutBerkas(file),
});

/** What keeps a proposal from being approved by anybody. */
export const halanganOf = ({
  usulan,
  temuan,
  bentrok,
  asing,
}: Tinjauan): readonly TemuanTinjau[] => [
  ...(usulan.catatan.sah
    ? []
    : [
        {
          pesan: usulan.catatan.sebab,
          perbaikan: 'Usulan ini harus dibatalkan dan dibuat lagi.',
          tempat: '',
        },
      ]),
  ...bentrok.slice(0, 1).map((path) => ({
    pesan: 'Bagian yang sama sudah diubah oleh usulan lain yang lebih dahulu disetujui.',
    perbaikan: 'Kembalikan usulan ini dengan catatan, supaya dibuat lagi dari keadaan terbaru.',
    tempat: sebutBerkas(path),
  })),
  ...asing.slice(0, 1).map((path) => ({
    pesan: 'Usulan ini mengubah hal di luar pokoknya.',
    perbaikan: 'Usulan ini harus dibatalkan dan dibuat lagi melalui meja.',
    tempat: sebutBerkas(path),
  })),
  ...temuan.filter(({ severity }) => severity === 'error').map(temuanTinjau),
];

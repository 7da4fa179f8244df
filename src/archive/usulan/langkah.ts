// Steps finished: by the server's clock, or entered afterwards from paper.
import { formatMenit, isBefore, isSaat, minutesBetween, dayOf } from '#base/tanggal.ts';
import { peranOn } from '#domain/peran.ts';
import type { LangkahSop } from '#domain/sop.ts';
import type { IsiTindakan, Tolakan } from '../usulan-permintaan.ts';
import { informasiIndex } from '../layout.ts';
import { bytesOf, type Bahan, type HasilRencana } from './bahan.ts';
import { isiNaskah, langkahKini, type IsiInformasi, type NaskahBaru } from './isi-informasi.ts';
import { periksaHasil } from './periksa-hasil.ts';
import { frontmatterOf, tulisKunci } from './tulis-informasi.ts';
import { alasanKosong, tolak, tolakKolom, tolakNaskah } from './tolak.ts';
import { petugasById } from '../utama.ts';

type Selesai = Extract<IsiTindakan, { tindakan: 'selesai' }>;
type CatatKemudian = Extract<IsiTindakan, { tindakan: 'catat-kemudian' }>;

/** A step as the record will keep it, in its own keys. */
interface LangkahTulis {
  readonly nomor: number;
  readonly pelaksana: readonly string[];
  readonly mulai: string;
  readonly selesai: string;
  readonly keterangan: string;
  readonly kemudian: boolean;
}

const bukanLangkah = (): Tolakan =>
  tolak('tidak-boleh', 'Usulan ini tidak sedang berada pada suatu langkah.');

/** Saves what was typed and leaves the step as it is. */
export async function rencanaSimpan(bahan: Bahan, isi: IsiInformasi): Promise<HasilRencana> {
  const langkah = langkahKini(bahan, bahan.sop);
  if (langkah === undefined) return bukanLangkah();
  const naskah = await isiNaskah(bahan, langkah, isi);
  return naskah.ok ? rencanaNaskah(naskah, '') : naskah;
}

/** Finishes the step that was begun. */
export async function rencanaSelesai(
  bahan: Bahan,
  { keterangan = '', ...rest }: Selesai,
  isi: IsiInformasi,
): Promise<HasilRencana> {
  const langkah = langkahKini(bahan, bahan.sop);
  const { tahap } = bahan.usulan;
  if (langkah === undefined || tahap.jenis !== 'langkah-berjalan') return bukanLangkah();
  const { mulai } = tahap;
  const menit = minutesBetween(mulai, bahan.saat);
  const { waktuMenit } = langkah.mutuBaku;
  if (menit > waktuMenit && keterangan.trim() === '')
    return tolakKolom({
      keterangan: `Langkah ini berlangsung ${formatMenit(menit)}, lebih lama daripada ${formatMenit(waktuMenit)} menurut SOP. Tulis sebabnya.`,
    });
  return selesaikan(bahan, {
    langkah,
    isi,
    tandaMutu: rest.tandaMutu ?? [],
    diperiksa: rest.diperiksa ?? [],
    catatan: {
      nomor: langkah.nomor,
      pelaksana: pelaksanaSejakMulai(bahan),
      mulai,
      selesai: bahan.saat,
      keterangan: keterangan.trim(),
      kemudian: false,
    },
  });
}

/** Whoever had a hand in the step since it was begun, in that order. */
function pelaksanaSejakMulai({ usulan, petugas }: Bahan): readonly string[] {
  const begun = usulan.kejadian.findLastIndex(({ tindakan }) => tindakan === 'mulai');
  const acts = usulan.kejadian
    .slice(begun)
    .filter(({ tindakan }) => tindakan === 'mulai' || tindakan === 'simpan');
  return [...new Set([...acts.map(({ oleh }) => oleh), petugas.id])];
}

/** Enters a step that was done on paper. */
export async function rencanaKemudian(
  bahan: Bahan,
  permintaan: CatatKemudian,
  isi: IsiInformasi,
): Promise<HasilRencana> {
  const langkah = langkahKini(bahan, bahan.sop);
  if (langkah === undefined) return bukanLangkah();
  const { alasan, tandaMutu = [], diperiksa = [] } = permintaan;
  const kosong = alasanKosong('alasan', alasan);
  if (kosong !== null) return kosong;
  const pelaksana = permintaan.pelaksana ?? [bahan.petugas.id];
  const waktu = {
    mulai: denganZona(bahan, permintaan.mulai),
    selesai: denganZona(bahan, permintaan.selesai),
  };
  const salah = {
    ...periksaWaktu(bahan, langkah, waktu),
    ...periksaPelaksana(bahan, langkah, { ...waktu, pelaksana }),
  };
  if (Object.keys(salah).length > 0) return tolakKolom(salah);
  return selesaikan(bahan, {
    langkah,
    isi,
    tandaMutu,
    diperiksa,
    catatan: {
      nomor: langkah.nomor,
      pelaksana,
      ...waktu,
      keterangan: alasan.trim(),
      kemudian: true,
    },
  });
}

/** What the browser's field for a moment gives has no offset, and often no seconds. */
const denganZona = ({ saat }: Bahan, typed: string): string => {
  const text = typed.trim().replace(' ', 'T');
  const whole = /T\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
  return isSaat(whole) ? whole : `${whole}${saat.slice(-6)}`;
};

interface Waktu {
  readonly mulai: string;
  readonly selesai: string;
}

function periksaWaktu(
  { saat, usulan }: Bahan,
  { nomor }: LangkahSop,
  { mulai, selesai }: Waktu,
): Readonly<Record<string, string>> {
  const salah = 'Tulis tanggal dan jam yang ada, misalnya 2025-01-31T08:00.';
  if (!isSaat(mulai)) return { mulai: salah };
  if (!isSaat(selesai)) return { selesai: salah };
  if (isBefore(selesai, mulai))
    return { selesai: 'Waktu selesai lebih awal daripada waktu mulai.' };
  if (isBefore(saat, selesai)) return { selesai: 'Waktu selesai belum terjadi.' };
  const before = usulan.isiInformasi?.langkah.findLast((one) => one.nomor < nomor);
  return before !== undefined && isBefore(mulai, before.selesai)
    ? { mulai: `Langkah ${before.nomor} belum selesai pada waktu itu.` }
    : {};
}

function periksaPelaksana(
  { utama }: Bahan,
  langkah: LangkahSop,
  { pelaksana, mulai }: { readonly pelaksana: readonly string[]; readonly mulai: string },
): Readonly<Record<string, string>> {
  if (pelaksana.length === 0) return { pelaksana: 'Pilih siapa yang melaksanakan langkah ini.' };
  const bukan = pelaksana.find((id) => {
    const petugas = petugasById(utama, id);
    const roles = petugas === undefined ? [] : peranOn(petugas, dayOf(mulai));
    return !langkah.pelaksana.some((peran) => roles.includes(peran));
  });
  return bukan === undefined
    ? {}
    : { pelaksana: 'Ada yang tidak memegang peran untuk langkah ini pada hari itu.' };
}

interface Penutup {
  readonly langkah: LangkahSop;
  readonly isi: IsiInformasi;
  readonly tandaMutu: readonly string[];
  readonly diperiksa: readonly string[];
  readonly catatan: LangkahTulis;
}

async function selesaikan(bahan: Bahan, penutup: Penutup): Promise<HasilRencana> {
  const { langkah, isi, catatan, tandaMutu } = penutup;
  const naskah = await isiNaskah(bahan, langkah, isi);
  if (!naskah.ok) return naskah;
  const kurang = langkah.tandaMutu.filter((tanda) => !tandaMutu.includes(tanda));
  if (kurang.length > 0)
    return tolakKolom(
      Object.fromEntries(
        kurang.map((tanda) => [tanda, 'Beri tanda ini setelah Anda memeriksanya.']),
      ),
    );
  const before = frontmatterOf(naskah.indexText)['langkah'];
  const others = Array.isArray(before)
    ? before.filter((one) => nomorOf(one) !== catatan.nomor)
    : [];
  const steps = [...others, tulisLangkah(catatan, langkah)].toSorted(
    (a, b) => nomorOf(a) - nomorOf(b),
  );
  const indexText = tulisKunci(naskah.indexText, { langkah: steps });
  if (indexText === null) return tolakNaskah();
  const done = { ...naskah, indexText };
  const salah = await periksaHasil(bahan, { langkah, naskah: done, diperiksa: penutup.diperiksa });
  return salah ?? rencanaNaskah(done, catatan.keterangan);
}

const nomorOf = (entry: unknown): number =>
  typeof entry === 'object' && entry !== null && 'nomor' in entry ? Number(entry.nomor) : 0;

const tulisLangkah = (
  catatan: LangkahTulis,
  langkah: LangkahSop,
): Readonly<Record<string, unknown>> => ({
  nomor: catatan.nomor,
  pelaksana: catatan.pelaksana,
  mulai: catatan.mulai,
  selesai: catatan.selesai,
  ...Object.fromEntries(langkah.tandaMutu.map((tanda) => [tanda, true])),
  ...(catatan.keterangan === '' ? {} : { keterangan: catatan.keterangan }),
  ...(catatan.kemudian ? { dicatat_kemudian: true } : {}),
});

const rencanaNaskah = ({ id, indexText, suntingan }: NaskahBaru, pesan: string): HasilRencana => ({
  ok: true,
  suntingan: new Map([...suntingan, [informasiIndex(id), bytesOf(indexText)]]),
  pesan,
});

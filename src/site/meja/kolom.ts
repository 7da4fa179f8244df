// Fields of the desk's forms as plain data, and what stands beside forms: errors, clock, timeline. View models only.

/** One choice of a field. */
export interface Pilihan {
  readonly nilai: string;
  readonly label: string;
  /** What it means, below the label; empty when the label is enough. */
  readonly keterangan: string;
}

/** What every field has. */
interface KolomUmum {
  /** Its name in the posted form. */
  readonly nama: string;
  readonly label: string;
  /** Help below the label; empty when there is none. */
  readonly petunjuk: string;
  /** What is wrong with it; empty when nothing is. */
  readonly galat: string;
  readonly isWajib: boolean;
}

/** A field of a form. `nilai` is what was typed, never less. */
export type Kolom = KolomUmum &
  (
    | {
        readonly jenis: 'teks';
        readonly nilai: string;
        readonly lebar: 'pendek' | 'sedang' | 'penuh';
        readonly tipe: 'text' | 'date' | 'datetime-local' | 'search';
        /** Earlier values, offered while typing. */
        readonly saran: readonly string[];
      }
    | { readonly jenis: 'paragraf'; readonly nilai: string; readonly baris: number }
    | { readonly jenis: 'pilihan'; readonly nilai: string; readonly pilihan: readonly Pilihan[] }
    | { readonly jenis: 'radio'; readonly nilai: string; readonly pilihan: readonly Pilihan[] }
    | {
        readonly jenis: 'centang';
        readonly nilai: readonly string[];
        readonly pilihan: readonly Pilihan[];
      }
    /** Shown, not changed. */
    | { readonly jenis: 'tetap'; readonly nilai: string }
  );

/** Fields that belong together under a heading; an empty heading is not shown. */
export interface KelompokKolom {
  readonly judul: string;
  readonly petunjuk: string;
  readonly kolom: readonly Kolom[];
  /** `lipat` is folded until asked for; `lewat` appears when the step has used up its minutes. */
  readonly tampil: 'tetap' | 'lipat' | 'terbuka' | 'lewat';
}

/** One line of the summary above a form. */
export interface GalatRingkas {
  readonly pesan: string;
  /** How to mend it; empty where the sentence says so itself. */
  readonly perbaikan: string;
  /** The field meant; empty where it concerns the whole. */
  readonly kolom: string;
}

/** A moment for `<time>`. */
export interface Waktu {
  readonly iso: string;
  readonly teks: string;
}

/** One thing that was done to a proposal. */
export interface ButirLinimasa {
  readonly judul: string;
  readonly oleh: string;
  readonly waktu: Waktu;
  /** Reason or comment in full; empty where none was given. */
  readonly pesan: string;
  readonly jenis: 'biasa' | 'kembali' | 'selesai' | 'setuju' | 'komentar';
}

/** The id of a field in the page: what summaries link to. */
export const idKolom = (nama: string): string => `kolom-${nama}`;

/** What a field says of itself besides its label. */
export type UraianKolom = Pick<KolomUmum, 'nama' | 'petunjuk' | 'galat'>;

/** Ids of a field's help and of what is wrong with it, as its control refers to them; nothing where there is neither. */
export function idUraian({ nama, petunjuk, galat }: UraianKolom): string | undefined {
  const id = idKolom(nama);
  const ids = [
    ...(petunjuk === '' ? [] : [`${id}-petunjuk`]),
    ...(galat === '' ? [] : [`${id}-galat`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** By what the control of a field is known: its id and name, its help, and whether it is wrong. */
export const kenalKolom = (
  uraian: UraianKolom,
): {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
} => ({
  id: idKolom(uraian.nama),
  name: uraian.nama,
  'aria-describedby': idUraian(uraian),
  'aria-invalid': uraian.galat === '' ? undefined : 'true',
});

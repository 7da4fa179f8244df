// What an officer saves of a record: fields and softcopies, as far as the step at hand is about them.
import { findSubbagian } from '#domain/instansi.ts';
import type { LangkahSop, Sop } from '#domain/sop.ts';
import type { OverlayEdit } from '#storage/overlay.ts';
import { informasiFolder } from '../layout.ts';
import type { PerubahanSoftcopy, Tolakan } from '../usulan-permintaan.ts';
import { isianOf } from '../usulan-isian.ts';
import { kelompokIsian, kolomTetap, type Isian, type KolomIsian } from '../usulan-kolom.ts';
import { parseInformasi, readIndex } from './baca-informasi.ts';
import type { Bahan } from './bahan.ts';
import { periksaIsian } from './periksa-isian.ts';
import { tulisSoftcopy, type FaktaBaru } from './softcopy.ts';
import { tulisIsian } from './tulis-informasi.ts';
import { tolak, tolakKolom, tolakNaskah } from './tolak.ts';
import { readFileAt } from '#storage/read-file.ts';

/** What is saved. */
export interface IsiInformasi {
  readonly isian: Isian;
  readonly softcopy: PerubahanSoftcopy;
  /** Facts of new softcopies. */
  readonly fakta: FaktaBaru;
}

/** The record as it will be, not yet written. */
export interface NaskahBaru {
  readonly ok: true;
  readonly id: string;
  readonly indexText: string;
  /** Files beside index.md. */
  readonly suntingan: ReadonlyMap<string, OverlayEdit>;
}

/** Fields of the step that produces the hardcopy; the step that writes the row of the buku rekap has all. */
const kolomHardcopy: readonly KolomIsian[] = [
  ...kelompokIsian.dokumen,
  ...kelompokIsian.pembuatan,
  ...kelompokIsian.hardcopy,
  ...kolomTetap,
  'isi',
];

/** Nothing is saved but what else the act says. */
export const tanpaIsi: IsiInformasi = {
  isian: {},
  softcopy: { tambah: [], hapus: [] },
  fakta: new Map(),
};

/** The step at hand; undefined where the proposal waits for something else. */
export const langkahKini = (
  { usulan }: Pick<Bahan, 'usulan'>,
  sop: Sop,
): LangkahSop | undefined => {
  const { tahap } = usulan;
  return 'nomor' in tahap ? sop.langkah.find(({ nomor }) => nomor === tahap.nomor) : undefined;
};

/** Writes fields and softcopies into the text of the record. */
export async function isiNaskah(
  bahan: Bahan,
  langkah: LangkahSop,
  isi: IsiInformasi,
): Promise<NaskahBaru | Tolakan> {
  const { arsip, usulan } = bahan;
  const id = usulan.informasi ?? '';
  const indexText = await readIndex(arsip, usulan.ujung, id);
  if (indexText === null || usulan.isiInformasi === null) return tolakNaskah();
  const salah = periksaKolom(bahan, langkah, isi);
  if (salah !== null) return salah;
  const filled = tulisIsian(indexText, isi.isian);
  if (filled === null) return tolakNaskah();
  const written = tulisSoftcopy(
    { id, indexText: filled, files: await filesNamed(bahan, id, isi.softcopy) },
    isi.softcopy,
    isi.fakta,
  );
  if (!written.ok) return written;
  const record = parseInformasi(written.indexText, id);
  if (record === null) return tolakNaskah();
  if (record.klasifikasi === 'dikecualikan' && isi.softcopy.tambah.length > 0)
    return tolakKolom({
      softcopy: 'Informasi Dikecualikan tidak boleh mempunyai berkas dalam arsip; hapus berkasnya.',
    });
  return { ...written, id };
}

/** Whether these fields may be changed in this step, and hold what can be kept. */
function periksaKolom(
  { usulan, utama }: Bahan,
  langkah: LangkahSop,
  { isian, softcopy }: IsiInformasi,
): Tolakan | null {
  const kolom = periksaIsian(isian);
  if (Object.keys(kolom).length > 0) return tolakKolom(kolom);
  const isAll = langkah.mencatatBukuRekap || langkah.menghasilkan === 'softcopy';
  const open = langkah.menghasilkan === 'hardcopy' ? new Set<string>(kolomHardcopy) : new Set();
  const before: Isian = usulan.isiInformasi === null ? {} : isianOf(usulan.isiInformasi);
  const was = new Map<string, unknown>(Object.entries(before));
  const closed = Object.entries(isian).filter(
    ([nama, value]) => !isAll && !open.has(nama) && String(was.get(nama)) !== String(value),
  );
  if (closed.length > 0)
    return tolakKolom(
      Object.fromEntries(
        closed.map(([nama]) => [nama, 'Isian ini bukan bagian langkah sekarang.']),
      ),
    );
  const { tambah, hapus, ubah = [], urut = [] } = softcopy;
  if (!isAll && tambah.length + hapus.length + ubah.length + urut.length > 0)
    return tolak('tidak-boleh', 'Softcopy tidak diubah pada langkah sekarang.');
  const { instansi } = utama.arsip;
  if (isian.subbagian === undefined || instansi === null) return null;
  return findSubbagian(instansi, isian.subbagian)?.kode === usulan.subbagian
    ? null
    : tolakKolom({ subbagian: 'Subbagian pemegang tidak dapat diubah dalam usulan ini.' });
}

/** Names, among those that a change may remove, of files that are in the record's folder. */
async function filesNamed(
  { arsip, usulan }: Bahan,
  id: string,
  { tambah, hapus }: PerubahanSoftcopy,
): Promise<ReadonlySet<string>> {
  const names = [...hapus, ...tambah.map(({ nama }) => nama)].flatMap((nama) => [
    nama,
    `${nama}.txt`,
  ]);
  const found = new Set<string>();
  for (const nama of names) {
    if (nama.includes('/')) continue;
    const file = await readFileAt(arsip.repository, usulan.ujung, `${informasiFolder(id)}/${nama}`);
    if (file !== null) found.add(nama);
  }
  return found;
}

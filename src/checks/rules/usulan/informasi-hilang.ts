// A record that was ever on the main branch stays there, at its number.
import { oncePer } from '#base/memo.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanArsip } from '../../aturan.ts';
import { informasiById, informasiIds, informasiUrut } from '../../arsip-index.ts';
import type { Fakta } from '../../fakta.ts';

export const informasiHilang: AturanArsip = {
  id: 'usulan/informasi-hilang',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Informasi yang sudah tercatat tidak dihapus dan tidak dipindah nomornya.',
  mengapa:
    'Penghapusan diam-diam membuat masyarakat meragukan seluruh arsip; alamat yang sudah dibagikan harus tetap ada.',
  dasarHukum: ['SOP 2 Januari 2025, Pencatatan/Pendataan angka 1', 'UU 14/2008 Pasal 7'],
  *check(fakta) {
    if (fakta.sebelum === null) return;
    const present = informasiIds(fakta.arsip);
    for (const id of informasiIds(fakta.sebelum)) {
      if (present.has(id)) continue;
      const moved = movedTo(informasiById(fakta.sebelum).get(id), fakta);
      const file = `content/informasi/${id}/index.md`;
      yield moved === undefined
        ? {
            file,
            key: [],
            message: `Informasi ${id} yang sudah tercatat dihapus oleh usulan ini.`,
            fix: 'Kembalikan foldernya; bila tidak berlaku lagi, ubah statusnya menjadi "dicabut" atau "diganti" beserta alasannya.',
          }
        : {
            file,
            key: [],
            message: `Informasi ${id} yang sudah tercatat dipindah menjadi ${moved.id}.`,
            fix: `Kembalikan folder ke nomor ${id}; nomor adalah pengenal informasi untuk selamanya.`,
          };
    }
  },
};

/** The new record that says what the old one said. */
function movedTo(old: InformasiPublik | undefined, fakta: Fakta): InformasiPublik | undefined {
  if (old === undefined || fakta.sebelum === null) return undefined;
  const same = byContent(fakta.arsip).get(contentKey(old));
  return same === undefined || informasiIds(fakta.sebelum).has(same.id) ? undefined : same;
}

/** Of several records that say the same, the one entered last. */
const byContent = oncePer(
  (arsip: Arsip) => new Map(informasiUrut(arsip).map((record) => [contentKey(record), record])),
);

const contentKey = ({ judul, nomorDokumen, waktuPembuatan }: InformasiPublik): string =>
  JSON.stringify([judul, nomorDokumen, waktuPembuatan]);

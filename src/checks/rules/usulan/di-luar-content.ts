// A proposal about information touches the archive only; programs change by another way.
import type { AturanArsip } from '../../aturan.ts';
import { gabung } from '../../kalimat.ts';

const shownMax = 5;

export const diLuarContent: AturanArsip = {
  id: 'usulan/di-luar-content',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Usulan informasi hanya mengubah isi folder content.',
  mengapa:
    'Usulan informasi yang sekaligus mengubah program dapat mengubah cara ia sendiri diperiksa.',
  dasarHukum: ['SOP 2 Januari 2025, Pengesahan angka 1'],
  *check(fakta) {
    const outside = fakta.diubah.filter((path) => !path.startsWith('content/')).toSorted();
    const first = outside[0];
    if (first === undefined || outside.length === fakta.diubah.length) return;
    const rest = outside.length - shownMax;
    const shown = [...outside.slice(0, shownMax), ...(rest > 0 ? [`${rest} berkas lain`] : [])];
    yield {
      file: first,
      key: [],
      message: `Usulan ini mengubah content dan juga berkas di luarnya: ${gabung(shown)}.`,
      fix: 'Pisahkan menjadi dua usulan: satu untuk content, satu untuk yang lain.',
    };
  },
};

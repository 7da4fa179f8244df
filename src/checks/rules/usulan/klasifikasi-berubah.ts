// Closing what was open, or opening what was closed, is seen by the one who approves.
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import type { AturanHubungan } from '../../aturan.ts';
import { informasiById } from '../../arsip-index.ts';

export const klasifikasiBerubah: AturanHubungan = {
  id: 'usulan/klasifikasi-berubah',
  lingkup: 'hubungan',
  severity: 'warning',
  judul: 'Perubahan antara terbuka dan dikecualikan diketahui Atasan PPID.',
  mengapa:
    'Menutup atau membuka informasi menyangkut hak warga dan hanya sah dengan uji konsekuensi atau berakhirnya pengecualian.',
  dasarHukum: ['UU 14/2008 Pasal 17', 'PKPU 22/2023 Pasal 24–26', 'PP 61/2010'],
  *check(record, fakta) {
    const old = fakta.sebelum === null ? undefined : informasiById(fakta.sebelum).get(record.id);
    if (old === undefined || old.klasifikasi === record.klasifikasi) return;
    const isClosing = record.klasifikasi === 'dikecualikan';
    if (!isClosing && old.klasifikasi !== 'dikecualikan') return;
    yield {
      file: record.file,
      key: ['klasifikasi'],
      message: `Klasifikasi diubah dari ${klasifikasiInfo[old.klasifikasi].label} menjadi ${klasifikasiInfo[record.klasifikasi].label}.`,
      fix: isClosing
        ? 'Pastikan keputusan uji konsekuensinya ada. Berkas yang pernah diterbitkan tetap tersimpan dalam riwayat arsip dan salinan orang lain.'
        : 'Pastikan pengecualiannya sudah berakhir atau dicabut, lalu masukkan informasi ini ke Daftar Informasi Publik.',
    };
  },
};

// A small SOP, as written and as read.
import { sopSchema, type Sop } from '#domain/sop.ts';

/** Frontmatter of an SOP as an officer writes it. */
export const written = {
  nama: 'Pendokumentasian Informasi Publik',
  judul_dokumen: 'SOP Pendokumentasian Informasi Publik',
  unit: 'Sekretariat KPU Kota Contoh',
  tanggal_pembuatan: '2025-01-02',
  tanggal_efektif: '2025-01-02',
  disahkan_oleh: { jabatan: 'Sekretaris', nama: 'Contoh' },
  dasar_hukum: [{ rujukan: 'uu-14-2008', teks: 'UU 14/2008' }],
  kualifikasi_pelaksana: ['Pelaksana minimal 2 orang'],
  pencatatan: ['Buku rekap'],
  pelaksana_minimal: 2,
  tinjauan_bulan: 12,
  pengawas: 'atasan-ppid',
  langkah: [
    {
      nomor: 1,
      uraian: 'Menyimpan hardcopy',
      sebutan: 'Hardcopy disimpan',
      pelaksana: ['petugas-dokumentasi'],
      mutu_baku: { syarat: 'Mutakhir', waktu_menit: 60, output: 'Berkas' },
      menghasilkan: 'hardcopy',
    },
    {
      nomor: 2,
      uraian: 'Mendata softcopy',
      sebutan: 'Softcopy didata',
      pelaksana: ['petugas-dokumentasi'],
      mutu_baku: { syarat: 'Softfile', waktu_menit: 60, output: 'Softfile' },
      menghasilkan: 'softcopy',
      mencatat_buku_rekap: true,
    },
  ],
  pengesahan: ['Berlaku pada saat ditandatangani'],
  tempat_pengesahan: 'Contoh',
  tanggal_pengesahan: '2025-01-02',
};

/** The version of an SOP that takes effect on a day, reviewed on others. */
export const sop = (
  tanggalEfektif: string,
  tinjauan: readonly string[] = [],
  kode = 'pendokumentasian',
): Sop => ({
  ...sopSchema.parse({
    ...written,
    tanggal_efektif: tanggalEfektif,
    tinjauan: tinjauan.map((tanggal) => ({ tanggal, oleh: 'Sekretaris', hasil: 'tetap-berlaku' })),
  }),
  kode,
  file: `content/sop/${kode}/${tanggalEfektif}.md`,
  isi: '',
});

// The archive never holds a file of information that is withheld: its history forgets nothing.
import type { AturanInformasi } from '../../aturan.ts';
import { unlistedNames } from '../../berkas-lain.ts';

export const tanpaBerkas: AturanInformasi = {
  id: 'pengecualian/tanpa-berkas',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Informasi Dikecualikan tidak mempunyai berkas dalam arsip.',
  mengapa:
    'Riwayat arsip menyimpan setiap berkas untuk selamanya dan dapat dibaca siapa pun yang menyalinnya.',
  dasarHukum: ['UU 14/2008 Pasal 17', 'PKPU 22/2023 Pasal 24–26'],
  *check(record, fakta) {
    if (record.klasifikasi !== 'dikecualikan') return;
    const fix =
      'Keluarkan berkasnya dari folder ini dan simpan di tempat yang aman; bila sudah terlanjur tersimpan dalam riwayat, segera beri tahu PPID agar riwayatnya dibersihkan.';
    for (const [index, { berkas }] of record.softcopy.entries()) {
      yield {
        file: record.file,
        key: ['softcopy', index, 'berkas'],
        message: `Informasi Dikecualikan tidak boleh mencatat softcopy "${berkas}".`,
        fix,
      };
    }
    for (const name of unlistedNames(record, fakta.berkas)) {
      yield {
        file: record.file,
        key: ['klasifikasi'],
        message: `Berkas "${name}" ada di folder Informasi Dikecualikan.`,
        fix,
      };
    }
  },
};

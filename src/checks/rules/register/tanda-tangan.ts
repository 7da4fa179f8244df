// Decisions and minutes of official acts are signed before anybody relies on them.
import type { AturanInformasi } from '../../aturan.ts';

const bertandaTangan = { keputusan: 'Keputusan', 'berita-acara': 'Berita acara' } as const;

export const tandaTangan: AturanInformasi = {
  id: 'register/tanda-tangan',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Keputusan dan berita acara yang diterbitkan bertanda tangan.',
  mengapa: 'Keputusan yang beredar tanpa tanda tangan membuat masyarakat meragukan keasliannya.',
  dasarHukum: ['PKPU 2/2021'],
  *check(record) {
    const { jenisDokumen, tandaTangan: status } = record;
    if (record.klasifikasi === 'dikecualikan') return;
    if (jenisDokumen !== 'keputusan' && jenisDokumen !== 'berita-acara') return;
    if (status !== null && status !== 'tanpa') return;
    const sebutan = bertandaTangan[jenisDokumen];
    yield {
      file: record.file,
      key: [status === null ? 'jenis_dokumen' : 'tanda_tangan'],
      message:
        status === null
          ? `${sebutan} ini belum menyebut status tanda tangannya.`
          : `${sebutan} tanpa tanda tangan tidak boleh diterbitkan.`,
      fix:
        status === null
          ? 'Isi "tanda_tangan" dengan asli, elektronik, atau salinan.'
          : 'Dokumentasikan naskah yang sudah ditandatangani, lalu perbaiki "tanda_tangan".',
    };
  },
};

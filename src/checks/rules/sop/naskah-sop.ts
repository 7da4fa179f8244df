// An SOP file says what the rules must be able to read from it, without contradicting itself.
import { sopPendokumentasian, type Sop } from '#domain/sop.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { AturanArsip } from '../../aturan.ts';

export const naskahSop: AturanArsip = {
  id: 'sop/naskah-sop',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Naskah SOP dalam arsip tidak bertentangan dengan dirinya sendiri.',
  mengapa:
    'Aturan pemeriksaan dibaca dari naskah ini; naskah yang keliru membuat semua hasilnya keliru.',
  dasarHukum: ['SOP 2 Januari 2025, Pengesahan angka 1'],
  *check(fakta) {
    for (const sop of fakta.arsip.sop) {
      for (const violation of judge(sop)) yield { file: sop.file, ...violation };
    }
  },
};

function* judge(sop: Sop): Iterable<Omit<Pelanggaran, 'file'>> {
  if (!sop.file.endsWith(`/${sop.tanggalEfektif}.md`)) {
    yield {
      key: ['tanggal_efektif'],
      message: `Tanggal efektif ${sop.tanggalEfektif} berbeda dari tanggal pada nama berkas SOP.`,
      fix: `Namai berkasnya ${sop.tanggalEfektif}.md, atau perbaiki tanggal efektifnya.`,
    };
  }
  const seen = new Set<number>();
  for (const [index, { nomor }] of sop.langkah.entries()) {
    if (seen.has(nomor)) {
      yield {
        key: ['langkah', index, 'nomor'],
        message: `Nomor langkah ${nomor} dipakai lebih dari satu kali dalam SOP.`,
        fix: 'Beri setiap langkah nomornya sendiri.',
      };
    }
    seen.add(nomor);
  }
  const recording = sop.langkah.filter(({ mencatatBukuRekap }) => mencatatBukuRekap).length;
  if (sop.kode === sopPendokumentasian && recording !== 1) {
    yield {
      key: ['langkah'],
      message: `SOP menunjuk ${recording} langkah yang mencatat buku rekap; seharusnya tepat satu.`,
      fix: 'Tulis "mencatat_buku_rekap: true" pada satu langkah saja.',
    };
  }
}

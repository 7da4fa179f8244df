// Two documents of one kind in force do not share number and year.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanArsip } from '../../aturan.ts';
import { informasiUrut, nomorOf } from '../../arsip-index.ts';

export const nomorDokumenGanda: AturanArsip = {
  id: 'register/nomor-dokumen-ganda',
  lingkup: 'arsip',
  severity: 'warning',
  judul: 'Nomor dokumen sejenis yang berlaku tidak dipakai dua kali dalam satu tahun.',
  mengapa: 'Dua dokumen dengan nomor sama membuat warga dan kantor tidak tahu mana yang dimaksud.',
  dasarHukum: ['PKPU 2/2021', 'Keputusan KPU 57/2022'],
  *check(fakta) {
    const first = new Map<string, InformasiPublik>();
    for (const record of informasiUrut(fakta.arsip)) {
      if (record.status !== 'berlaku') continue;
      const nomor = nomorOf(record);
      if (nomor === null) continue;
      const key = `${record.jenisDokumen} ${nomor.nomor}/${nomor.tahun}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, record);
        continue;
      }
      yield {
        file: record.file,
        key: ['nomor_dokumen'],
        message: `Nomor ${nomor.nomor} tahun ${nomor.tahun} sudah dipakai informasi ${other.id} untuk jenis dokumen yang sama.`,
        fix: 'Periksa nomornya; bila dokumennya sama, hapus salah satu usulan, dan bila yang baru menggantikan yang lama, hubungkan dengan "mengganti".',
      };
    }
  },
};

// Two documents of one kind in force do not share number and year.
import { oncePer } from '#base/memo.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { parseNomorDokumen } from '#domain/nomor-dokumen.ts';
import type { AturanArsip } from '../../aturan.ts';
import { informasiUrut } from '../../arsip-index.ts';

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
      const found = nomorOf(record);
      if (found === null) continue;
      const { nomor, key } = found;
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

/** The number of a record, and what only documents of one kind, number and year share; null when there is no number. */
const nomorOf = oncePer(({ nomorDokumen, jenisDokumen }: InformasiPublik) => {
  const nomor = parseNomorDokumen(nomorDokumen);
  return nomor === null ? null : { nomor, key: `${jenisDokumen} ${nomor.nomor}/${nomor.tahun}` };
});

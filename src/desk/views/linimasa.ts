// The timeline of a proposal: what was done, in words, by whom and when.
import type { Kejadian, Usulan } from '#domain/usulan.ts';
import { tahapAwal, tahapSesudah, type Tahap } from '#domain/usulan.ts';
import { namaPeran } from '#domain/peran.ts';
import type { ButirLinimasa } from '#site/meja/kolom.ts';
import { namaPetugas, waktuOf, type Latar } from './latar.ts';

const jenisOf: Readonly<Partial<Record<Kejadian['tindakan'], ButirLinimasa['jenis']>>> = {
  kembalikan: 'kembali',
  komentari: 'komentar',
  selesai: 'selesai',
  'catat-kemudian': 'selesai',
  'terbitkan-segera': 'setuju',
  setujui: 'setuju',
};

/** All that was done, oldest first; saves one after the other by one person are told once. */
export function linimasaOf(usulan: Usulan, latar: Latar): readonly ButirLinimasa[] {
  let tahap: Tahap = tahapAwal(usulan.jenis, latar.sop);
  const told = usulan.kejadian.map((kejadian) => {
    const at = tahap;
    tahap = tahapSesudah({ jenis: usulan.jenis, tahap }, kejadian, latar.sop) ?? tahap;
    return { kejadian, butir: butirOf(kejadian, at, latar) };
  });
  return told
    .filter(({ kejadian }, index) => !isSavedAgain(kejadian, told[index + 1]?.kejadian))
    .map(({ butir }) => butir);
}

const isSavedAgain = (one: Kejadian, next: Kejadian | undefined): boolean =>
  one.tindakan === 'simpan' && next?.tindakan === 'simpan' && next.oleh === one.oleh;

function butirOf(kejadian: Kejadian, tahap: Tahap, latar: Latar): ButirLinimasa {
  const { tindakan, oleh, saat, pesan } = kejadian;
  return {
    judul: judulOf(tindakan, tahap, latar),
    oleh: namaPetugas(latar, oleh),
    waktu: waktuOf(saat),
    pesan,
    jenis: jenisOf[tindakan] ?? 'biasa',
  };
}

function judulOf(tindakan: Kejadian['tindakan'], tahap: Tahap, { sop }: Latar): string {
  const step =
    'nomor' in tahap ? sop.langkah.find(({ nomor }) => nomor === tahap.nomor) : undefined;
  const langkah = step === undefined ? 'Langkah SOP' : `Langkah ${step.nomor}`;
  const sebutan = step === undefined ? '' : `: ${step.sebutan}`;
  return {
    buat: 'Usulan dibuat',
    mulai: `${langkah} dimulai`,
    simpan: `${langkah}: isian disimpan`,
    selesai: `${langkah} selesai${sebutan}`,
    'catat-kemudian': `${langkah} dicatat kemudian${sebutan}`,
    ajukan: 'Diajukan lagi setelah diperbaiki',
    kembalikan: 'Dikembalikan',
    komentari: 'Komentar',
    batalkan: 'Usulan dibatalkan',
    'terbitkan-segera': `Diterbitkan segera, sebelum ditinjau ${namaPeran[sop.pengawas]}`,
    setujui: `Disetujui ${namaPeran[sop.pengawas]}`,
  }[tindakan];
}

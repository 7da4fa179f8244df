// The trailers by which an archive's commits tell who did what; one place for their names.

/** Trailer names, as they stand in commit messages. */
export const trailer = {
  usulan: 'Usulan',
  jenisUsulan: 'Jenis-usulan',
  tindakan: 'Tindakan',
  langkah: 'Langkah',
  pelaksana: 'Pelaksana',
  disetujuiOleh: 'Disetujui-oleh',
  terbitSegeraOleh: 'Terbit-segera-oleh',
  dikembalikanOleh: 'Dikembalikan-oleh',
  sop: 'Sop',
  isi: 'Isi',
  informasi: 'Informasi',
  imporAwal: 'Impor-awal',
} as const;

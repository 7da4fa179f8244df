// The trailers by which an archive's commits tell who did what; one place for their names.

/** Trailer names, as they stand in commit messages. */
export const trailer = {
  usulan: 'Usulan',
  langkah: 'Langkah',
  pelaksana: 'Pelaksana',
  disetujuiOleh: 'Disetujui-oleh',
  dikembalikanOleh: 'Dikembalikan-oleh',
  sop: 'Sop',
  isi: 'Isi',
  imporAwal: 'Impor-awal',
} as const;

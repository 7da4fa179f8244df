// The allow-list of softcopies as data: what may enter the archive, how officers call it, how its name ends.

export const softcopyTypes = [
  { mime: 'application/pdf', label: 'PDF', extensions: ['pdf'] },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Dokumen Word (DOCX)',
    extensions: ['docx'],
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Lembar kerja (XLSX)',
    extensions: ['xlsx'],
  },
  { mime: 'text/csv', label: 'CSV', extensions: ['csv'] },
  { mime: 'text/plain', label: 'Teks', extensions: ['txt'] },
  { mime: 'image/jpeg', label: 'Gambar JPEG', extensions: ['jpg', 'jpeg'] },
  { mime: 'image/png', label: 'Gambar PNG', extensions: ['png'] },
] as const;

/** The MIME type of a softcopy the archive accepts. */
export type SoftcopyType = (typeof softcopyTypes)[number]['mime'];

/** The accepted type with this MIME type, or null. */
export function findSoftcopyType(mime: string): SoftcopyType | null {
  return softcopyTypes.find((type) => type.mime === mime)?.mime ?? null;
}

/** The accepted type a file name promises by its extension, or null. */
export function typeOfExtension(name: string): SoftcopyType | null {
  const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return null;
  const found = softcopyTypes.find((type) => type.extensions.some((known) => known === extension));
  return found?.mime ?? null;
}

/** What officers and the public call this type. */
export function labelOfType(mime: SoftcopyType): string {
  return softcopyTypes.find((type) => type.mime === mime)?.label ?? mime;
}

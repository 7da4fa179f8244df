// Numbers as Indonesians write them.

/** `131482` → `131.482`. */
export const formatAngka = (value: number): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** `219136` → `214 KB`; `1572864` → `1,5 MB`. */
export function formatUkuran(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kib = bytes / 1024;
  if (kib < 1024) return `${formatAngka(Math.round(kib))} KB`;
  return `${(kib / 1024).toFixed(1).replace('.', ',').replace(',0', '')} MB`;
}

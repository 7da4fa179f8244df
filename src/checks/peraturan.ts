// Words about legal instruments that several rules need.
import { formatWaktu } from '#base/tanggal.ts';
import type { Peraturan } from '#domain/dasar-hukum.ts';

/** `dicabut oleh PKPU 22/2023 sejak 1 November 2023`. */
export function sebutPencabutan(
  { dicabutOleh, dicabutSejak }: Peraturan,
  byId: ReadonlyMap<string, Peraturan>,
): string {
  const by = dicabutOleh === null ? '' : ` oleh ${byId.get(dicabutOleh)?.sebutan ?? dicabutOleh}`;
  return `dicabut${by}${dicabutSejak === null ? '' : ` sejak ${formatWaktu(dicabutSejak)}`}`;
}

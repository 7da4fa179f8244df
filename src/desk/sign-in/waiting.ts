// The sentence for whoever has to wait after failures: the same for names that exist and names that do not.
import { formatJam } from '#base/tanggal.ts';
import type { Permintaan } from '../context.ts';
import { kiniOf } from '../utama.ts';

const minuteMs = 60_000;

/** Until when to wait, to the full minute, as the office's clock shows it. */
export function ditahan(c: Permintaan, untilMs: number): string {
  const minute = new Date(Math.ceil(untilMs / minuteMs) * minuteMs);
  const { saat } = kiniOf(c.get('utama').instansi, minute);
  return `Terlalu banyak percobaan yang gagal. Coba lagi mulai pukul ${formatJam(saat)}, atau hubungi administrator.`;
}

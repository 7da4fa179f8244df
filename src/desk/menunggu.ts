// How many proposals wait for whoever asks: the number in the menu of every page.
import { listUsulan } from '#archive/usulan.ts';
import type { ArsipKerja } from '#archive/usulan-kerja.ts';
import { isFailure } from '#base/failure.ts';
import type { Permintaan } from './context.ts';
import { latarOf, type Latar } from './views/latar.ts';
import { jumlahMenunggu } from './views/meja-saya.ts';

/** The background of a request; null for whoever holds no role, and where no SOP is in force yet. */
export function latarOrNull(c: Permintaan): Latar | null {
  const { petugas, peran, saat, hari } = c.get('pengunjung');
  if (petugas === null || peran.length === 0) return null;
  try {
    return latarOf(c.get('utama'), { petugas, saat, hari });
  } catch (error) {
    if (isFailure(error, 'desk/no-sop')) return null;
    throw error;
  }
}

/** The number; null where nothing waits, and for whoever holds no role. */
export async function menungguSaya(c: Permintaan, arsip: ArsipKerja): Promise<number | null> {
  const latar = latarOrNull(c);
  if (latar === null) return null;
  const jumlah = jumlahMenunggu(await listUsulan(arsip), latar);
  return jumlah === 0 ? null : jumlah;
}

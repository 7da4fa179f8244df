// `/meja/unggah/…`: who may bring files for which proposal, and the way back to its page.
import { readUsulan } from '#archive/usulan.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { petugasOf, redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, DeskEnv, Permintaan } from '../context.ts';
import { unggahRoutes } from '../unggahan/rute.ts';
import { isBersoftcopy } from '../views/langkah-saya.ts';
import { hrefUsulan, langkahKini } from '../views/tahap.ts';
import { latarPermintaan } from './usulan-terbuka.ts';

/** Adds the routes of uploads. */
export function uploadRoutes(app: DeskApp, alat: DeskContext): void {
  unggahRoutes<DeskEnv>(app, alat.unggahan, {
    akun: (c) => petugasOf(c).akun.id,
    boleh: (c, kode) => mayBring(c, alat, kode),
    form: (c) => c.get('form'),
    saat: (c) => petugasOf(c).saat,
    lanjut: (c, kode, pesan) => redirectTo(c, alat.db, { ke: backOf(c, kode), pesan }),
  });
}

/** Null, or why an officer may not bring files for a proposal now. */
async function mayBring(
  c: Permintaan,
  { arsip }: DeskContext,
  kode: string,
): Promise<string | null> {
  const latar = latarPermintaan(c);
  const usulan = await readUsulan(arsip, kode);
  const step = usulan === null ? undefined : langkahKini(usulan, latar.sop);
  if (usulan === null || !isBersoftcopy(usulan, step))
    return 'Berkas hanya dapat ditambahkan pada langkah penyerahan softcopy.';
  const may = bolehBertindak(usulan, 'catat-kemudian', latar);
  return may.boleh ? null : may.alasan;
}

/** Back to the page one came from: the step itself, or the one that writes it down afterwards. */
function backOf(c: Permintaan, kode: string): string {
  const page = hrefUsulan(kode);
  const later = `${page}catat-kemudian/`;
  return c.req.header('referer')?.endsWith(later) === true ? later : page;
}

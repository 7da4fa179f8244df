// `/meja/sop/`: the SOP's reviews, and the form that proposes one.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { buatUsulan } from '#archive/usulan-buat.ts';
import { readUsulan } from '#archive/usulan.ts';
import { Failure } from '#base/failure.ts';
import { bolehMembuat } from '#domain/izin.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { hrefTinjau } from '../views/antrean.ts';
import { galatOf, tanpaGalat } from '../views/galat.ts';
import { bolehMeninjau, lihatSop, type MasukanSop } from '../views/sop.ts';
import { lakukan, pelakuOf } from './proposal.ts';
import { statusOf } from './tinjau.ts';
import { latarPermintaan } from './usulan-terbuka.ts';

const href = '/meja/sop/';
const kode = 'sop';

/** Adds the routes of the SOP. */
export function sopRoutes(app: DeskApp, alat: DeskContext): void {
  const awal = { hasil: '', catatan: '', galat: tanpaGalat };
  app.get(href, (c) => show(c, alat, awal));
  app.post(href, (c) => take(c, alat));
}

async function show(
  c: Permintaan,
  alat: DeskContext,
  masukan: MasukanSop,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const usulan = await readUsulan(alat.arsip, kode);
  const page = lihatSop(latarPermintaan(c), usulan, { masukan, situs: alat.situs });
  return alat.view(c, 'sop', page, status);
}

async function take(c: Permintaan, alat: DeskContext): Promise<Response> {
  const form = c.get('form');
  const tinjauan = { hasil: form.kolom('hasil'), catatan: form.kolom('catatan') };
  const usulan = await readUsulan(alat.arsip, kode);
  const latar = latarPermintaan(c);
  const may = bolehMembuat('tinjau-sop', '', latar);
  if (!bolehMeninjau(usulan, latar))
    throw new Failure('desk/not-allowed', {
      alasan: may.boleh
        ? 'Tinjauan SOP sudah diusulkan; selesaikan usulan itu dahulu.'
        : may.alasan,
    });
  const hasil =
    usulan === null
      ? await buatUsulan(alat.arsip, pelakuOf(c), { jenis: 'tinjau-sop', tinjauan })
      : await lakukan(c, alat, {
          kode,
          ujung: form.kolom('ujung'),
          isi: { tindakan: 'ajukan', pesan: tinjauan.catatan, tinjauan },
        });
  if (!hasil.ok)
    return show(c, alat, { ...tinjauan, galat: galatOf(hasil) }, statusOf[hasil.sebab]);
  return redirectTo(c, alat.db, {
    ke: hrefTinjau(kode),
    pesan: { jenis: 'baik', isi: 'Tinjauan SOP diusulkan dan menunggu persetujuan.' },
  });
}

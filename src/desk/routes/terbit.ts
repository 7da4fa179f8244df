// What follows an approval: `/meja/usulan/<kode>/terbit/` says how publishing stands. And the urgent lane before it.
import { informasiOfKode } from '#domain/usulan.ts';
import { listUsulan, readAkhirUsulan, readUsulan } from '#archive/usulan.ts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failure } from '#base/failure.ts';
import type { DeskApp, Permintaan } from '../context.ts';
import { redirectTo } from '../answer.ts';
import { berikutnyaOf } from '../views/antrean.ts';
import { galatOf, galatUmum, tanpaGalat, type Galat } from '../views/galat.ts';
import { formulirSegera } from '../views/segera.ts';
import { hrefUsulan, judulUsulan } from '../views/tahap.ts';
import { lihatTerbit, type Terbitan } from '../views/terbit.ts';
import { bolehSegera } from '../views/tinjau.ts';
import { lakukan } from './proposal.ts';
import { goOnIfApproved, openTinjauan, statusOf, type AlatTinjau } from './tinjau.ts';
import { hasPart, latarPermintaan } from './usulan-terbuka.ts';

/** Adds the routes of publishing. */
export function terbitRoutes(app: DeskApp, alat: AlatTinjau): void {
  const path = '/meja/usulan/:kode/terbit/' as const;
  app.get(path, async (c) => {
    const latar = latarPermintaan(c);
    const terbitan = await openTerbitan(c, alat);
    const keadaan = alat.penerbitan.keadaan(terbitan.commit);
    const berikutnya = berikutnyaOf(await listUsulan(alat.arsip), latar, terbitan.kode);
    const { situs } = alat;
    return alat.view(
      c,
      'usulan/terbit',
      lihatTerbit(terbitan, latar, { keadaan, berikutnya, situs }),
    );
  });
  app.get(`${path}keadaan/`, async (c) =>
    c.json({ keadaan: alat.penerbitan.keadaan((await openTerbitan(c, alat)).commit) }),
  );
  app.post(path, async (c) => {
    const { commit, kode } = await openTerbitan(c, alat);
    alat.penerbitan.mulai(commit);
    return c.redirect(`${hrefUsulan(kode)}terbit/`, 303);
  });
  const segera = '/meja/usulan/:kode/terbitkan-segera/' as const;
  app.get(segera, (c) => showSegera(c, alat, { alasan: '', galat: tanpaGalat }));
  app.post(segera, (c) => takeSegera(c, alat));
}

/** The publication that the address names. */
async function openTerbitan(c: Permintaan, alat: AlatTinjau): Promise<Terbitan> {
  const kode = c.req.param('kode') ?? '';
  const usulan = await readUsulan(alat.arsip, kode);
  const segera = usulan?.kejadian.findLast(({ tindakan }) => tindakan === 'terbitkan-segera');
  if (usulan !== null && segera !== undefined && hasPart(usulan, latarPermintaan(c)))
    return { ...segera, kode, judul: judulUsulan(usulan), jenis: usulan.jenis, isSegera: true };
  // A new proposal about the same record does not hide that the last one was approved.
  const akhir = await readAkhirUsulan(alat.arsip, kode);
  if (akhir?.jenis !== 'disetujui') throw new Failure('desk/not-found');
  const { arsip } = await alat.utama();
  const judul = arsip.informasi.find(({ id }) => id === informasiOfKode(kode))?.judul ?? '';
  return { ...akhir, kode, judul, jenis: akhir.jenisUsulan, isSegera: false };
}

interface MasukanSegera {
  readonly alasan: string;
  readonly galat: Galat;
  readonly status?: ContentfulStatusCode;
}

async function showSegera(
  c: Permintaan,
  alat: AlatTinjau,
  { alasan, galat, status }: MasukanSegera,
): Promise<Response> {
  const { tinjauan, latar } = await openTinjauan(c, alat);
  const isAllowed = bolehSegera(tinjauan, latar);
  if (!isAllowed && status === undefined)
    return redirectTo(c, alat.db, {
      ke: hrefUsulan(tinjauan.usulan.kode),
      pesan: { jenis: 'perhatian', isi: 'Usulan ini tidak dapat Anda terbitkan segera.' },
    });
  const page = formulirSegera(tinjauan, latar, { alasan, galat });
  return alat.view(c, 'usulan/alasan', page, status ?? 200);
}

async function takeSegera(c: Permintaan, alat: AlatTinjau): Promise<Response> {
  const ended = await goOnIfApproved(c, alat);
  if (ended !== null) return ended;
  const { tinjauan } = await openTinjauan(c, alat);
  const { kode } = tinjauan.usulan;
  const form = c.get('form');
  const alasan = form.kolom('alasan').trim();
  const hasil = await lakukan(c, alat, {
    kode,
    ujung: form.kolom('ujung'),
    isi: { tindakan: 'terbitkan-segera', alasan },
  });
  if (!hasil.ok) {
    const galat =
      hasil.kolom === undefined && hasil.temuan === undefined
        ? galatUmum(hasil.alasan)
        : galatOf(hasil);
    return showSegera(c, alat, { alasan, galat, status: statusOf[hasil.sebab] });
  }
  alat.penerbitan.mulai(hasil.commit);
  return redirectTo(c, alat.db, {
    ke: `${hrefUsulan(kode)}terbit/`,
    pesan: { jenis: 'baik', isi: `${judulUsulan(hasil.usulan)} diterbitkan segera.` },
  });
}

// `/meja/usulan/<kode>/tinjau/`: the review page, approval and return.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readAkhirUsulan, listUsulan, readUsulan } from '#archive/usulan.ts';
import type { IsiTindakan, SebabTolak, Tolakan } from '#archive/usulan-permintaan.ts';
import { hitungSidik } from '#archive/usulan-sidik.ts';
import { tinjauUsulan, type Tinjauan } from '#archive/usulan-tinjau.ts';
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import { petugasOf, redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import type { Penerbitan } from '../penerbitan.ts';
import { antreanOf, berikutnyaOf, hrefTinjau, menungguTinjauan } from '../views/antrean.ts';
import { galatKolom, galatOf, galatUmum } from '../views/galat.ts';
import type { Latar } from '../views/latar.ts';
import { hrefUsulan, judulUsulan } from '../views/tahap.ts';
import {
  kolomDibaca,
  lihatTinjauan,
  masukanAwal,
  peringatanOf,
  type MasukanTinjau,
} from '../views/tinjau.ts';
import { lakukan } from './proposal.ts';
import { openUsulan } from './usulan-terbuka.ts';

/** The desk's context, and what becomes of publishing. */
export interface AlatTinjau extends DeskContext {
  readonly penerbitan: Penerbitan;
}

/** A review and what its page is made against. */
export interface TinjauanTerbuka {
  readonly tinjauan: Tinjauan;
  readonly latar: Latar;
}

/** Adds the routes of the review. */
export function tinjauRoutes(app: DeskApp, alat: AlatTinjau): void {
  const path = '/meja/usulan/:kode/tinjau/' as const;
  app.get(path, async (c) => {
    const ended = await goOnIfApproved(c, alat);
    return ended ?? showTinjauan(c, alat, { masukan: masukanAwal });
  });
  app.post(path, (c) => takePersetujuan(c, alat));
  app.post(`${path}kembalikan/`, (c) => takePengembalian(c, alat));
  // A page that came back with errors has the address it was posted to.
  app.get(`${path}kembalikan/`, (c) => c.redirect(hrefTinjau(c.req.param('kode')), 303));
}

/** The review of the proposal that the address names; whoever has no part in it finds nothing there. */
export async function openTinjauan(c: Permintaan, alat: DeskContext): Promise<TinjauanTerbuka> {
  const { usulan, latar } = await openUsulan(c, alat);
  const tinjauan = await tinjauUsulan(alat.arsip, usulan.kode, latar.hari);
  if (tinjauan === null) throw new Failure('desk/not-found');
  return { tinjauan, latar };
}

async function showTinjauan(
  c: Permintaan,
  alat: AlatTinjau,
  {
    masukan,
    status = 200,
  }: { readonly masukan: MasukanTinjau; readonly status?: ContentfulStatusCode },
): Promise<Response> {
  const { tinjauan, latar } = await openTinjauan(c, alat);
  const sidik = await hitungSidik(alat.arsip, tinjauan.usulan);
  const waiting = menungguTinjauan(await listUsulan(alat.arsip), latar);
  const antrean = antreanOf(waiting, tinjauan.usulan.kode);
  return alat.view(
    c,
    'usulan/tinjau',
    lihatTinjauan(tinjauan, latar, { sidik, antrean, masukan }),
    status,
  );
}

async function takePersetujuan(c: Permintaan, alat: AlatTinjau): Promise<Response> {
  const form = c.get('form');
  const masukan = {
    ...masukanAwal,
    catatan: form.kolom('pesan').trim(),
    dibaca: form.semua(kolomDibaca),
  };
  const ended = await goOnIfApproved(c, alat);
  if (ended !== null) return ended;
  const { tinjauan } = await openTinjauan(c, alat);
  const { kode } = tinjauan.usulan;
  const kolom = salahPersetujuan(tinjauan, masukan, form.kolom('peringatan'));
  if (Object.keys(kolom).length > 0)
    return showTinjauan(c, alat, {
      masukan: { ...masukan, galat: galatKolom(kolom) },
      status: 422,
    });
  const isi: IsiTindakan = {
    tindakan: 'setujui',
    isi: form.kolom('isi'),
    peringatan: form.kolom('peringatan'),
    ...(masukan.catatan === '' ? {} : { pesan: masukan.catatan }),
  };
  const hasil = await lakukan(c, alat, { kode, ujung: form.kolom('ujung'), isi });
  if (!hasil.ok) return showTolakan(c, alat, hasil, masukan);
  alat.penerbitan.mulai(hasil.commit);
  return redirectTo(c, alat.db, {
    ke: `${hrefUsulan(kode)}terbit/`,
    pesan: { jenis: 'baik', isi: `${judulUsulan(hasil.usulan)} disetujui.` },
  });
}

/** Warnings are acknowledged one by one, and only those that were shown. */
function salahPersetujuan(
  tinjauan: Tinjauan,
  { catatan, dibaca }: MasukanTinjau,
  shown: string,
): Readonly<Record<string, string>> {
  const unread = peringatanOf(tinjauan, dibaca).filter(({ isDibaca }) => !isDibaca);
  return {
    ...(unread.length > 0 && shown === tinjauan.peringatan
      ? { peringatan: 'Baca setiap peringatan, lalu beri tanda Sudah saya baca.' }
      : {}),
    ...(catatan.length > limits.reasonLength
      ? { pesan: `Terlalu panjang; paling banyak ${limits.reasonLength} huruf.` }
      : {}),
  };
}

async function takePengembalian(c: Permintaan, alat: AlatTinjau): Promise<Response> {
  const form = c.get('form');
  const alasan = form.kolom('alasan').trim();
  const ended = await goOnIfApproved(c, alat);
  if (ended !== null) return ended;
  const { usulan, latar } = await openUsulan(c, alat);
  const { kode } = usulan;
  const hasil = await lakukan(c, alat, {
    kode,
    ujung: form.kolom('ujung'),
    isi: { tindakan: 'kembalikan', alasan },
  });
  if (!hasil.ok)
    return showTolakan(c, alat, hasil, { ...masukanAwal, alasan, isMengembalikan: true });
  const next = berikutnyaOf(await listUsulan(alat.arsip), latar, kode);
  return redirectTo(c, alat.db, {
    ke: '/meja/',
    pesan: {
      jenis: 'baik',
      isi: `${judulUsulan(hasil.usulan)} dikembalikan dengan catatan Anda.`,
      ...(next === null
        ? {}
        : { tautan: { label: `Tinjau berikutnya: ${next.judul}`, href: next.href } }),
    },
  });
}

/** Shows the page as it is now, with what was typed and why nothing was done. Boxes are empty where the content moved. */
async function showTolakan(
  c: Permintaan,
  alat: AlatTinjau,
  tolakan: Tolakan,
  masukan: MasukanTinjau,
): Promise<Response> {
  const ended = await goOnIfApproved(c, alat);
  if (ended !== null) return ended;
  const isMoved = tolakan.sebab === 'sudah-berubah';
  const galat = tolakan.kolom === undefined ? galatUmum(tolakan.alasan) : galatOf(tolakan);
  return showTinjauan(c, alat, {
    masukan: { ...masukan, dibaca: isMoved ? [] : masukan.dibaca, galat },
    status: statusOf[tolakan.sebab],
  });
}

/** The status of an answer that refuses. */
export const statusOf: Readonly<Record<SebabTolak, ContentfulStatusCode>> = {
  'tidak-boleh': 403,
  'tidak-ada': 404,
  'sudah-berubah': 409,
  'isi-salah': 422,
  'ada-kesalahan': 422,
};

/** Where the proposal was approved meanwhile: on to the page that says so; null where it was not. */
export async function goOnIfApproved(c: Permintaan, alat: DeskContext): Promise<Response | null> {
  const kode = c.req.param('kode') ?? '';
  if ((await readUsulan(alat.arsip, kode)) !== null) return null;
  const akhir = await readAkhirUsulan(alat.arsip, kode);
  if (akhir?.jenis !== 'disetujui') return null;
  const isOwn = akhir.oleh === petugasOf(c).petugas.id;
  return redirectTo(c, alat.db, {
    ke: `${hrefUsulan(kode)}terbit/`,
    pesan: {
      jenis: isOwn ? 'baik' : 'perhatian',
      isi: isOwn ? 'Usulan ini sudah Anda setujui.' : 'Usulan ini sudah disetujui.',
    },
  });
}

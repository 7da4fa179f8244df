// `/meja/masuk/` and `/meja/keluar/`: in and out. A wrong name and a wrong password are the same answer after the same work.
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { alamat } from '../gate.ts';
import { giveCookie } from '../http/token.ts';
import { ditahan } from '../sign-in/waiting.ts';
import { bacaNamaMasuk, findAkun, readSandi, setSandi, type Akun } from '../store/accounts.ts';
import {
  beginPercobaan,
  ditahanSampai,
  forgetPercobaan,
  undoPercobaan,
  type Hitungan,
} from '../store/attempts.ts';
import { beginSesi, endSesi, endSesiAkun } from '../store/sessions.ts';
import { bacaLanjut } from '../view.ts';
import { note } from '../visitors.ts';

/** Adds the routes of signing in and out. */
export function signInRoutes(app: DeskApp, context: DeskContext): void {
  const { db, view } = context;

  app.get(alamat.masuk, (c) => {
    const lanjut = bacaLanjut(c.req.query('lanjut') ?? '');
    if (c.get('pengunjung').akun !== null) return c.redirect(lanjut, 303);
    const keterangan = keteranganOf(c.req.query('pesan') ?? '');
    return view(c, 'masuk', { galat: {}, keterangan, nama: '', lanjut });
  });

  app.post(alamat.masuk, async (c) => {
    const form = c.get('form');
    const nama = form.kolom('nama');
    const lanjut = bacaLanjut(form.kolom('lanjut'));
    const masuk = await signIn(c, context, { id: bacaNamaMasuk(nama), sandi: form.kolom('sandi') });
    if (typeof masuk === 'string')
      return view(c, 'masuk', { galat: { nama: masuk }, keterangan: '', nama, lanjut }, 422);
    return c.redirect(lanjut, 303);
  });

  app.post(alamat.keluar, (c) => {
    const { sesi } = c.get('pengunjung');
    note(db, c, 'keluar');
    if (sesi !== null) endSesi(db, sesi.kunci);
    return c.redirect(`${alamat.masuk}?pesan=keluar`, 303);
  });

  app.post(alamat.keluarSemua, (c) => {
    const { akun } = c.get('pengunjung');
    note(db, c, 'keluar-semua');
    if (akun !== null) endSesiAkun(db, akun.id);
    return c.redirect(`${alamat.masuk}?pesan=keluar-semua`, 303);
  });
}

const keteranganList: Readonly<Record<string, string>> = {
  keluar: 'Anda sudah keluar.',
  'keluar-semua': 'Anda sudah keluar dari semua perangkat.',
};
const keteranganOf = (pesan: string): string => keteranganList[pesan] ?? '';

/** What was typed. */
interface Percobaan {
  readonly id: string;
  readonly sandi: string;
}

const wrong =
  'Nama masuk atau sandi tidak cocok. Periksa keduanya; huruf besar dan kecil pada sandi dibedakan.';

/** Signs in, or says why not. Up to the comparison everything is done for every name alike. */
async function signIn(
  c: Permintaan,
  context: DeskContext,
  { id, sandi }: Percobaan,
): Promise<Akun | string> {
  const { db, penyandi } = context;
  const { ms, alamat: from } = c.get('pengunjung');
  const byName: Hitungan = { jenis: 'nama', apa: id };
  const byAddress: Hitungan = { jenis: 'alamat', apa: from };
  const akun = findAkun(db, id);
  const about = akun?.id ?? '';
  // What is not tried is not counted, so that one impatient person does not lock out an office behind one address.
  const until =
    ditahanSampai(db, byAddress, ms) ??
    beginPercobaan(db, byName, ms) ??
    beginPercobaan(db, byAddress, ms);
  if (until !== null) {
    note(db, c, 'masuk-ditahan', about);
    return ditahan(c, until);
  }
  const hash = readSandi(db, id);
  const isRight = await penyandi.verify(sandi, hash);
  if (!isRight || akun === null || hash === null) {
    note(db, c, 'masuk-gagal', about);
    return wrong;
  }
  if (akun.isDikunci) {
    note(db, c, 'masuk-dikunci', about);
    return 'Akun ini dikunci oleh administrator. Hubungi administrator untuk membukanya.';
  }
  forgetPercobaan(db, byName);
  undoPercobaan(db, byAddress);
  if (penyandi.isUsang(hash)) setSandi(db, id, await penyandi.hash(sandi), akun.isWajibGanti);
  note(db, c, 'masuk', about);
  giveCookie(c, beginSesi(db, id, { ms, isFaktorKedua: false }).token, context.isHttps);
  return akun;
}

// `/meja/sandi/`: changing one's password, by choice or because the first one was given by somebody else.
import { limits } from '#base/limits.ts';
import type { GalatKolom } from '#site/meja.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { alamat } from '../gate.ts';
import { checkSandi } from '../sign-in/passwords.ts';
import { renewSesi, signedIn } from '../sign-in/signed-in.ts';
import { ditahan } from '../sign-in/waiting.ts';
import { readSandi, setSandi } from '../store/accounts.ts';
import { beginPercobaan, forgetPercobaan } from '../store/attempts.ts';
import { note } from '../visitors.ts';

/** Adds the routes of passwords. */
export function passwordRoutes(app: DeskApp, context: DeskContext): void {
  const { db, view, penyandi } = context;
  const show = (c: Permintaan, galat: GalatKolom): Promise<Response> => {
    const { id, isWajibGanti } = signedIn(c).akun;
    const model = { galat, id, isWajib: isWajibGanti, panjangTerpendek: limits.passwordLengthMin };
    return view(c, 'sandi', model, Object.keys(galat).length === 0 ? 200 : 422);
  };

  app.get(alamat.sandi, (c) => show(c, {}));

  app.post(alamat.sandi, async (c) => {
    const { akun, sesi } = signedIn(c);
    const galat = (await checkOld(c, context)) ?? (await checkNew(c, context));
    if (galat !== null) return show(c, galat);
    setSandi(db, akun.id, await penyandi.hash(c.get('form').kolom('baru')), false);
    note(db, c, 'sandi-diganti');
    const baru = renewSesi(c, context, { isFaktorKedua: sesi.isFaktorKedua, isSendirian: true });
    const isi = 'Sandi sudah diganti. Perangkat lain yang masih masuk dengan akun ini dikeluarkan.';
    return redirectTo(c, db, { ke: alamat.meja, pesan: { jenis: 'baik', isi }, sesi: baru });
  });
}

/** Whoever changes the password by choice shows that he knows the old one; as patiently as at sign-in. */
async function checkOld(c: Permintaan, { db, penyandi }: DeskContext): Promise<GalatKolom | null> {
  const { id, isWajibGanti } = signedIn(c).akun;
  if (isWajibGanti) return null;
  const { ms } = c.get('pengunjung');
  const until = beginPercobaan(db, { jenis: 'nama', apa: id }, ms);
  if (until !== null) return { lama: ditahan(c, until) };
  if (!(await penyandi.verify(c.get('form').kolom('lama'), readSandi(db, id)))) {
    note(db, c, 'sandi-salah');
    return { lama: 'Sandi sekarang tidak cocok. Ketik sandi yang Anda pakai untuk masuk.' };
  }
  forgetPercobaan(db, { jenis: 'nama', apa: id });
  return null;
}

async function checkNew(c: Permintaan, { db, penyandi }: DeskContext): Promise<GalatKolom | null> {
  const { id } = signedIn(c).akun;
  const form = c.get('form');
  const baru = form.kolom('baru');
  const salah = checkSandi(baru, id);
  if (salah !== null) return { baru: salah };
  if (baru !== form.kolom('ulang'))
    return { ulang: 'Sandi baru yang kedua tidak sama dengan yang pertama. Ketik sekali lagi.' };
  if (await penyandi.verify(baru, readSandi(db, id)))
    return { baru: 'Sandi baru masih sama dengan yang lama. Pilih sandi yang lain.' };
  return null;
}

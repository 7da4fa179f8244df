// `/meja/faktor-kedua/`: the code at sign-in, setting the second factor up, and taking it away.
import type { GalatKolom } from '#site/meja.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { alamat } from '../gate.ts';
import { renewSesi, signedIn } from '../sign-in/signed-in.ts';
import { findLangkahTotp, newTotp, showTotp } from '../sign-in/totp.ts';
import { ditahan } from '../sign-in/waiting.ts';
import { readTotp, setTotp, useTotp } from '../store/accounts.ts';
import { beginPercobaan, forgetPercobaan } from '../store/attempts.ts';
import { setTotpCalon } from '../store/sessions.ts';
import { isFaktorKeduaWajib } from '../store/settings.ts';
import { bacaLanjut } from '../view.ts';
import { note } from '../visitors.ts';

/** Adds the routes of the second factor. */
export function secondFactorRoutes(app: DeskApp, context: DeskContext): void {
  askingRoutes(app, context);
  settingUpRoutes(app, context);
  removingRoutes(app, context);
}

function askingRoutes(app: DeskApp, context: DeskContext): void {
  const { db, view } = context;

  app.get(alamat.faktorKedua, (c) => {
    const { akun, sesi } = signedIn(c);
    if (!akun.hasFaktorKedua) return c.redirect(alamat.pasangFaktorKedua, 303);
    if (sesi.isFaktorKedua) return c.redirect(alamat.lepasFaktorKedua, 303);
    const lanjut = bacaLanjut(c.req.query('lanjut') ?? '');
    return view(c, 'faktor-kedua', { galat: {}, lanjut });
  });

  app.post(alamat.faktorKedua, (c) => {
    const { id } = signedIn(c).akun;
    const salah = checkKode(c, context, readTotp(db, id));
    const lanjut = bacaLanjut(c.get('form').kolom('lanjut'));
    if (salah !== null) return view(c, 'faktor-kedua', { galat: { kode: salah }, lanjut }, 422);
    renewSesi(c, context, { isFaktorKedua: true, isSendirian: false });
    return c.redirect(lanjut, 303);
  });
}

function settingUpRoutes(app: DeskApp, context: DeskContext): void {
  const { db, view } = context;
  const show = (c: Permintaan, galat: GalatKolom): Promise<Response> => {
    const { akun, sesi } = signedIn(c);
    const calon = sesi.totpCalon ?? newTotp();
    if (sesi.totpCalon === null) setTotpCalon(db, sesi, calon);
    const kantor = c.get('utama').instansi.namaSingkat;
    const model = {
      galat,
      isWajib: isWajib(c, context),
      ...showTotp(calon, { id: akun.id, kantor }),
    };
    return view(c, 'faktor-kedua/pasang', model, 'kode' in galat ? 422 : 200);
  };

  app.get(alamat.pasangFaktorKedua, (c) =>
    signedIn(c).akun.hasFaktorKedua ? c.redirect(alamat.lepasFaktorKedua, 303) : show(c, {}),
  );

  app.post(alamat.pasangFaktorKedua, async (c) => {
    const { akun, sesi } = signedIn(c);
    const { totpCalon } = sesi;
    if (akun.hasFaktorKedua || totpCalon === null) return c.redirect(alamat.pasangFaktorKedua, 303);
    const { ms } = c.get('pengunjung');
    const langkah = findLangkahTotp(totpCalon, c.get('form').kolom('kode'), ms);
    if (langkah === null) return show(c, { kode: wrongKode });
    setTotp(db, akun.id, totpCalon);
    useTotp(db, akun.id, langkah);
    note(db, c, 'faktor-kedua-dipasang');
    const baru = renewSesi(c, context, { isFaktorKedua: true, isSendirian: true });
    const isi =
      'Faktor kedua sudah terpasang. Mulai sekarang kode dari telepon diminta setiap kali masuk.';
    return redirectTo(c, db, { ke: alamat.meja, pesan: { jenis: 'baik', isi }, sesi: baru });
  });
}

function removingRoutes(app: DeskApp, context: DeskContext): void {
  const { db, view } = context;
  const show = (c: Permintaan, galat: GalatKolom): Promise<Response> => {
    const model = { galat, isWajib: isWajib(c, context) };
    return view(c, 'faktor-kedua/terpasang', model, 'kode' in galat ? 422 : 200);
  };

  app.get(alamat.lepasFaktorKedua, (c) =>
    signedIn(c).akun.hasFaktorKedua ? show(c, {}) : c.redirect(alamat.pasangFaktorKedua, 303),
  );

  app.post(alamat.lepasFaktorKedua, (c) => {
    const { akun } = signedIn(c);
    if (!akun.hasFaktorKedua || isWajib(c, context))
      return c.redirect(alamat.lepasFaktorKedua, 303);
    const salah = checkKode(c, context, readTotp(db, akun.id));
    if (salah !== null) return show(c, { kode: salah });
    setTotp(db, akun.id, null);
    note(db, c, 'faktor-kedua-dilepas');
    const baru = renewSesi(c, context, { isFaktorKedua: false, isSendirian: true });
    const isi = 'Faktor kedua sudah dilepas. Sekarang cukup sandi untuk masuk.';
    return redirectTo(c, db, { ke: alamat.meja, pesan: { jenis: 'perhatian', isi }, sesi: baru });
  });
}

const wrongKode =
  'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, dan periksa apakah jam telepon Anda tepat.';

/** What is wrong with the code of a form; null when it is right, and then it is used up. */
function checkKode(c: Permintaan, { db }: DeskContext, rahasia: string | null): string | null {
  const { id } = signedIn(c).akun;
  const { ms } = c.get('pengunjung');
  const hitungan = { jenis: 'kode', apa: id } as const;
  const until = beginPercobaan(db, hitungan, ms);
  if (until !== null) {
    note(db, c, 'faktor-kedua-ditahan');
    return ditahan(c, until);
  }
  const kode = c.get('form').kolom('kode');
  const langkah = rahasia === null ? null : findLangkahTotp(rahasia, kode, ms);
  if (langkah === null || !useTotp(db, id, langkah)) {
    note(db, c, 'faktor-kedua-gagal');
    return wrongKode;
  }
  forgetPercobaan(db, hitungan);
  return null;
}

/** Whether whoever asks may not be without a second factor. */
const isWajib = (c: Permintaan, { db }: DeskContext): boolean =>
  isFaktorKeduaWajib(db) && c.get('pengunjung').peran.includes('atasan-ppid');

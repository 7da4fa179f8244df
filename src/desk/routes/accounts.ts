// `/meja/akun/`: the administrator gives officers accounts, resets passwords, locks and unlocks. What an account may do is
// not settled here: roles are in petugas.yaml, and change only with the approval of the Atasan PPID.
import { Failure } from '#base/failure.ts';
import { formatSaat } from '#base/tanggal.ts';
import type { GalatKolom } from '#site/meja.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { alamat } from '../gate.ts';
import { barisAkun, namaPetugas } from '../sign-in/account-rows.ts';
import { newSandiAwal } from '../sign-in/passwords.ts';
import {
  bacaNamaMasuk,
  createAkun,
  findAkun,
  isNamaMasuk,
  listAkun,
  type Akun,
} from '../store/accounts.ts';
import { listCatatan, namaPeristiwa } from '../store/security-log.ts';
import { isFaktorKeduaWajib, setFaktorKeduaWajib } from '../store/settings.ts';
import { note } from '../visitors.ts';

/** Newest lines of the security log that are shown. */
const shownEntries = 300;

/** Adds the routes of the list of accounts, of new accounts and of the security log. */
export function accountRoutes(app: DeskApp, context: DeskContext): void {
  const { db, view } = context;

  app.get(alamat.akun, (c) =>
    view(c, 'akun', {
      daftar: listAkun(db).map((akun) => barisAkun(c, db, akun)),
      isFaktorKeduaWajib: isFaktorKeduaWajib(db),
    }),
  );

  app.post('/meja/akun/pengaturan/', (c) => {
    const isWajib = c.get('form').kolom('faktor-kedua') === 'ya';
    if (isWajib !== isFaktorKeduaWajib(db)) {
      setFaktorKeduaWajib(db, isWajib);
      note(db, c, isWajib ? 'faktor-kedua-diwajibkan' : 'faktor-kedua-tidak-wajib');
    }
    const isi = isWajib
      ? 'Atasan PPID sekarang wajib memakai faktor kedua.'
      : 'Atasan PPID boleh masuk tanpa faktor kedua.';
    return redirectTo(c, db, { ke: alamat.akun, pesan: { jenis: 'baik', isi } });
  });

  app.get('/meja/akun/catatan/', (c) =>
    view(c, 'akun/catatan', {
      daftar: listCatatan(db, shownEntries).map(
        ({ saat, peristiwa, akun, oleh, alamat: from }) => ({
          saat: formatSaat(saat),
          peristiwa: namaPeristiwa[peristiwa],
          akun,
          oleh,
          alamat: from,
        }),
      ),
    }),
  );

  app.get('/meja/akun/baru/', (c) => showBaru(c, context, {}));
  app.post('/meja/akun/baru/', (c) => create(c, context));
}

function showBaru(c: Permintaan, context: DeskContext, galat: GalatKolom): Promise<Response> {
  const { db, view } = context;
  const form = c.get('form');
  const taken = new Set(listAkun(db).map(({ petugas }) => petugas));
  const model = {
    galat,
    isian: { petugas: form.kolom('petugas'), id: form.kolom('id') },
    isAdministrator: form.kolom('administrator') === 'ya',
    petugas: c
      .get('utama')
      .arsip.petugas.filter(({ id }) => !taken.has(id))
      .map((petugas) => ({ id: petugas.id, nama: namaPetugas(petugas) })),
  };
  return view(c, 'akun/baru', model, Object.keys(galat).length === 0 ? 200 : 422);
}

async function create(c: Permintaan, context: DeskContext): Promise<Response> {
  const { db, view, penyandi } = context;
  const baru = bacaBaru(c, db);
  if ('galat' in baru) return showBaru(c, context, baru.galat);
  const sandi = newSandiAwal();
  const isMade = createAkun(db, {
    ...baru,
    sandi: await penyandi.hash(sandi),
    isWajibGanti: true,
    saat: c.get('pengunjung').saat,
  });
  if (!isMade) return showBaru(c, context, { id: taken });
  note(db, c, 'akun-dibuat', baru.id);
  const akun = findAkun(db, baru.id);
  if (akun === null) throw new Failure('desk/not-found');
  return view(c, 'akun/sandi-awal', { id: baru.id, nama: barisAkun(c, db, akun).nama, sandi });
}

const taken = 'Nama masuk atau petugas itu sudah memiliki akun. Pilih yang lain.';

/** The account a form asks for, or what is wrong with the form. */
function bacaBaru(
  c: Permintaan,
  db: DeskContext['db'],
): Pick<Akun, 'id' | 'petugas' | 'isAdministrator'> | { readonly galat: GalatKolom } {
  const form = c.get('form');
  const petugas = form.kolom('petugas');
  const isAdministrator = form.kolom('administrator') === 'ya';
  const typed = bacaNamaMasuk(form.kolom('id'));
  const id = typed === '' ? petugas : typed;
  if (petugas === '' && !isAdministrator)
    return {
      galat: { petugas: 'Pilih petugas yang akan memakai akun ini, atau jadikan administrator.' },
    };
  if (petugas !== '' && !c.get('utama').arsip.petugas.some((one) => one.id === petugas))
    return { galat: { petugas: 'Petugas itu tidak ada dalam daftar petugas.' } };
  if (!isNamaMasuk(id))
    return {
      galat: {
        id: 'Nama masuk terdiri atas 3 sampai 40 huruf kecil, angka, dan tanda hubung, misalnya dok-rendatin.',
      },
    };
  if (findAkun(db, id) !== null) return { galat: { id: taken } };
  return { id, petugas: petugas === '' ? null : petugas, isAdministrator };
}

// `/meja/usulan/<kode>/langkah/`: begins the step at hand, saves it, takes values over into it, or finishes it.
import { isianOf, parseIsian } from '#archive/usulan-isian.ts';
import type { HasilTindakan, IsiTindakan, UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { kolomFormulir } from '#archive/usulan-kolom.ts';
import { hitungSidik } from '#archive/usulan-sidik.ts';
import { bolehBertindak } from '#domain/izin.ts';
import type { LangkahSop } from '#domain/sop.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, Permintaan } from '../context.ts';
import { galatKolom, galatOf } from '../views/galat.ts';
import { kolomKeterangan, kolomTandaMutu } from '../views/langkah.ts';
import { kunciLangkah } from '../views/langkah-saya.ts';
import { formulirOf, nilaiForm, nilaiIsian, tanpaKolom, type Pasangan } from '../views/nilai.ts';
import { kolomSalinan, mirip, terdahulu } from '../views/saran.ts';
import { hrefUsulan, langkahKini } from '../views/tahap.ts';
import { rukunkan } from './bentrok.ts';
import { lakukan, pemilikOf, type AlatUsulan } from './proposal.ts';
import { lupakan, titipkan } from './simpanan.ts';
import { isBerubah, softcopyForm } from './softcopy.ts';
import { openUsulan, type UsulanTerbuka } from './usulan-terbuka.ts';
import { kolomTitipan, kunciTitipan, showAlasan, showUsulan } from './usulan-tampil.ts';

/** Adds the routes of working on a step. */
export function langkahRoutes(app: DeskApp, alat: AlatUsulan): void {
  app.post('/meja/usulan/:kode/langkah/', async (c) => {
    const terbuka = await openUsulan(c, alat);
    const aksi = c.get('form').semua('aksi').at(-1) ?? '';
    if (aksi === 'mulai') return mulai(c, alat, terbuka);
    if (aksi === 'salin') return salin(c, alat, terbuka);
    return simpan(c, alat, terbuka, aksi === 'selesai' ? 'selesai' : 'simpan');
  });
}

async function mulai(c: Permintaan, alat: AlatUsulan, terbuka: UsulanTerbuka): Promise<Response> {
  const { kode } = terbuka.usulan;
  const ujung = c.get('form').kolom('ujung');
  const hasil = await lakukan(c, alat, { kode, ujung, isi: { tindakan: 'mulai' } });
  if (!hasil.ok) {
    const usulan = hasil.usulan ?? terbuka.usulan;
    const status = hasil.sebab === 'tidak-boleh' ? 403 : 409;
    return showAlasan(c, alat, { ...terbuka, usulan }, { alasan: hasil.alasan, status });
  }
  return c.redirect(hrefUsulan(kode), 303);
}

/** Fills in what the most similar earlier record says; nothing is saved by that. */
function salin(c: Permintaan, alat: AlatUsulan, terbuka: UsulanTerbuka): Promise<Response> {
  const { usulan, latar } = terbuka;
  const pairs = c.get('form').daftar();
  const records = terdahulu(latar, usulan.subbagian, usulan.informasi);
  const source = usulan.isiInformasi === null ? undefined : mirip(usulan.isiInformasi, records);
  if (source === undefined) return showUsulan(c, alat, terbuka, { pairs });
  const values = nilaiIsian(isianOf(source));
  const taken = kolomSalinan.filter((nama) => values.satu(nama) !== '');
  const filled: Pasangan = [
    ...tanpaKolom(pairs, taken),
    ...taken.map((nama) => [nama, values.satu(nama)] as const),
  ];
  return showUsulan(c, alat, terbuka, { pairs: filled });
}

/** How often a save is tried again after somebody else saved something that does not touch it. */
const attempts = 3;

async function simpan(
  c: Permintaan,
  alat: AlatUsulan,
  terbuka: UsulanTerbuka,
  aksi: 'simpan' | 'selesai',
): Promise<Response> {
  let { usulan } = terbuka;
  const { latar } = terbuka;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const at: UsulanTerbuka = { usulan, latar };
    const cocok = await rukunkan(c, alat, at, aksi);
    if (!cocok.ok) return cocok.jawaban;
    const isi = await isiTindakan(c, alat, at, { aksi, pairs: cocok.pairs });
    if (!isi.ok) return isi.jawaban;
    const ada = { kode: usulan.kode, ujung: usulan.ujung, isi: isi.isi };
    const hasil = await lakukan(c, alat, ada);
    if (hasil.ok) return done(c, alat, { sebelum: at, hasil, aksi, pairs: cocok.pairs });
    if (hasil.sebab !== 'sudah-berubah' || hasil.usulan === undefined)
      return refused(c, alat, at, hasil);
    usulan = hasil.usulan;
  }
  const alasan =
    'Usulan ini sedang diubah orang lain terus-menerus. Tunggu sebentar, lalu simpan lagi.';
  return showUsulan(
    c,
    alat,
    { usulan, latar },
    {
      pairs: c.get('form').daftar(),
      galat: galatOf({ ok: false, sebab: 'sudah-berubah', alasan }),
      status: 409,
    },
  );
}

type Isi =
  | { readonly ok: true; readonly isi: IsiTindakan }
  | { readonly ok: false; readonly jawaban: Response };

/** What is done with what was typed; the page again where a field cannot be read. */
async function isiTindakan(
  c: Permintaan,
  alat: AlatUsulan,
  terbuka: UsulanTerbuka,
  { aksi, pairs }: { readonly aksi: 'simpan' | 'selesai'; readonly pairs: Pasangan },
): Promise<Isi> {
  const { usulan, latar } = terbuka;
  const step = langkahKini(usulan, latar.sop);
  const typed = parseIsian(formulirOf(pairs, kolomFormulir));
  const softcopy = await softcopyForm(c, alat, usulan, pairs);
  const kolom = {
    ...(typed.ok ? {} : typed.kolom),
    ...(softcopy.ok ? {} : { softcopy: softcopy.alasan }),
  };
  if (!typed.ok || !softcopy.ok) {
    const galat = galatKolom(kolom);
    const posted = c.get('form').daftar();
    return {
      ok: false,
      jawaban: await showUsulan(c, alat, terbuka, { pairs: posted, galat, status: 422 }),
    };
  }
  const isian = typed.isian;
  const berkas = isBerubah(softcopy.perubahan) ? { softcopy: softcopy.perubahan } : {};
  if (aksi === 'simpan') return { ok: true, isi: { tindakan: 'simpan', isian, ...berkas } };
  const nilai = nilaiForm(pairs);
  const isi: IsiTindakan = {
    tindakan: 'selesai',
    isian,
    ...berkas,
    keterangan: nilai.satu(kolomKeterangan).trim(),
    tandaMutu: nilai.semua(kolomTandaMutu),
    diperiksa: await diperiksaOf(alat, usulan, step),
  };
  return { ok: true, isi };
}

/** Files whose digests were computed again and agree. */
async function diperiksaOf(
  { arsip }: AlatUsulan,
  usulan: UsulanTerbaca,
  step: LangkahSop | undefined,
): Promise<readonly string[]> {
  if (step?.menghasilkan !== 'simpanan') return [];
  const sidik = await hitungSidik(arsip, usulan);
  return sidik.filter(({ cocok }) => cocok).map(({ berkas }) => berkas);
}

function refused(
  c: Permintaan,
  alat: AlatUsulan,
  terbuka: UsulanTerbuka,
  hasil: Extract<HasilTindakan, { readonly ok: false }>,
): Promise<Response> {
  const usulan = hasil.usulan ?? terbuka.usulan;
  const status = hasil.sebab === 'tidak-boleh' ? 403 : 422;
  return showUsulan(
    c,
    alat,
    { ...terbuka, usulan },
    { pairs: c.get('form').daftar(), galat: galatOf(hasil), status },
  );
}

interface Selesai {
  readonly sebelum: UsulanTerbuka;
  readonly hasil: Extract<HasilTindakan, { readonly ok: true }>;
  readonly aksi: 'simpan' | 'selesai';
  readonly pairs: Pasangan;
}

/** Saved: kept input and uploads have done their service, and the next page says what comes now. */
async function done(c: Permintaan, alat: AlatUsulan, selesai: Selesai): Promise<Response> {
  const { sebelum, hasil, aksi, pairs } = selesai;
  const { kode } = hasil.usulan;
  const step = langkahKini(sebelum.usulan, sebelum.latar.sop);
  const nomor = step?.nomor ?? 0;
  lupakan(c, alat, kunciLangkah(kode, nomor));
  const left = aksi === 'simpan' ? pairs.filter(([nama]) => kolomTitipan.includes(nama)) : [];
  titipkan(c, alat, { kunci: kunciTitipan(kode, nomor), pairs: left });
  const taken = nilaiForm(pairs).semua('unggahan');
  for (const id of taken) await alat.unggahan.kuarantina.hapus(pemilikOf(c, kode).akun, id);
  if (aksi === 'selesai' && step?.menghasilkan === 'softcopy')
    await alat.unggahan.kuarantina.kosongkan(pemilikOf(c, kode));
  const pesan = aksi === 'simpan' ? 'Isian tersimpan.' : kalimatSelesai(sebelum, hasil.usulan);
  return redirectTo(c, alat.db, { ke: hrefUsulan(kode), pesan: { jenis: 'baik', isi: pesan } });
}

/** What was finished, and what comes now. */
function kalimatSelesai({ usulan, latar }: UsulanTerbuka, sesudah: UsulanTerbaca): string {
  const nomor = langkahKini(usulan, latar.sop)?.nomor ?? 0;
  const next = langkahKini(sesudah, latar.sop);
  if (next === undefined)
    return `Langkah ${nomor} selesai. Usulan ini sekarang menunggu persetujuan Atasan PPID.`;
  return bolehBertindak(sesudah, 'mulai', latar).boleh
    ? `Langkah ${nomor} selesai. Lanjutkan dengan langkah ${next.nomor}.`
    : `Langkah ${nomor} selesai. Usulan ini sekarang menunggu Petugas PPID.`;
}

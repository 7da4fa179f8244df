// `/meja/usulan/<kode>/catat-kemudian/`: a step that was done on paper, with its times, its people and the reason.
import { parseIsian } from '#archive/usulan-isian.ts';
import { kolomFormulir } from '#archive/usulan-kolom.ts';
import { hitungSidik } from '#archive/usulan-sidik.ts';
import type { IsiTindakan } from '#archive/usulan-permintaan.ts';
import { Failure } from '#base/failure.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, Permintaan } from '../context.ts';
import { berkasDiperiksa } from '../views/berkas.ts';
import { halamanKemudian } from '../views/catat-kemudian.ts';
import { galatKolom, galatOf, galatUmum } from '../views/galat.ts';
import { kolomTandaMutu } from '../views/langkah.ts';
import type { Masukan } from '../views/langkah-saya.ts';
import { formulirOf, nilaiForm } from '../views/nilai.ts';
import { hrefUsulan, langkahKini } from '../views/tahap.ts';
import { lakukan, pemilikOf, type AlatUsulan } from './proposal.ts';
import { lupakan, masukanBuka } from './simpanan.ts';
import { isBerubah, softcopyForm } from './softcopy.ts';
import { openUsulan, type UsulanTerbuka } from './usulan-terbuka.ts';
import { bahanLangkah } from './usulan-tampil.ts';

const path = '/meja/usulan/:kode/catat-kemudian/';
const kunciOfStep = (kode: string, nomor: number): string => `usulan/${kode}/kemudian-${nomor}`;

/** Adds the routes of steps that are written down afterwards. */
export function catatKemudianRoutes(app: DeskApp, alat: AlatUsulan): void {
  app.get(path, async (c) => {
    const terbuka = await openUsulan(c, alat);
    return show(c, alat, terbuka, masukanBuka(c, alat, keptOf(terbuka)));
  });
  app.post(path, async (c) => take(c, alat, await openUsulan(c, alat)));
  app.post(`${path}buang/`, async (c) => {
    const kept = keptOf(await openUsulan(c, alat));
    lupakan(c, alat, kept.kunci);
    const pesan = { jenis: 'baik', isi: 'Isian yang belum disimpan sudah dibuang.' } as const;
    return redirectTo(c, alat.db, { ke: kept.href, pesan });
  });
}

function keptOf({ usulan, latar }: UsulanTerbuka): {
  readonly kunci: string;
  readonly href: string;
} {
  const nomor = langkahKini(usulan, latar.sop)?.nomor ?? 0;
  return {
    kunci: kunciOfStep(usulan.kode, nomor),
    href: `${hrefUsulan(usulan.kode)}catat-kemudian/`,
  };
}

async function show(
  c: Permintaan,
  alat: AlatUsulan,
  terbuka: UsulanTerbuka,
  masukan: Masukan,
): Promise<Response> {
  const { usulan, latar } = terbuka;
  const step = langkahKini(usulan, latar.sop);
  if (step === undefined || !bolehBertindak(usulan, 'catat-kemudian', latar).boleh)
    throw new Failure('desk/not-found');
  const { sidik, unggah } = await bahanLangkah(c, alat, terbuka, masukan);
  const page = halamanKemudian(usulan, latar, {
    masukan,
    unggah,
    langkah: step,
    berkas: step.menghasilkan === 'simpanan' ? berkasDiperiksa(usulan, sidik) : [],
    simpanSebagai: keptOf(terbuka).kunci,
  });
  return alat.view(
    c,
    'usulan/catat-kemudian',
    page,
    masukan.galat.ringkas.length === 0 ? 200 : 422,
  );
}

async function take(c: Permintaan, alat: AlatUsulan, terbuka: UsulanTerbuka): Promise<Response> {
  const { usulan, latar } = terbuka;
  const pairs = c.get('form').daftar();
  const again = (galat: Masukan['galat'], at = usulan): Promise<Response> =>
    show(c, alat, { usulan: at, latar }, { pairs, galat, tawaran: null, isDipulihkan: false });
  const typed = parseIsian(formulirOf(pairs, kolomFormulir));
  const softcopy = await softcopyForm(c, alat, usulan, pairs);
  if (!typed.ok || !softcopy.ok)
    return again(
      galatKolom({
        ...(typed.ok ? {} : typed.kolom),
        ...(softcopy.ok ? {} : { softcopy: softcopy.alasan }),
      }),
    );
  const nilai = nilaiForm(pairs);
  const isSimpanan = langkahKini(usulan, latar.sop)?.menghasilkan === 'simpanan';
  const sidik = isSimpanan ? await hitungSidik(alat.arsip, usulan) : [];
  const isi: IsiTindakan = {
    tindakan: 'catat-kemudian',
    mulai: nilai.satu('mulai'),
    selesai: nilai.satu('selesai'),
    alasan: nilai.satu('alasan').trim(),
    pelaksana: nilai.semua('pelaksana'),
    isian: typed.isian,
    tandaMutu: nilai.semua(kolomTandaMutu),
    diperiksa: sidik.filter(({ cocok }) => cocok).map(({ berkas }) => berkas),
    ...(isBerubah(softcopy.perubahan) ? { softcopy: softcopy.perubahan } : {}),
  };
  const { kode } = usulan;
  const hasil = await lakukan(c, alat, { kode, ujung: nilai.satu('ujung'), isi });
  if (!hasil.ok) {
    if (hasil.sebab !== 'sudah-berubah') return again(galatOf(hasil));
    const told =
      'Usulan ini berubah setelah Anda membukanya. Periksa isian di bawah, lalu catat lagi.';
    return again(galatUmum(told), hasil.usulan);
  }
  lupakan(c, alat, keptOf(terbuka).kunci);
  await alat.unggahan.kuarantina.kosongkan(pemilikOf(c, kode));
  const told = `Langkah ${langkahKini(usulan, latar.sop)?.nomor ?? ''} dicatat.`;
  return redirectTo(c, alat.db, { ke: hrefUsulan(kode), pesan: { jenis: 'baik', isi: told } });
}

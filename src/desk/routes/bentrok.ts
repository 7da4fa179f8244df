// Settles what was typed with what was saved meanwhile: what does not touch goes through, what does is asked field by field.
import type { Permintaan } from '../context.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { kolomFormulir, type KolomFormulir } from '#archive/usulan-kolom.ts';
import type { HalamanUsulan } from '#site/meja/usulan.ts';
import {
  bacaKeadaan,
  bandingkan,
  barisBentrok,
  keadaanOf,
  kolomPilih,
  pilihTersimpan,
  tulisKeadaan,
} from '../views/bentrok.ts';
import { galatKolom, tanpaGalat } from '../views/galat.ts';
import { labelKolom } from '../views/kolom-informasi.ts';
import { kolomAsal } from '../views/langkah-saya.ts';
import { formulirOf, nilaiForm, tanpaKolom, type Nilai, type Pasangan } from '../views/nilai.ts';
import { hrefUsulan, kepalaOf } from '../views/tahap.ts';
import type { AlatUsulan } from './proposal.ts';
import type { UsulanTerbuka } from './usulan-terbuka.ts';

/** Fields that can be saved over what is there now, or the page that asks. */
export type Rukun =
  | { readonly ok: true; readonly pairs: Pasangan }
  | { readonly ok: false; readonly jawaban: Response };

/** Fields that a page of two versions was about. */
const kolomDitanya = 'ditanya';

/** Compares the posted form with the proposal as it is now. */
export async function rukunkan(
  c: Permintaan,
  alat: AlatUsulan,
  terbuka: UsulanTerbuka,
  aksi: 'simpan' | 'selesai',
): Promise<Rukun> {
  const { usulan, latar } = terbuka;
  const posted = c.get('form').daftar();
  const nilai = nilaiForm(posted);
  const may = bolehBertindak(usulan, aksi, latar).boleh;
  const ditanya = kolomFormulir.filter((nama) => nilai.semua(kolomDitanya).includes(nama));
  const belum = ditanya.filter((nama) => nilai.satu(kolomPilih(nama)) === '');
  const pairs = tanpaKolom(
    posted,
    ditanya.filter((nama) => nilai.satu(kolomPilih(nama)) === pilihTersimpan),
  );
  const ketikan = formulirOf(pairs, kolomFormulir);
  const tersimpan = keadaanOf(usulan);
  const asal = bacaKeadaan(nilai.satu(kolomAsal));
  const { bentrok, hanyaTersimpan } = bandingkan(asal, ketikan, tersimpan);
  const isMoved = nilai.satu('ujung') !== usulan.ujung;
  const asked = aksi === 'selesai' ? [...bentrok, ...hanyaTersimpan] : bentrok;
  if (may && belum.length === 0 && (!isMoved || asked.length === 0))
    return { ok: true, pairs: isMoved ? tanpaKolom(pairs, hanyaTersimpan) : pairs };
  if (!may && !isMoved) return { ok: true, pairs };
  const names = may
    ? kolomFormulir.filter((nama) => belum.includes(nama) || (isMoved && asked.includes(nama)))
    : bedaDari(asal, ketikan, tersimpan);
  const page = halaman(terbuka, { names, pairs, nilai, aksi, may, isAsked: belum.length > 0 });
  const status = belum.length > 0 ? 422 : 409;
  return { ok: false, jawaban: await alat.view(c, 'usulan/bentrok', page, status) };
}

/** All fields in which something was typed that is not what is recorded. */
const bedaDari = (...states: Parameters<typeof bandingkan>): readonly KolomFormulir[] => {
  const [, ketikan, tersimpan] = states;
  const { bentrok, hanyaTersimpan } = bandingkan({}, ketikan, tersimpan);
  return [...bentrok, ...hanyaTersimpan];
};

interface Bahan {
  readonly names: readonly KolomFormulir[];
  readonly pairs: Pasangan;
  readonly nilai: Nilai;
  readonly aksi: 'simpan' | 'selesai';
  readonly may: boolean;
  /** Whether the page was shown before and a choice is missing. */
  readonly isAsked: boolean;
}

function halaman(
  { usulan, latar }: UsulanTerbuka,
  { names, pairs, nilai, aksi, may, isAsked }: Bahan,
): HalamanUsulan['usulan/bentrok'] {
  const missing = names.map((nama) => [
    kolomPilih(nama),
    `Pilih yang dipakai untuk ${labelKolom(nama)}.`,
  ]);
  const galat = isAsked ? galatKolom(Object.fromEntries(missing)) : tanpaGalat;
  const tersimpan = keadaanOf(usulan);
  const bahan = {
    ketikan: formulirOf(pairs, kolomFormulir),
    tersimpan,
    pilihan: (nama: string): string => nilai.satu(kolomPilih(nama)),
    galat,
    kolom: { nilai: nilaiForm(pairs), galat: {}, saran: () => [], latar },
  };
  return {
    kepala: kepalaOf(usulan, latar),
    penjelasan: may
      ? 'Orang lain menyimpan usulan ini setelah Anda membukanya. Pilih isian yang dipakai; isian Anda yang lain tetap ikut.'
      : 'Tahap usulan ini sudah berpindah sebelum Anda menyimpan. Salin yang masih diperlukan dari bawah ini.',
    aksi: `${hrefUsulan(usulan.kode)}langkah/`,
    galat: galat.ringkas,
    kolom: names.map((nama) => barisBentrok(nama, bahan)),
    ikut: ikutOf(pairs, names, { ujung: usulan.ujung, asal: tulisKeadaan(tersimpan) }),
    tombol: {
      nilai: aksi,
      label: aksi === 'simpan' ? 'Simpan pilihan ini' : 'Simpan pilihan ini dan selesaikan langkah',
    },
    bolehSimpan: may,
  };
}

/** Everything that was posted goes along again, now for the newer version. */
function ikutOf(
  pairs: Pasangan,
  names: readonly string[],
  { ujung, asal }: { readonly ujung: string; readonly asal: string },
): HalamanUsulan['usulan/bentrok']['ikut'] {
  const own = new Set(['ujung', kolomAsal, 'aksi', kolomDitanya]);
  const kept = pairs.filter(([nama]) => !own.has(nama) && !nama.startsWith(kolomPilih('')));
  return [
    { nama: 'ujung', nilai: ujung },
    { nama: kolomAsal, nilai: asal },
    ...names.map((nama) => ({ nama: kolomDitanya, nilai: nama })),
    ...kept.map(([nama, nilai]) => ({ nama, nilai })),
  ];
}

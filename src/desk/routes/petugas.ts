// `/meja/petugas/`: the officers and their roles; a change of them is a proposal like any other.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { buatUsulan } from '#archive/usulan-buat.ts';
import { readUsulan } from '#archive/usulan.ts';
import { tinjauUsulan } from '#archive/usulan-tinjau.ts';
import { Failure } from '#base/failure.ts';
import { bolehBertindak, bolehMembuat } from '#domain/izin.ts';
import type { Petugas } from '#domain/peran.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { hrefTinjau } from '../views/antrean.ts';
import { galatKolom, galatOf, tanpaGalat, type Galat } from '../views/galat.ts';
import { nilaiForm } from '../views/nilai.ts';
import { daftarPetugas } from '../views/petugas.ts';
import {
  bacaBaris,
  barisBaru,
  barisOf,
  isianPetugas,
  petugasIsian,
  salahSementara,
  tambahBaris,
  type BarisIsian,
} from '../views/ubah-petugas.ts';
import { lakukan, pelakuOf } from './proposal.ts';
import { statusOf } from './tinjau.ts';
import { latarPermintaan } from './usulan-terbuka.ts';

const href = '/meja/petugas/';
const hrefBaru = `${href}ubah/`;
const kode = 'petugas';
/** Where a proposal that was returned is mended. */
const hrefPerbaiki = `/meja/usulan/${kode}/ubah/`;

/** Adds the routes of the officers. */
export function petugasRoutes(app: DeskApp, alat: DeskContext): void {
  app.get(href, async (c) =>
    alat.view(
      c,
      'petugas/daftar',
      daftarPetugas(latarPermintaan(c), await readUsulan(alat.arsip, kode)),
    ),
  );
  for (const [path, open] of [
    [hrefBaru, openBaru],
    [hrefPerbaiki, openPerbaikan],
  ] as const) {
    app.get(path, async (c) => {
      const opened = await open(c, alat);
      if (opened instanceof Response) return opened;
      return show(c, alat, opened, {
        rows: [...barisOf(opened.petugas), barisBaru],
        alasan: '',
        galat: tanpaGalat,
      });
    });
    app.post(path, async (c) => {
      const opened = await open(c, alat);
      return opened instanceof Response ? opened : take(c, alat, opened);
    });
  }
}

/** A form that may be filled in: what it starts from, and where it goes. */
interface Terbuka {
  readonly aksi: string;
  readonly petugas: readonly Petugas[];
  /** The tip of the proposal that is mended; empty for a new one. */
  readonly ujung: string;
}

interface Isi {
  readonly rows: readonly BarisIsian[];
  readonly alasan: string;
  readonly galat: Galat;
  readonly status?: ContentfulStatusCode;
}

async function openBaru(c: Permintaan, alat: DeskContext): Promise<Terbuka | Response> {
  const latar = latarPermintaan(c);
  const may = bolehMembuat('petugas', '', latar);
  if (!may.boleh) throw new Failure('desk/not-allowed', { alasan: may.alasan });
  if ((await readUsulan(alat.arsip, kode)) !== null)
    return redirectTo(c, alat.db, {
      ke: href,
      pesan: {
        jenis: 'perhatian',
        isi: 'Perubahan daftar petugas sudah diusulkan; selesaikan usulan itu dahulu.',
      },
    });
  return { aksi: hrefBaru, petugas: latar.arsip.petugas, ujung: '' };
}

async function openPerbaikan(c: Permintaan, alat: DeskContext): Promise<Terbuka> {
  const latar = latarPermintaan(c);
  const tinjauan = await tinjauUsulan(alat.arsip, kode, latar.hari);
  if (tinjauan === null) throw new Failure('desk/not-found');
  const may = bolehBertindak(tinjauan.usulan, 'ajukan', latar);
  if (!may.boleh) throw new Failure('desk/not-allowed', { alasan: may.alasan });
  const petugas = tinjauan.publikasi?.arsip.petugas ?? latar.arsip.petugas;
  return { aksi: hrefPerbaiki, petugas, ujung: tinjauan.ujung };
}

async function show(
  c: Permintaan,
  alat: DeskContext,
  { aksi, ujung }: Terbuka,
  { rows, alasan, galat, status = 200 }: Isi,
): Promise<Response> {
  return alat.view(
    c,
    'petugas/ubah',
    {
      judul: 'Usulkan perubahan petugas',
      pengantar:
        'Peran yang berakhir diberi tanggal berakhir, tidak dihapus. Baris yang dibiarkan kosong tidak dihitung.',
      kembali: { label: 'Petugas', href },
      aksi,
      ujung,
      galat: galat.ringkas,
      alasan: {
        jenis: 'paragraf',
        nama: 'alasan',
        label: 'Alasan perubahan',
        petunjuk: 'Misalnya pergantian pejabat, beserta surat yang menjadi dasarnya.',
        galat: galat.kolom['alasan'] ?? '',
        isWajib: true,
        nilai: alasan,
        baris: 2,
      },
      petugas: petugasIsian(rows, latarPermintaan(c), galat),
      tombol: ujung === '' ? 'Usulkan perubahan' : 'Ajukan lagi',
    },
    status,
  );
}

async function take(c: Permintaan, alat: DeskContext, opened: Terbuka): Promise<Response> {
  const nilai = nilaiForm(c.get('form').daftar());
  const rows = bacaBaris(nilai, opened.petugas);
  const alasan = nilai.satu('alasan').trim();
  const added = /^(?:peran:(\d+)|petugas)$/.exec(nilai.satu('tambah'));
  if (added !== null) {
    const place = added[1] === undefined ? null : Number(added[1]);
    return show(c, alat, opened, { rows: tambahBaris(rows, place), alasan, galat: tanpaGalat });
  }
  const salah = salahSementara(rows, opened.petugas);
  if (Object.keys(salah).length > 0)
    return show(c, alat, opened, { rows, alasan, galat: galatKolom(salah), status: 422 });
  const { petugas, namaKolom } = isianPetugas(rows);
  const isi = { petugas, alasan };
  const hasil =
    opened.ujung === ''
      ? await buatUsulan(alat.arsip, pelakuOf(c), { jenis: 'petugas', ...isi })
      : await lakukan(c, alat, {
          kode,
          ujung: nilai.satu('ujung'),
          isi: { tindakan: 'ajukan', pesan: alasan, ...isi },
        });
  if (!hasil.ok) {
    const kolom = Object.fromEntries(
      Object.entries(hasil.kolom ?? {}).map(([nama, pesan]) => [namaKolom(nama), pesan]),
    );
    const galat = galatOf({ ...hasil, kolom });
    return show(c, alat, opened, { rows, alasan, galat, status: statusOf[hasil.sebab] });
  }
  return redirectTo(c, alat.db, {
    ke: hrefTinjau(kode),
    pesan: {
      jenis: 'baik',
      isi: 'Perubahan petugas diusulkan. Periksa yang berubah di bawah ini.',
    },
  });
}

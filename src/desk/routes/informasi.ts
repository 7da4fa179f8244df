// `/meja/informasi/`: the archive's records, and how a correction, a replacement or a revocation of one is begun.
import { kodeOfInformasi } from '#domain/usulan.ts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { buatUsulan } from '#archive/usulan-buat.ts';
import { parseIsian } from '#archive/usulan-isian.ts';
import type { PermintaanBuat } from '#archive/usulan-permintaan.ts';
import { listUsulan, readUsulan } from '#archive/usulan.ts';
import { Failure } from '#base/failure.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { findSubbagian } from '#domain/instansi.ts';
import { bolehMembuat } from '#domain/izin.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { daftarInformasi, hrefDaftar } from '../views/daftar-informasi.ts';
import { galatOf, tanpaGalat } from '../views/galat.ts';
import { jalurMulai, lihatInformasi, mulaiList, type Mulai } from '../views/informasi.ts';
import { kolomBaru } from '../views/langkah.ts';
import {
  formulirMulai,
  kolomAlasan,
  kolomDicabutOleh,
  type MasukanMulai,
} from '../views/mulai-informasi.ts';
import { formulirOf, nilaiForm, type Pasangan } from '../views/nilai.ts';
import { hrefUsulan } from '../views/tahap.ts';
import { pelakuOf } from './proposal.ts';
import { hasPart, latarPermintaan } from './usulan-terbuka.ts';
import { statusOf } from './tinjau.ts';

const jalur = `${hrefDaftar}:tahun{\\d{4}}/:nomor{\\d{4}}/` as const;

/** Adds the routes of the archive's records. */
export function informasiRoutes(app: DeskApp, alat: DeskContext): void {
  app.get(hrefDaftar, (c) => showDaftar(c, alat));
  app.get(jalur, (c) => showInformasi(c, alat));
  for (const mulai of mulaiList) {
    const path = `${jalur}${jalurMulai[mulai]}/`;
    app.get(path, (c) =>
      showMulai(c, alat, { mulai, masukan: { pairs: null, galat: tanpaGalat } }),
    );
    app.post(path, (c) => takeMulai(c, alat, mulai));
  }
}

async function showDaftar(c: Permintaan, alat: DeskContext): Promise<Response> {
  const usulanList = await listUsulan(alat.arsip);
  const diusulkan = new Set(usulanList.flatMap(({ informasi }) => informasi ?? []));
  const cari = {
    kata: (c.req.query('q') ?? '').trim().slice(0, 200),
    subbagian: c.req.query('subbagian') ?? '',
    halaman: Number(c.req.query('halaman') ?? '1') || 1,
  };
  return alat.view(c, 'informasi/daftar', daftarInformasi(latarPermintaan(c), cari, diusulkan));
}

async function showInformasi(c: Permintaan, alat: DeskContext): Promise<Response> {
  const latar = latarPermintaan(c);
  const record = openInformasi(c);
  const usulan = await readUsulan(alat.arsip, kodeOfInformasi(record.id));
  const page = lihatInformasi(record, latar, {
    usulan,
    isPihak: usulan !== null && hasPart(usulan, latar),
    situs: alat.situs,
  });
  return alat.view(c, 'informasi/lihat', page);
}

/** The record of `main` that the address names. */
function openInformasi(c: Permintaan): InformasiPublik {
  const id = `${c.req.param('tahun')}/${c.req.param('nomor')}`;
  const record = c.get('utama').arsip.informasi.find((one) => one.id === id);
  if (record === undefined) throw new Failure('desk/not-found');
  return record;
}

interface TampilanMulai {
  readonly mulai: Mulai;
  readonly masukan: MasukanMulai;
  readonly status?: ContentfulStatusCode;
}

async function showMulai(
  c: Permintaan,
  alat: DeskContext,
  { mulai, masukan, status }: TampilanMulai,
): Promise<Response> {
  const latar = latarPermintaan(c);
  const record = openInformasi(c);
  const kode = findSubbagian(latar.instansi, record.subbagian)?.kode ?? '';
  const may = bolehMembuat(mulai, kode, latar);
  if (!may.boleh) throw new Failure('desk/not-allowed', { alasan: may.alasan });
  return alat.view(c, 'formulir', formulirMulai(record, latar, { mulai, masukan }), status ?? 200);
}

async function takeMulai(c: Permintaan, alat: DeskContext, mulai: Mulai): Promise<Response> {
  const record = openInformasi(c);
  const pairs = c.get('form').daftar();
  const hasil = await buatUsulan(alat.arsip, pelakuOf(c), permintaanOf(mulai, record.id, pairs));
  if (!hasil.ok)
    return showMulai(c, alat, {
      mulai,
      masukan: { pairs, galat: galatOf(hasil) },
      status: statusOf[hasil.sebab],
    });
  const { kode, informasi } = hasil.usulan;
  return redirectTo(c, alat.db, {
    ke: hrefUsulan(kode),
    pesan: { jenis: 'baik', isi: selesai[mulai](informasi ?? kode) },
  });
}

const selesai: Readonly<Record<Mulai, (nomor: string) => string>> = {
  revisi: (nomor) => `Usulan perbaikan ${nomor} dibuat. Mulai langkahnya saat Anda mengerjakannya.`,
  ganti: (nomor) => `Penggantinya mendapat nomor ${nomor}.`,
  cabut: (nomor) => `Pencabutan ${nomor} diusulkan dan menunggu persetujuan.`,
};

function permintaanOf(mulai: Mulai, id: string, pairs: Pasangan): PermintaanBuat {
  const nilai = nilaiForm(pairs);
  const alasan = nilai.satu(kolomAlasan).trim();
  switch (mulai) {
    case 'revisi':
      return { jenis: 'revisi', informasi: id, alasan };
    case 'cabut': {
      const oleh = nilai.satu(kolomDicabutOleh).trim();
      return { jenis: 'cabut', informasi: id, alasan, dicabutOleh: oleh === '' ? null : oleh };
    }
    case 'ganti': {
      const { isian } = parseIsian(formulirOf(pairs, kolomBaru));
      return { jenis: 'ganti', mengganti: id, alasan, isian };
    }
  }
}

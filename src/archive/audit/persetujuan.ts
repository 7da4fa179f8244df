// One merge on `main`: whether it is an approval or urgent publication of exactly one proposal, by who might give it.
import { dayOf } from '#base/tanggal.ts';
import { peranOn } from '#domain/peran.ts';
import { sopVersion } from '#domain/sop.ts';
import { changedPaths } from '#storage/history.ts';
import { isFailure } from '#base/failure.ts';
import type { Repository } from '#storage/repository.ts';
import { changedInformasi } from '../perubahan.ts';
import { trailer } from '../trailers.ts';
import { sopOfUsulan, usulanAt } from '../usulan.ts';
import type { UsulanTerbaca } from '../usulan-permintaan.ts';
import { bolehDiubah } from '../usulan/gabungan.ts';
import { digestIsi } from '../usulan/isi.ts';
import { satu, type Mata } from '../usulan/rantai.ts';
import { petugasById } from '../utama.ts';
import type { Keadaan } from './keadaan.ts';
import { temuanAudit, type AturanAudit, type TemuanAudit } from './temuan-audit.ts';

/** A merge and the archive on both sides of it. */
export interface Penggabungan {
  readonly repository: Repository;
  readonly mata: Mata;
  readonly sebelum: Keadaan;
  readonly sesudah: Keadaan;
}

/** What is wrong with a merge; nothing when it is what it says. */
export async function periksaGabungan(penggabungan: Penggabungan): Promise<readonly TemuanAudit[]> {
  const { repository, mata, sebelum } = penggabungan;
  const kode = satu(mata, trailer.usulan);
  const ujung = mata.parents[1] ?? '';
  const temu = (rule: AturanAudit, message: string): TemuanAudit =>
    temuanAudit(rule, { ...mata, informasi: satu(mata, trailer.informasi) || null }, message);
  if (kode === '' || satu(mata, trailer.isi) === '')
    return [temu('audit/tanpa-persetujuan', 'Penggabungan ini tidak menyebut usulan atau isinya.')];
  // The proposal is played again with this merge as its last act, by what stood on main just before.
  const usulan = await usulanAt(
    { repository },
    { ...sebelum, commit: mata.commit },
    { kode, ujung },
  );
  return [
    ...periksaRiwayat(penggabungan, usulan, temu),
    ...(await periksaIsi(penggabungan, usulan, temu)),
    ...periksaSop(penggabungan, usulan, temu),
  ];
}

type Temu = (rule: AturanAudit, message: string) => TemuanAudit;

function periksaRiwayat(
  penggabungan: Penggabungan,
  usulan: UsulanTerbaca,
  temu: Temu,
): readonly TemuanAudit[] {
  const { commit, oleh } = penggabungan.mata;
  const { catatan, tahap, kejadian } = usulan;
  const isLast = kejadian.at(-1)?.commit === commit;
  const isTaken = tahap.jenis === 'disetujui' || tahap.jenis === 'terbit-segera';
  if (catatan.sah && isLast && isTaken)
    return isBerwenang(penggabungan, usulan)
      ? []
      : [temu('audit/penyetuju', `Pada hari itu "${oleh}" tidak memegang perannya.`)];
  // Who approved is told apart from what was approved: the first is what the law asks about first.
  const isOwn = catatan.sebab.includes(commit.slice(0, 10));
  return isOwn
    ? [temu('audit/penyetuju', `Persetujuan oleh "${oleh}" tidak sah. ${catatan.sebab}`)]
    : [
        temu(
          'audit/riwayat-usulan',
          catatan.sebab || 'Riwayat usulan yang digabungkan tidak lengkap.',
        ),
      ];
}

/** Whether the list of officers on `main` just before gave the role; an older list is good for earlier acts only. */
function isBerwenang({ mata, sebelum }: Penggabungan, usulan: UsulanTerbaca): boolean {
  const sop = sopOfUsulan(sebelum, usulan);
  const petugas = petugasById(sebelum, mata.oleh);
  const wanted = mata.trailers.has(trailer.disetujuiOleh) ? sop?.pengawas : 'petugas-ppid';
  const roles = petugas === undefined ? [] : peranOn(petugas, dayOf(mata.saat));
  return roles.some((peran) => peran === wanted);
}

async function periksaIsi(
  { repository, mata, sebelum, sesudah }: Penggabungan,
  usulan: UsulanTerbaca,
  temu: Temu,
): Promise<readonly TemuanAudit[]> {
  const all = await changedPaths(repository, { from: usulan.dasar, to: usulan.ujung });
  const diubah = all.map(({ path }) => path);
  const brought = await changedPaths(repository, { from: sebelum.commit, to: sesudah.commit });
  const proposed = new Map(all.map(({ path, newOid }) => [path, newOid]));
  const lain = brought.find(({ path, newOid }) => proposed.get(path) !== newOid);
  const allowed = await bolehDiubah({ repository }, usulan);
  const asing = diubah.find((path) => !allowed(path));
  const disebut = mata.trailers.get(trailer.informasi) ?? [];
  const isSame = disebut.join() === changedInformasi(diubah).join();
  const isi = await digestIsi(sesudah.snapshot, diubah);
  return [
    ...(lain === undefined
      ? []
      : [
          temu(
            'audit/di-luar-usulan',
            `Penggabungan ini membawa ${lain.path} yang tidak ada dalam usulannya.`,
          ),
        ]),
    ...(asing === undefined
      ? []
      : [temu('audit/di-luar-usulan', `Usulan ini mengubah ${asing} yang bukan pokoknya.`)]),
    ...(isSame
      ? []
      : [
          temu(
            'audit/isi-berbeda',
            'Informasi yang disebut bukan informasi yang diubah usulan ini.',
          ),
        ]),
    ...(isi === satu(mata, trailer.isi)
      ? []
      : [temu('audit/isi-berbeda', 'Isi yang disetujui berbeda dari isi yang tersimpan.')]),
  ];
}

function periksaSop(
  { mata, sebelum }: Penggabungan,
  usulan: UsulanTerbaca,
  temu: Temu,
): readonly TemuanAudit[] {
  const sop = sopOfUsulan(sebelum, usulan);
  const disebut = satu(mata, trailer.sop);
  if (sop !== null && disebut === sopVersion(sop)) return [];
  return [
    temu(
      'audit/sop-tidak-berlaku',
      `SOP yang disebut (${disebut || 'tidak ada'}) bukan SOP yang berlaku bagi usulan ini.`,
    ),
  ];
}

/** Whether an error says that the repository itself is damaged. */
export const isRusak = (error: unknown): boolean =>
  isFailure(error, 'storage/unreadable-object') || isFailure(error, 'storage/missing-object');

// A desk killed at any moment of any act: git is whole, the proposal is as before or as after, and the next desk goes on.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listUsulan, readUsulan } from '#archive/usulan.ts';
import type { IsiTindakan, UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { tinjauUsulan } from '#archive/usulan-tinjau.ts';
import { runGit } from '../helpers/native-git.ts';
import {
  berhasil,
  bukaKantor,
  isianAwal,
  isianRekap,
  kantorDi,
  sampaiLangkahDua,
  sampaiPersetujuan,
  serahkan,
  type Kantor,
} from './usulan-kantor.ts';
import type { Tugas } from './usulan-penulis.ts';

/** How often each act is killed. */
const kali = 3;

interface Perpindahan {
  readonly nama: string;
  readonly siapkan: (kantor: Kantor) => Promise<UsulanTerbaca | null>;
  readonly siapa: string;
  readonly isi: (kantor: Kantor, usulan: UsulanTerbaca) => Promise<IsiTindakan>;
  readonly tabel?: string;
}

const isi = (permintaan: IsiTindakan) => async (): Promise<IsiTindakan> => permintaan;
const alasan = 'Sebabnya ditulis di sini.';
const sertaMerta = { ...isianAwal, klasifikasi: 'serta-merta' };
const duaBerjalan = async (kantor: Kantor): Promise<UsulanTerbaca> =>
  berhasil(
    await kantor.lakukan('dok-rendatin', await sampaiLangkahDua(kantor), { tindakan: 'mulai' }),
  );

const perpindahanList: readonly Perpindahan[] = [
  {
    nama: 'buat',
    siapkan: async () => null,
    siapa: 'dok-rendatin',
    isi: isi({ tindakan: 'mulai' }),
  },
  {
    nama: 'mulai',
    siapkan: (kantor) => sampaiLangkahDua(kantor),
    siapa: 'dok-rendatin',
    isi: isi({ tindakan: 'mulai' }),
  },
  {
    nama: 'simpan',
    siapkan: duaBerjalan,
    siapa: 'dok-rendatin',
    isi: isi({ tindakan: 'simpan', isian: { ringkasan: 'Lain.' } }),
    tabel: 'kecamatan,pemilih\nSatu,12\n',
  },
  {
    nama: 'selesai',
    siapkan: duaBerjalan,
    siapa: 'dok-rendatin',
    isi: isi({ tindakan: 'selesai', isian: isianRekap }),
    tabel: 'kecamatan,pemilih\nSatu,12\n',
  },
  {
    nama: 'kembalikan',
    siapkan: async (kantor) => serahkan(kantor, await sampaiLangkahDua(kantor)),
    siapa: 'ppid-1',
    isi: isi({ tindakan: 'kembalikan', alasan }),
  },
  {
    nama: 'batalkan',
    siapkan: (kantor) => sampaiLangkahDua(kantor),
    siapa: 'dok-rendatin',
    isi: isi({ tindakan: 'batalkan', alasan }),
  },
  {
    nama: 'terbitkan-segera',
    siapkan: (kantor) => sampaiPersetujuan(kantor, sertaMerta),
    siapa: 'ppid-1',
    isi: isi({ tindakan: 'terbitkan-segera', alasan }),
  },
  {
    nama: 'setujui',
    siapkan: (kantor) => sampaiPersetujuan(kantor),
    siapa: 'sekretaris',
    isi: async (kantor, { kode }) => {
      const { isi: sidik = '', peringatan = '' } = (await tinjauUsulan(kantor.arsip, kode)) ?? {};
      return { tindakan: 'setujui', isi: sidik, peringatan };
    },
  },
];

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'e-ppid-mati-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

interface Kematian {
  readonly dir: string;
  /** Milliseconds from the beginning of the act to its end, when it was let live. */
  readonly lama: number;
}

/** Runs the act in a process of its own and kills it after some milliseconds; null lets it live. */
async function jalankan(from: string, tugas: Tugas, killAfterMs: number | null): Promise<Kematian> {
  const dir = await mkdtemp(join(scratch, 'r-'));
  await cp(from, dir, { recursive: true });
  const script = join(import.meta.dirname, 'usulan-penulis.ts');
  const child = spawn(process.execPath, [script, dir, JSON.stringify(tugas)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  const start = performance.now();
  if (killAfterMs === null) await once(child.stdout, 'data');
  else await pause(killAfterMs);
  const lama = performance.now() - start;
  if (killAfterMs !== null) child.kill('SIGKILL');
  await ended;
  return { dir, lama };
}

/** Where all proposals stand, and what main holds. */
async function keadaanDi(kantor: Kantor): Promise<readonly string[]> {
  const open = await listUsulan(kantor.arsip);
  const merges = await runGit(kantor.dir, ['rev-list', '--count', '--first-parent', 'main']);
  return [
    ...open.map(({ kode, tahap, kejadian }) => `${kode} ${tahap.jenis} ${kejadian.length}`),
    `main ${merges.trim()}`,
  ];
}

describe.for(perpindahanList)('killed during "$nama"', ({ siapkan, siapa, isi: isiOf, tabel }) => {
  test('leaves git whole and the proposal as before or as after', async () => {
    await using kantor = await bukaKantor();
    const usulan = await siapkan(kantor);
    kantor.tunggu(5);
    const saat = new Date(kantor.jam()).toISOString();
    const tugas: Tugas = {
      pelaku: { petugas: siapa, saat },
      ...(usulan === null
        ? { buat: { jenis: 'baru', isian: isianAwal } }
        : {
            permintaan: {
              ...(await isiOf(kantor, usulan)),
              kode: usulan.kode,
              ujung: usulan.ujung,
            },
          }),
      ...(tabel === undefined ? {} : { tabel }),
    };
    const sebelum = await keadaanDi(kantor);
    await kantor.arsip[Symbol.asyncDispose]();
    const utuh = await jalankan(kantor.dir, tugas, null);
    await using hidup = await kantorDi(utuh.dir, async () => undefined, kantor.jam());
    const sesudah = await keadaanDi(hidup);
    expect(sesudah).not.toEqual(sebelum);

    const rounds = Array.from({ length: kali }, async (_, round) => {
      // Spread over the act, and a little beyond its end.
      const after = ((round + Math.random()) / kali) * utuh.lama * 1.1;
      const { dir } = await jalankan(kantor.dir, tugas, after);

      expect(await runGit(dir, ['fsck', '--strict', '--full', '--no-dangling'])).toBe('');
      await using lagi = await kantorDi(dir, async () => undefined, kantor.jam());
      const kini = await keadaanDi(lagi);
      expect([sebelum, sesudah]).toContainEqual(kini);
      // Whatever the dead desk left behind, the next one can do the same.
      if (JSON.stringify(kini) !== JSON.stringify(sebelum)) return;
      const { permintaan } = tugas;
      if (permintaan !== undefined && tabel === undefined)
        berhasil(await lagi.lakukan(siapa, permintaan, permintaan));
      else if (usulan === null)
        berhasil(await lagi.buat(siapa, { jenis: 'baru', isian: isianAwal }));
      else assert.equal((await readUsulan(lagi.arsip, usulan.kode))?.ujung, usulan.ujung);
    });
    await Promise.all(rounds);
  });
});

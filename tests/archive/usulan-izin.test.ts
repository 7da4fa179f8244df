// Who may do what to a proposal, and when: every cell of officer × act × place, tried on real repositories.
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readUsulan } from '#archive/usulan.ts';
import type { HasilTindakan, IsiTindakan, UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { tinjauUsulan } from '#archive/usulan-tinjau.ts';
import { tindakanList, type Tindakan } from '#domain/usulan.ts';
import { keadaanList, mulai, petugas, type Siapa } from './usulan-keadaan.ts';
import {
  berhasil,
  bukaKantor,
  isianAwal,
  isianRekap,
  kantorDi,
  sampaiLangkahDua,
  serahkan,
  tabel,
  type Kantor,
} from './usulan-kantor.ts';

/** Everything an act may need, right for the place. */
async function isiUntuk(
  kantor: Kantor,
  usulan: UsulanTerbaca,
  tindakan: Tindakan,
): Promise<IsiTindakan> {
  const nomor = 'nomor' in usulan.tahap ? usulan.tahap.nomor : 0;
  const isian = nomor === 1 ? { 'hardcopy.lokasi': 'Lemari 1' } : nomor === 2 ? isianRekap : {};
  const penyelesaian = {
    isian,
    ...(nomor === 2 ? { softcopy: { tambah: [tabel()], hapus: [] } } : {}),
    tandaMutu: ['mutakhir', 'terverifikasi'],
    diperiksa: ['pemilih.csv'],
  };
  const alasan = 'Sebabnya ditulis di sini.';
  const tinjauan = await tinjauUsulan(kantor.arsip, usulan.kode);
  const isi: Readonly<Record<Exclude<Tindakan, 'buat'>, IsiTindakan>> = {
    mulai: { tindakan: 'mulai' },
    simpan: { tindakan: 'simpan', isian },
    selesai: { tindakan: 'selesai', ...penyelesaian },
    'catat-kemudian': {
      tindakan: 'catat-kemudian',
      mulai: `2025-02-06T08:${['', 10, 22, 40][nomor]}`,
      selesai: `2025-02-06T08:${['', 15, 27, 45][nomor]}`,
      alasan,
      ...penyelesaian,
    },
    ajukan: { tindakan: 'ajukan', pesan: alasan },
    kembalikan: { tindakan: 'kembalikan', alasan },
    komentari: { tindakan: 'komentari', pesan: alasan },
    batalkan: { tindakan: 'batalkan', alasan },
    'terbitkan-segera': { tindakan: 'terbitkan-segera', alasan },
    setujui: {
      tindakan: 'setujui',
      isi: tinjauan?.isi ?? '',
      peringatan: tinjauan?.peringatan ?? '',
    },
  };
  assert(tindakan !== 'buat');
  return isi[tindakan];
}

const filter = (path: string): boolean => !path.endsWith('meja.lock');

/** Tries an act on a copy of the repository, so that the next one finds the same. */
async function padaSalinan(
  kantor: Kantor,
  usulan: UsulanTerbaca,
  { siapa, tindakan }: { readonly siapa: Siapa; readonly tindakan: Tindakan },
): Promise<HasilTindakan> {
  const dir = await mkdtemp(join(tmpdir(), 'e-ppid-salinan-'));
  await cp(kantor.dir, dir, { recursive: true, filter });
  await using salinan = await kantorDi(dir, () => rm(dir, { recursive: true }), kantor.jam());
  return await salinan.lakukan(siapa, usulan, await isiUntuk(salinan, usulan, tindakan));
}

describe.for(keadaanList)('$nama', ({ siapkan, boleh }) => {
  test('lets those act who may, and nobody else', async () => {
    await using kantor = await bukaKantor();
    const usulan = await siapkan(kantor);
    // Steps on paper are over before they are entered.
    kantor.tunggu(40);
    const seen: Record<string, readonly string[]> = {};
    for (const tindakan of tindakanList.filter((one) => one !== 'buat')) {
      const isi = await isiUntuk(kantor, usulan, tindakan);
      const allowed: string[] = [];
      for (const siapa of petugas) {
        if (boleh[tindakan]?.includes(siapa) === true) {
          berhasil(await padaSalinan(kantor, usulan, { siapa, tindakan }));
          allowed.push(siapa);
          continue;
        }
        const hasil = await kantor.lakukan(siapa, usulan, isi);
        if (hasil.ok || hasil.sebab !== 'tidak-boleh') allowed.push(siapa);
      }
      seen[tindakan] = allowed;
    }

    const wanted = tindakanList
      .filter((one) => one !== 'buat')
      .map((tindakan) => [tindakan, petugas.filter((siapa) => boleh[tindakan]?.includes(siapa))]);
    expect(seen).toEqual(Object.fromEntries(wanted));
    // Nothing that was refused left a trace.
    expect((await readUsulan(kantor.arsip, usulan.kode))?.ujung).toBe(usulan.ujung);
  });
});

describe('author and approver', () => {
  test('are two people, whoever else holds the role', async () => {
    await using kantor = await bukaKantor();
    let usulan = berhasil(await kantor.buat('rangkap', { jenis: 'baru', isian: isianAwal }));
    usulan = await mulai(kantor, 'dok-rendatin', usulan);
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'selesai',
        isian: { 'hardcopy.lokasi': 'Lemari 1' },
        tandaMutu: ['mutakhir', 'terverifikasi'],
      }),
    );
    usulan = await serahkan(kantor, usulan);
    usulan = await mulai(kantor, 'ppid-1', usulan);
    usulan = berhasil(
      await kantor.lakukan('ppid-1', usulan, { tindakan: 'selesai', diperiksa: ['pemilih.csv'] }),
    );

    const sendiri = await kantor.setujui('rangkap', usulan);

    expect(sendiri).toMatchObject({ ok: false, sebab: 'tidak-boleh' });
    berhasil(await kantor.setujui('sekretaris', usulan));
  });

  test('are two people also where the step was entered for somebody else', async () => {
    await using kantor = await bukaKantor();
    let usulan = berhasil(await kantor.buat('dok-rendatin', { jenis: 'baru', isian: isianAwal }));
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'catat-kemudian',
        mulai: '2025-02-05T08:00',
        selesai: '2025-02-05T08:30',
        alasan: 'Dikerjakan di kertas.',
        pelaksana: ['rangkap'],
        isian: { 'hardcopy.lokasi': 'Lemari 1' },
        tandaMutu: ['mutakhir', 'terverifikasi'],
      }),
    );
    usulan = await serahkan(kantor, usulan);
    usulan = await mulai(kantor, 'ppid-1', usulan);
    usulan = berhasil(
      await kantor.lakukan('ppid-1', usulan, { tindakan: 'selesai', diperiksa: ['pemilih.csv'] }),
    );
    expect(await kantor.setujui('rangkap', usulan)).toMatchObject({ sebab: 'tidak-boleh' });
  });
});

describe('a proposal', () => {
  const cara: readonly (readonly [
    Siapa | 'tidak-dikenal',
    'baru' | 'revisi' | 'cabut' | 'tinjau-sop',
    boolean,
  ])[] = [
    ['dok-rendatin', 'baru', true],
    ['dok-kul', 'baru', true],
    ['ppid-1', 'baru', false],
    ['sekretaris', 'baru', false],
    ['mantan', 'baru', false],
    ['tidak-dikenal', 'baru', false],
    ['dok-rendatin', 'revisi', true],
    ['dok-kul', 'revisi', false],
    ['ppid-1', 'revisi', false],
    ['dok-rendatin', 'cabut', true],
    ['dok-kul', 'cabut', false],
    ['ppid-1', 'cabut', true],
    ['sekretaris', 'cabut', false],
    ['ppid-1', 'tinjau-sop', true],
    ['dok-rendatin', 'tinjau-sop', false],
    ['sekretaris', 'tinjau-sop', false],
  ];

  test('is begun by those who may', async () => {
    for (const [siapa, jenis, boleh] of cara) {
      await using kantor = await bukaKantor();
      const informasi = '2025/0001';
      const alasan = 'Keliru.';
      const hasil = await kantor.buat(
        siapa,
        jenis === 'baru'
          ? { jenis, isian: isianAwal }
          : jenis === 'tinjau-sop'
            ? { jenis, tinjauan: { hasil: 'tetap-berlaku', catatan: '' } }
            : jenis === 'revisi'
              ? { jenis, informasi, alasan }
              : { jenis, informasi, alasan, dicabutOleh: null },
      );
      const kata = hasil.ok ? 'boleh' : hasil.sebab;
      expect([siapa, jenis, kata]).toEqual([siapa, jenis, boleh ? 'boleh' : 'tidak-boleh']);
    }
  });

  test('takes no fields that its step is not about, and no record of another subbagian', async () => {
    await using kantor = await bukaKantor();
    const usulan = await serahkan(kantor, await sampaiLangkahDua(kantor));
    const tiga = await mulai(kantor, 'ppid-1', usulan);
    const palsu = await kantor.lakukan('ppid-1', tiga, {
      tindakan: 'simpan',
      isian: { judul: 'Judul lain' },
    });
    expect(palsu).toMatchObject({
      ok: false,
      sebab: 'isi-salah',
      kolom: { judul: expect.any(String) },
    });
    const berkas = await kantor.lakukan('ppid-1', tiga, {
      tindakan: 'simpan',
      isian: {},
      softcopy: { tambah: [tabel('lain.csv')], hapus: [] },
    });
    expect(berkas).toMatchObject({ ok: false, sebab: 'tidak-boleh' });
    const asing = await kantor.buat('dok-kul', {
      jenis: 'baru',
      isian: { ...isianAwal, subbagian: 'rendatin' },
    });
    expect(asing).toMatchObject({ ok: false, kolom: { subbagian: expect.any(String) } });
  });
});

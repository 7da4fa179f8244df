// Many at once: numbers given once, one of two approvals wins, and nothing is lost by a save over a newer version.
import { describe, expect, test } from 'vitest';
import { openArsipKerja } from '#archive/usulan-kerja.ts';
import { readUsulan } from '#archive/usulan.ts';
import { tinjauUsulan } from '#archive/usulan-tinjau.ts';
import { readCommit } from '#storage/history.ts';
import { begin } from '#storage/transaction.ts';
import { inspect } from '#softcopy/inspect.ts';
import { runGit } from '../helpers/native-git.ts';
import {
  ada,
  berhasil,
  bukaKantor,
  ditolak,
  isianAwal,
  isianRekap,
  sampaiLangkahDua,
  sampaiPersetujuan,
  tabel,
  terima,
  type Kantor,
} from './usulan-kantor.ts';

/** A commit that another program puts on a branch. */
async function sela({ arsip }: Kantor, branch: string, path: string): Promise<void> {
  const { repository } = arsip;
  const parent = await repository.resolve(`refs/heads/${branch}`);
  const change = begin(repository, { branch, parent });
  await change.write(path, new TextEncoder().encode('# disela\n'));
  const { author } = await readCommit(repository, parent);
  await change.commit({ message: 'Menyela', author });
}

describe('at once', () => {
  test('fifty starts get fifty different numbers', async () => {
    await using kantor = await bukaKantor();
    const petugas = ['dok-rendatin', 'dok-kul', 'rangkap'];
    const semua = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        kantor.buat(petugas[index % petugas.length] ?? '', { jenis: 'baru', isian: isianAwal }),
      ),
    );
    const kode = semua.map((hasil) => berhasil(hasil).kode).toSorted();
    const wanted = Array.from(
      { length: 50 },
      (_, index) => `2025-${String(index + 3).padStart(4, '0')}`,
    );
    expect(kode).toEqual(wanted);
    expect(await runGit(kantor.dir, ['fsck', '--strict', '--no-dangling'])).toBe('');
  });

  test('two approvals of one proposal: one wins, the other is told', async () => {
    await using kantor = await bukaKantor();
    const usulan = await sampaiPersetujuan(kantor);
    const hasil = await Promise.all([
      kantor.setujui('sekretaris', usulan),
      kantor.setujui('rangkap', usulan),
    ]);
    expect(hasil.filter(({ ok }) => ok)).toHaveLength(1);
    const kalah = ditolak(ada(hasil.find(({ ok }) => !ok)), 'sudah-berubah');
    expect(kalah.alasan).toMatch(/^Usulan ini sudah disetujui oleh .+\.$/);
    const merges = await runGit(kantor.dir, ['rev-list', '--count', '--merges', 'main']);
    expect(merges.trim()).toBe('1');
  });

  test('two saves of one version: the later is shown the earlier, and loses nothing of it', async () => {
    await using kantor = await bukaKantor();
    let usulan = await sampaiLangkahDua(kantor);
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    const simpan = (siapa: string, ringkasan: string) =>
      kantor.lakukan(siapa, usulan, { tindakan: 'simpan', isian: { ringkasan } });
    const hasil = await Promise.all([simpan('dok-rendatin', 'Satu.'), simpan('rangkap', 'Dua.')]);
    const menang = berhasil(ada(hasil.find(({ ok }) => ok)));
    const kalah = ditolak(ada(hasil.find(({ ok }) => !ok)), 'sudah-berubah');
    expect(kalah.usulan).toEqual(menang);
    expect(['Satu.', 'Dua.']).toContain(menang.isiInformasi?.ringkasan);
  });

  test('twenty uploads to one record: those that come too late are told, the rest is whole', async () => {
    await using kantor = await bukaKantor();
    let usulan = await sampaiLangkahDua(kantor);
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    let left = Array.from({ length: 20 }, (_, index) => tabel(`tabel-${index}.csv`));
    while (left.length > 0) {
      const now = usulan;
      const hasil = await Promise.all(
        left.map((softcopy) =>
          kantor.lakukan('dok-rendatin', now, {
            tindakan: 'simpan',
            isian: {},
            softcopy: { tambah: [softcopy], hapus: [] },
          }),
        ),
      );
      expect(hasil.filter(({ ok }) => ok)).toHaveLength(1);
      left = left.filter((_, index) => hasil[index]?.ok === false);
      usulan = ada(await readUsulan(kantor.arsip, usulan.kode));
    }
    expect(usulan.isiInformasi?.softcopy).toHaveLength(20);
  });
});

describe('an approval', () => {
  test('of a tip that moved is refused, and says so', async () => {
    await using kantor = await bukaKantor();
    const usulan = await sampaiPersetujuan(kantor);
    const { isi = '', peringatan = '' } = (await tinjauUsulan(kantor.arsip, usulan.kode)) ?? {};
    await kantor.lakukan('ppid-1', usulan, { tindakan: 'komentari', pesan: 'Sebentar.' });
    const hasil = await kantor.lakukan('sekretaris', usulan, {
      tindakan: 'setujui',
      isi,
      peringatan,
    });
    expect(ditolak(hasil, 'sudah-berubah').usulan?.ujung).not.toBe(usulan.ujung);
  });

  test('of other bytes than those shown is refused', async () => {
    await using kantor = await bukaKantor();
    const usulan = await sampaiPersetujuan(kantor);
    const isi = `sha256:${'0'.repeat(64)}`;
    const hasil = await kantor.lakukan('sekretaris', usulan, {
      tindakan: 'setujui',
      isi,
      peringatan: '',
    });
    expect(ditolak(hasil, 'sudah-berubah').alasan).toContain('tinjau sekali lagi');
  });

  test('is refused where main changed the same file since, and given where it changed another', async () => {
    await using kantor = await bukaKantor();
    const alasan = 'Keliru.';
    const cabut = async (informasi: string, siapa: string) =>
      berhasil(await kantor.buat(siapa, { jenis: 'cabut', informasi, alasan, dicabutOleh: null }));
    const satu = await cabut('2025/0001', 'dok-rendatin');
    const dua = await cabut('2025/0002', 'dok-kul');
    await sela(kantor, 'main', 'content/informasi/2025/0001/index.md');

    ditolak(await kantor.setujui('sekretaris', satu), 'sudah-berubah');
    const kini = await readUsulan(kantor.arsip, satu.kode);
    expect(kini?.ujung).toBe(satu.ujung);
    // The other one is held up by the error that the intruder left, not by the merge.
    const hasil = await kantor.setujui('sekretaris', dua);
    expect(hasil.ok).toBe(true);
  });

  test('needs warnings to be read first', async () => {
    await using kantor = await bukaKantor();
    let usulan = await sampaiLangkahDua(kantor);
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    kantor.tunggu(75);
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'simpan',
        isian: { ringkasan: 'Ringkasan lain.' },
      }),
    );
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'selesai',
        isian: isianRekap,
        softcopy: { tambah: [tabel()], hapus: [] },
        keterangan: 'Pemindai rusak.',
      }),
    );
    usulan = await terima(kantor, usulan);
    const tinjauan = await tinjauUsulan(kantor.arsip, usulan.kode);
    expect(tinjauan?.temuan.map(({ rule, severity }) => `${severity} ${rule}`)).toContain(
      'warning sop/waktu-langkah',
    );
    const belum = await kantor.lakukan('sekretaris', usulan, {
      tindakan: 'setujui',
      isi: tinjauan?.isi ?? '',
      peringatan: '',
    });
    expect(Object.keys(ditolak(belum, 'isi-salah').kolom ?? {})).toEqual(['peringatan']);
    berhasil(await kantor.setujui('sekretaris', usulan));
  });
});

describe('one writer', () => {
  test('has the archive; the second is told who', async () => {
    await using kantor = await bukaKantor();
    await expect(openArsipKerja(kantor.dir, { inspect })).rejects.toMatchObject({
      code: 'archive/desk-locked',
      data: { pid: process.pid },
    });
    await kantor.arsip[Symbol.asyncDispose]();
    await using lagi = await openArsipKerja(kantor.dir, { inspect });
    expect(lagi.dir).toBe(kantor.dir);
  });
});

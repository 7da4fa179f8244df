// Who may approve, where somebody tries to come by it sideways: by a list of officers, by an older one, by a step undone.
import { describe, expect, test } from 'vitest';
import { auditArsip } from '#archive/audit.ts';
import { readUsulan } from '#archive/usulan.ts';
import type { IsianPetugas } from '#archive/usulan-permintaan.ts';
import { readPetugasAt } from '../../src/archive/usulan/baca-informasi.ts';
import { digestIsi } from '../../src/archive/usulan/isi.ts';
import { limits } from '#base/limits.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { readCommit } from '#storage/history.ts';
import { begin } from '#storage/transaction.ts';
import { withTrailers } from '#storage/trailers.ts';
import { runGit } from '../helpers/native-git.ts';
import { sop } from '../domain/sample-sop.ts';
import {
  ada,
  berhasil,
  bukaKantor,
  ditolak,
  sampaiLangkahDua,
  serahkan,
  terima,
  type Kantor,
} from './usulan-kantor.ts';

/** The officers of `main` as the form has them, each changed by `ubah`; null leaves one out. */
async function daftar(
  kantor: Kantor,
  ubah: (one: IsianPetugas) => IsianPetugas | null,
): Promise<readonly IsianPetugas[]> {
  const list = await readPetugasAt(kantor.arsip, await kantor.arsip.repository.resolve('main'));
  return list.flatMap((one) => {
    const peran = one.peran.map((role) => ({ ...role, sampai: role.sampai ?? '' }));
    return ubah({ ...one, peran }) ?? [];
  });
}

const berakhir = (one: IsianPetugas, peran: string, sampai: string): IsianPetugas => ({
  ...one,
  peran: one.peran.map((role) => (role.peran === peran ? { ...role, sampai } : role)),
});

describe('a list of officers', () => {
  const alasan = 'Pergantian pejabat.';

  test('without anybody who could approve the next one is refused', async () => {
    await using kantor = await bukaKantor();
    const ended = await daftar(kantor, (one) => berakhir(one, 'atasan-ppid', '2025-02-06'));
    const tanpa = await kantor.buat('ppid-1', { jenis: 'petugas', alasan, petugas: ended });
    expect(tanpa).toMatchObject({ ok: false, sebab: 'isi-salah' });
    const gone = await daftar(kantor, (one) =>
      ['sekretaris', 'rangkap'].includes(one.id) ? null : one,
    );
    const hilang = await kantor.buat('ppid-1', { jenis: 'petugas', alasan, petugas: gone });
    expect(hilang).toMatchObject({ ok: false, sebab: 'isi-salah' });
  });

  test('is refused where the only one who could propose it is the only one who could approve it', async () => {
    await using kantor = await bukaKantor();
    const petugas = await daftar(kantor, (one) => {
      if (one.id !== 'sekretaris') return one.id === 'dok-kul' ? one : null;
      const [role] = one.peran;
      return { ...one, peran: role ? [role, { ...role, peran: 'petugas-ppid' }] : [] };
    });
    const hasil = await kantor.buat('ppid-1', { jenis: 'petugas', alasan, petugas });
    expect(hasil).toMatchObject({ ok: false, sebab: 'isi-salah' });
  });

  test('that nobody could change any more by now is not approved', async () => {
    await using kantor = await bukaKantor();
    const petugas = await daftar(kantor, (one) => berakhir(one, 'atasan-ppid', '2025-02-08'));
    const usulan = berhasil(await kantor.buat('ppid-1', { jenis: 'petugas', alasan, petugas }));
    kantor.tunggu(2 * 24 * 60);
    const hasil = await kantor.setujui('sekretaris', usulan);
    expect(hasil).toMatchObject({ ok: false, sebab: 'isi-salah' });
  });

  test('has no holder: who documents for no subbagian may not propose it again', async () => {
    await using kantor = await bukaKantor();
    const petugas = await daftar(kantor, (one) =>
      one.id === 'ppid-2' ? { ...one, jabatan: 'Petugas PPID' } : one,
    );
    const begun = berhasil(await kantor.buat('ppid-1', { jenis: 'petugas', alasan, petugas }));
    const usulan = berhasil(
      await kantor.lakukan('sekretaris', begun, { tindakan: 'kembalikan', alasan: 'Keliru.' }),
    );
    const peran = {
      peran: 'petugas-dokumentasi',
      sejak: '2025-01-02',
      sampai: null,
      keputusan: 'Keputusan contoh',
      sebagai: 'definitif',
    } as const;
    const lepas = { id: 'lepas', nama: '', jabatan: 'Tanpa subbagian', subbagian: '' };
    const pelaku = {
      petugas: { ...lepas, contoh: true, peran: [peran] },
      hari: '2025-02-06',
      sop: sop('2025-01-02'),
    };
    expect(bolehBertindak(usulan, 'ajukan', pelaku)).toMatchObject({ boleh: false });
  });
});

describe('an approval', () => {
  test('is not kept away by comments without end', async () => {
    await using kantor = await bukaKantor();
    const alasan = 'Tidak pernah ditetapkan.';
    const cabut = { jenis: 'cabut', informasi: '2025/0001', alasan, dicabutOleh: null } as const;
    const { kode, ujung } = berhasil(await kantor.buat('dok-rendatin', cabut));
    const ref = `refs/heads/usulan/${kode}`;
    const siapa = `Petugas <dok-rendatin@petugas.e-ppid.invalid> ${kantor.jam() / 1000} +0700`;
    const pesan = `Hai\n\nUsulan: ${kode}\nTindakan: komentari\nPelaksana: dok-rendatin\n`;
    const count = limits.usulanActs - limits.usulanActsLeft - 2;
    const commits = Array.from({ length: count }, (_, index) => {
      const from = index === 0 ? `from ${ujung}\n` : '';
      return `commit ${ref}\nauthor ${siapa}\ncommitter ${siapa}\ndata ${pesan.length}\n${pesan}${from}\n`;
    });
    await runGit(kantor.dir, ['fast-import', '--quiet'], commits.join(''));
    const panjang = ada(await readUsulan(kantor.arsip, kode));
    const komentar = { tindakan: 'komentari', pesan: 'Hai.' } as const;
    const usulan = berhasil(await kantor.lakukan('dok-rendatin', panjang, komentar));
    const hasil = await kantor.lakukan('dok-rendatin', usulan, komentar);
    expect(hasil).toMatchObject({ ok: false, sebab: 'tidak-boleh' });
    berhasil(await kantor.setujui('sekretaris', usulan));
  });

  test('is not given by whom a step names that was returned and done again by others', async () => {
    await using kantor = await bukaKantor();
    const dua = await sampaiLangkahDua(kantor);
    const berkas = await serahkan(kantor, dua);
    const dikembalikan = berhasil(
      await kantor.lakukan('ppid-1', berkas, { tindakan: 'kembalikan', alasan: 'Kurang lengkap.' }),
    );
    const kemudian = berhasil(
      await kantor.lakukan('dok-rendatin', dikembalikan, {
        tindakan: 'catat-kemudian',
        mulai: '2025-02-06T08:20',
        selesai: '2025-02-06T08:30',
        alasan: 'Dikerjakan di kertas.',
        pelaksana: ['rangkap'],
      }),
    );
    const lagi = berhasil(
      await kantor.lakukan('ppid-1', kemudian, { tindakan: 'kembalikan', alasan: 'Belum juga.' }),
    );
    const usulan = await terima(kantor, await serahkan(kantor, lagi));

    const hasil = await kantor.setujui('rangkap', usulan);
    expect(hasil).toMatchObject({ ok: false, sebab: 'tidak-boleh' });
    berhasil(await kantor.setujui('sekretaris', usulan));
  });

  test('by whom only an older list of officers gave the role is found out', async () => {
    await using kantor = await bukaKantor();
    const alasan = 'Tidak pernah ditetapkan.';
    const cabut = { jenis: 'cabut', informasi: '2025/0001', alasan, dicabutOleh: null } as const;
    const usulan = berhasil(await kantor.buat('dok-rendatin', cabut));
    const petugas = await daftar(kantor, (one) =>
      one.id === 'sekretaris' ? berakhir(one, 'atasan-ppid', '2025-02-05') : one,
    );
    const list = berhasil(await kantor.buat('ppid-1', { jenis: 'petugas', alasan, petugas }));
    berhasil(await kantor.setujui('sekretaris', list));
    ditolak(await kantor.setujui('sekretaris', usulan), 'tidak-boleh');
    berhasil(await kantor.setujui('rangkap', usulan));
    expect((await auditArsip(kantor.dir)).temuan).toEqual([]);

    const { repository } = kantor.arsip;
    const asli = await readCommit(repository, 'main');
    const [first = '', second = ''] = asli.parents;
    const merged = await repository.snapshot(asli.commit);
    const path = 'content/informasi/2025/0001/index.md';
    await runGit(kantor.dir, ['update-ref', 'refs/heads/main', first]);
    const change = begin(repository, { branch: 'main', parent: first });
    await change.write(path, await merged.read(path));
    await change.commit({
      message: asli.message.replace('Disetujui-oleh: rangkap', 'Disetujui-oleh: sekretaris'),
      author: { ...asli.author, email: 'sekretaris@petugas.e-ppid.invalid' },
      parents: [second],
    });
    const { temuan } = await auditArsip(kantor.dir);
    expect(temuan.map(({ rule }) => rule)).toEqual(['audit/penyetuju']);
  });

  test('of more than the proposal is about is found out', async () => {
    await using kantor = await bukaKantor();
    const { repository } = kantor.arsip;
    const alasan = 'Tidak pernah ditetapkan.';
    const cabut = { jenis: 'cabut', informasi: '2025/0001', alasan, dicabutOleh: null } as const;
    const usulan = berhasil(await kantor.buat('dok-rendatin', cabut));
    const { parents, author, message } = await readCommit(repository, usulan.ujung);
    const index = 'content/informasi/2025/0001/index.md';
    const halaman = 'content/halaman/profil.md';
    const files = new Map([
      [index, await (await repository.snapshot(usulan.ujung)).read(index)],
      [halaman, new TextEncoder().encode('---\njudul: Profil\n---\nDiselipkan.\n')],
    ]);
    // Made by hand on the branch, and merged by hand: the desk would refuse it.
    const [dasar = ''] = parents;
    const cabang = begin(repository, { branch: 'palsu', parent: null, start: dasar });
    const main = begin(repository, { branch: 'main', parent: dasar });
    for (const [path, bytes] of files) {
      await cabang.write(path, bytes);
      await main.write(path, bytes);
    }
    const ujung = await cabang.commit({ message, author });
    const isi = await digestIsi(await repository.snapshot(ujung), [...files.keys()].toSorted());
    const trailers = [
      ['Usulan', usulan.kode],
      ['Tindakan', 'setujui'],
      ['Disetujui-oleh', 'sekretaris'],
      ['Sop', 'pendokumentasian-informasi-publik@2025-01-02'],
      ['Isi', isi],
      ['Informasi', '2025/0001'],
    ] as const;
    await main.commit({
      message: withTrailers(
        'Menyetujui 2025/0001',
        trailers.map(([key, value]) => ({ key, value })),
      ),
      author: { ...author, email: 'sekretaris@petugas.e-ppid.invalid' },
      parents: [ujung],
    });
    const { temuan } = await auditArsip(kantor.dir);
    expect(temuan.map(({ rule }) => rule)).toEqual(['audit/di-luar-usulan']);
    expect(temuan[0]?.message).toContain(halaman);
  });
});

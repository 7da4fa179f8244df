// Proposals that somebody made by hand: forged trailers, steps out of order, times that never were. None can be approved.
import { describe, expect, test } from 'vitest';
import { readUsulan } from '#archive/usulan.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { begin } from '#storage/transaction.ts';
import { withTrailers } from '#storage/trailers.ts';
import {
  ada,
  isianRekap,
  sampaiLangkahDua,
  tabel,
  terima,
  bukaKantor,
  ditolak,
  isianAwal,
  berhasil,
  sampaiPersetujuan,
  serahkan,
  type Kantor,
} from './usulan-kantor.ts';

interface Palsu {
  readonly siapa: string;
  readonly trailers: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly menit?: number;
  readonly parents?: readonly string[];
}

/** Adds a commit to a proposal as somebody with access to the repository could. */
async function palsukan(
  kantor: Kantor,
  usulan: UsulanTerbaca,
  palsu: Palsu,
): Promise<UsulanTerbaca> {
  const { repository } = kantor.arsip;
  const change = begin(repository, { branch: `usulan/${usulan.kode}`, parent: usulan.ujung });
  for (const [path, text] of Object.entries(palsu.files ?? {}))
    await change.write(path, new TextEncoder().encode(text));
  const trailers = { Usulan: usulan.kode, ...palsu.trailers };
  await change.commit({
    message: withTrailers(
      'Palsu',
      Object.entries(trailers).map(([key, value]) => ({ key, value })),
    ),
    author: {
      name: 'Palsu',
      email: `${palsu.siapa}@petugas.e-ppid.invalid`,
      timestamp: Math.floor(kantor.jam() / 1000) + (palsu.menit ?? 1) * 60,
      timezoneOffset: -420,
    },
    parents: palsu.parents ?? [],
    allowEmpty: true,
  });
  return ada(await readUsulan(kantor.arsip, usulan.kode));
}

const indexOf = async (kantor: Kantor, usulan: UsulanTerbaca): Promise<string> => {
  const path = `content/informasi/${usulan.kode.replace('-', '/')}/index.md`;
  const snapshot = await kantor.arsip.repository.snapshot(usulan.ujung);
  return new TextDecoder().decode(await snapshot.read(path));
};

const indexPath = 'content/informasi/2025/0003/index.md';

const baru = async (kantor: Kantor): Promise<UsulanTerbaca> =>
  berhasil(await kantor.buat('dok-rendatin', { jenis: 'baru', isian: isianAwal }));

describe('a forged act', () => {
  const kasus: readonly (readonly [string, Palsu])[] = [
    [
      'skips a step',
      { siapa: 'dok-rendatin', trailers: { Tindakan: 'selesai', Pelaksana: 'dok-rendatin' } },
    ],
    [
      'names another officer',
      { siapa: 'dok-kul', trailers: { Tindakan: 'mulai', Pelaksana: 'dok-rendatin' } },
    ],
    ['is by nobody known', { siapa: 'entah', trailers: { Tindakan: 'mulai', Pelaksana: 'entah' } }],
    [
      'is by one without the role',
      { siapa: 'ppid-1', trailers: { Tindakan: 'mulai', Pelaksana: 'ppid-1' } },
    ],
    [
      'is by one whose role ended',
      { siapa: 'mantan', trailers: { Tindakan: 'mulai', Pelaksana: 'mantan' } },
    ],
    [
      'is none that is known',
      { siapa: 'dok-rendatin', trailers: { Tindakan: 'loncat', Pelaksana: 'dok-rendatin' } },
    ],
    ['has none', { siapa: 'dok-rendatin', trailers: { Pelaksana: 'dok-rendatin' } }],
    [
      'approves on the branch',
      { siapa: 'sekretaris', trailers: { Tindakan: 'setujui', 'Disetujui-oleh': 'sekretaris' } },
    ],
    [
      'is of another step',
      {
        siapa: 'dok-rendatin',
        trailers: { Tindakan: 'mulai', Pelaksana: 'dok-rendatin', Langkah: '3' },
      },
    ],
    [
      'lies before the last',
      {
        siapa: 'dok-rendatin',
        menit: -60,
        trailers: { Tindakan: 'mulai', Pelaksana: 'dok-rendatin' },
      },
    ],
    [
      'belongs to another',
      {
        siapa: 'dok-rendatin',
        trailers: { Usulan: '2025-0099', Tindakan: 'mulai', Pelaksana: 'dok-rendatin' },
      },
    ],
  ];

  test.each(kasus)('that %s makes the proposal one that cannot be approved', async (_, palsu) => {
    await using kantor = await bukaKantor();
    const usulan = await palsukan(kantor, await baru(kantor), palsu);
    expect(usulan.catatan.sah).toBe(false);
    expect(usulan.catatan.sebab).toMatch(/^(?:Riwayat usulan ini tidak sah\. |Cabang ini )/);
    kantor.tunggu(5);
    for (const siapa of ['dok-rendatin', 'sekretaris', 'ppid-1']) {
      expect((await kantor.lakukan(siapa, usulan, { tindakan: 'mulai' })).ok).toBe(false);
      expect((await kantor.setujui(siapa, usulan)).ok).toBe(false);
    }
  });

  const lewati = `langkah:
  - {nomor: 1, pelaksana: [dok-rendatin], mulai: 2025-02-06T08:00:00+07:00, selesai: 2025-02-06T08:10:00+07:00, mutakhir: true, terverifikasi: true}`;

  test('that adds steps to the record by hand is found out', async () => {
    await using kantor = await bukaKantor();
    const usulan = berhasil(
      await kantor.lakukan('dok-rendatin', await baru(kantor), { tindakan: 'mulai' }),
    );
    const palsu = await palsukan(kantor, usulan, {
      siapa: 'dok-rendatin',
      trailers: { Tindakan: 'simpan', Langkah: '1', Pelaksana: 'dok-rendatin' },
      files: { [indexPath]: (await indexOf(kantor, usulan)).replace(/langkah: \[\].*/, lewati) },
    });
    expect(palsu.catatan).toMatchObject({
      sah: false,
      sebab: expect.stringContaining('Langkah 1'),
    });
  });

  test('that makes a step shorter than it was is found out', async () => {
    await using kantor = await bukaKantor();
    let usulan = await serahkan(kantor, await sampaiLangkahDua(kantor));
    usulan = berhasil(await kantor.lakukan('ppid-1', usulan, { tindakan: 'mulai' }));
    const index = await indexOf(kantor, usulan);
    const palsu = await palsukan(kantor, usulan, {
      siapa: 'ppid-1',
      trailers: { Tindakan: 'simpan', Langkah: '3', Pelaksana: 'ppid-1' },
      files: { [indexPath]: index.replace('2025-02-06T08:35:00', '2025-02-06T08:25:00') },
    });
    expect(palsu.catatan).toMatchObject({
      sah: false,
      sebab: expect.stringContaining('Langkah 2'),
    });
    kantor.tunggu(5);
    const hasil = await kantor.lakukan('ppid-1', palsu, {
      tindakan: 'selesai',
      diperiksa: ['pemilih.csv'],
    });
    ditolak(hasil, 'ada-kesalahan');
  });

  test.each(['komentari', 'kembalikan'])(
    'that changes the text under the name of "%s" is found out, for its author may approve',
    async (tindakan) => {
      await using kantor = await bukaKantor();
      const usulan = await sampaiPersetujuan(kantor);
      const index = (await indexOf(kantor, usulan)).replace('per kecamatan', 'per kelurahan');
      const palsu = await palsukan(kantor, usulan, {
        siapa: 'rangkap',
        trailers: { Tindakan: tindakan, Pelaksana: 'rangkap' },
        files: { [indexPath]: index },
      });
      expect(palsu.catatan.sebab).toContain('mengubah isi');
      kantor.tunggu(5);
      expect((await kantor.setujui('rangkap', palsu)).ok).toBe(false);
    },
  );

  test('that slips other files in is refused', async () => {
    await using kantor = await bukaKantor();
    let usulan = await sampaiLangkahDua(kantor);
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    usulan = await palsukan(kantor, usulan, {
      siapa: 'dok-rendatin',
      trailers: { Tindakan: 'simpan', Langkah: '2', Pelaksana: 'dok-rendatin' },
      files: { 'content/halaman/profil.md': '---\njudul: Profil\n---\nDiselipkan.\n' },
    });
    expect(usulan.catatan.sah).toBe(true);
    kantor.tunggu(5);
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'selesai',
        isian: isianRekap,
        softcopy: { tambah: [tabel()], hapus: [] },
      }),
    );
    usulan = await terima(kantor, usulan);
    const hasil = ditolak(await kantor.setujui('sekretaris', usulan), 'ada-kesalahan');
    expect(hasil.alasan).toContain('content/halaman/profil.md');
  });

  test('on a branch that the desk did not make leaves it listed, and closed', async () => {
    await using kantor = await bukaKantor();
    const { repository } = kantor.arsip;
    const start = await repository.resolve('main');
    const change = begin(repository, { branch: 'usulan/2025-0007', parent: null, start });
    await change.commit({
      message: 'Dibuat dengan tangan',
      author: {
        name: 'Ani',
        email: 'ani@contoh.example',
        timestamp: 1_738_800_000,
        timezoneOffset: -420,
      },
      allowEmpty: true,
    });
    const usulan = ada(await readUsulan(kantor.arsip, '2025-0007'));
    expect(usulan.catatan.sah).toBe(false);
    expect((await kantor.setujui('sekretaris', usulan)).ok).toBe(false);
    // Its number is taken all the same.
    expect((await baru(kantor)).kode).toBe('2025-0008');
  });
});

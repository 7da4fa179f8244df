// The audit proves a true history, and finds each way in which a copy of it was bent.
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditArsip, hasKesalahan } from '#archive/audit.ts';
import { readCommit } from '#storage/history.ts';
import { openRepository, type Repository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { runGit } from '../helpers/native-git.ts';
import { berhasil, bukaKantor, sampaiPersetujuan, type Kantor } from './usulan-kantor.ts';

let kantor: Kantor;
let scratch: string;
beforeAll(async () => {
  kantor = await bukaKantor();
  berhasil(await kantor.setujui('sekretaris', await sampaiPersetujuan(kantor)));
  kantor.tunggu(30);
  const alasan = 'Tidak pernah ditetapkan.';
  const cabut = { jenis: 'cabut', informasi: '2025/0001', alasan, dicabutOleh: null } as const;
  berhasil(await kantor.setujui('sekretaris', berhasil(await kantor.buat('dok-rendatin', cabut))));
  scratch = await mkdtemp(join(tmpdir(), 'e-ppid-audit-'));
});
afterAll(async () => {
  await kantor[Symbol.asyncDispose]();
  await rm(scratch, { recursive: true, force: true });
});

async function salinan(): Promise<string> {
  const dir = await mkdtemp(join(scratch, 'r-'));
  await cp(kantor.dir, dir, { recursive: true });
  return dir;
}

const rulesIn = async (dir: string): Promise<readonly string[]> => {
  const { temuan } = await auditArsip(dir);
  return [...new Set(temuan.map(({ rule }) => rule))];
};

/** A new commit on main with the last one's message and author, its trailers changed by `bend`. */
interface Bengkok {
  readonly bend?: (message: string) => string;
  readonly siapa?: string;
  readonly files?: Readonly<Record<string, string | null>>;
  readonly menit?: number;
}

/** Makes the last merge again, bent. */
async function ulang(repository: Repository, bengkok: Bengkok): Promise<void> {
  const asli = await readCommit(repository, 'main');
  const [first = '', second = ''] = asli.parents;
  await runGit(repository.dir, ['update-ref', 'refs/heads/main', first]);
  const change = begin(repository, { branch: 'main', parent: first });
  const path = 'content/informasi/2025/0001/index.md';
  const merged = await repository.snapshot(asli.commit);
  await change.write(path, await merged.read(path));
  for (const [name, text] of Object.entries(bengkok.files ?? {})) {
    if (text === null) change.remove(name);
    else await change.write(name, new TextEncoder().encode(text));
  }
  const { author } = asli;
  const email = `${bengkok.siapa ?? 'sekretaris'}@petugas.e-ppid.invalid`;
  const timestamp = author.timestamp + (bengkok.menit ?? 0) * 60;
  await change.commit({
    message: bengkok.bend?.(asli.message) ?? asli.message,
    author: { ...author, email, timestamp },
    parents: [second],
  });
}

describe('a true history', () => {
  test('is proven from the first import on, and says what precedes it', async () => {
    const { garisAwal, diperiksa, disetujui, temuan } = await auditArsip(kantor.dir);
    expect(temuan).toEqual([]);
    expect({ diperiksa, disetujui }).toEqual({ diperiksa: 2, disetujui: 2 });
    expect(garisAwal?.saat).toBe('2025-02-05T08:00:00+07:00');
  });

  test('stays proven in a packed clone, and is refused where the clone is cut', async () => {
    const clone = join(await mkdtemp(join(scratch, 'c-')), 'klon.git');
    await runGit(kantor.dir, ['clone', '--quiet', '--bare', `file://${kantor.dir}`, clone]);
    expect(await rulesIn(clone)).toEqual([]);
    const dangkal = join(await mkdtemp(join(scratch, 'c-')), 'dangkal.git');
    const depth = ['clone', '--quiet', '--bare', '--depth=1', `file://${kantor.dir}`, dangkal];
    await runGit(kantor.dir, depth);
    await expect(auditArsip(dangkal)).rejects.toMatchObject({ code: 'archive/history-cut' });
  });
});

describe('a bent copy is found out', () => {
  const sidik = /Isi: sha256:[0-9a-f]{8}/;
  const kasus: readonly (readonly [string, Bengkok, readonly string[]])[] = [
    ['nothing bent', {}, []],
    [
      'the digest is of other bytes',
      { bend: (message) => message.replace(sidik, 'Isi: sha256:00000000') },
      ['audit/isi-berbeda'],
    ],
    [
      'the bytes are others',
      { files: { 'content/informasi/2025/0001/index.md': 'lain' } },
      ['audit/di-luar-usulan', 'audit/isi-berbeda'],
    ],
    [
      'another file came with it',
      { files: { 'content/halaman/profil.md': 'lain' } },
      ['audit/di-luar-usulan'],
    ],
    [
      'a record went with it',
      {
        files: {
          'content/informasi/2025/0002/index.md': null,
          'content/informasi/2025/0002/dip.txt': null,
          'content/informasi/2025/0002/dip.txt.txt': null,
        },
      },
      ['audit/di-luar-usulan', 'audit/informasi-hilang'],
    ],
    ['the approver is another officer than the author', { siapa: 'ppid-1' }, ['audit/penyetuju']],
    [
      'the approver holds no such role',
      {
        siapa: 'ppid-2',
        bend: (message) => message.replace('Disetujui-oleh: sekretaris', 'Disetujui-oleh: ppid-2'),
      },
      ['audit/penyetuju'],
    ],
    [
      'the approver held the role until yesterday',
      {
        siapa: 'mantan',
        bend: (message) => message.replace('Disetujui-oleh: sekretaris', 'Disetujui-oleh: mantan'),
      },
      ['audit/penyetuju'],
    ],
    [
      'the approver took part',
      {
        siapa: 'dok-rendatin',
        bend: (message) =>
          message.replace('Disetujui-oleh: sekretaris', 'Disetujui-oleh: dok-rendatin'),
      },
      ['audit/penyetuju'],
    ],
    [
      'the SOP was never in force',
      { bend: (message) => message.replace('@2025-01-02', '@2024-01-02') },
      ['audit/sop-tidak-berlaku'],
    ],
    [
      'it names another record',
      { bend: (message) => message.replace('Informasi: 2025/0001', 'Informasi: 2025/0002') },
      ['audit/isi-berbeda'],
    ],
    [
      'it names another proposal',
      { bend: (message) => message.replace('Usulan: 2025-0001', 'Usulan: 2025-0002') },
      ['audit/riwayat-usulan', 'audit/di-luar-usulan', 'audit/isi-berbeda'],
    ],
    [
      'it names nobody',
      { bend: (message) => message.replace('Disetujui-oleh: sekretaris\n', '') },
      ['audit/tanpa-persetujuan'],
    ],
    ['the clock went back', { menit: -24 * 60 * 30 }, ['audit/waktu-mundur', 'audit/penyetuju']],
  ];

  test.each(kasus)('where %s', async (_, bengkok, wanted) => {
    const repository = await openRepository(await salinan());
    await ulang(repository, bengkok);
    expect(await rulesIn(repository.dir)).toEqual(wanted);
  });

  test('where somebody pushed to main', async () => {
    const repository = await openRepository(await salinan());
    const { author, commit } = await readCommit(repository, 'main');
    const change = begin(repository, { branch: 'main', parent: commit });
    await change.write('content/halaman/profil.md', new TextEncoder().encode('lain'));
    await change.commit({ message: 'Perbaikan kecil', author });
    expect(await rulesIn(repository.dir)).toEqual(['audit/tanpa-persetujuan']);
  });

  test('where a second first import would hide what came before', async () => {
    const repository = await openRepository(await salinan());
    const { author, commit } = await readCommit(repository, 'main');
    const change = begin(repository, { branch: 'main', parent: commit });
    await change.write('content/halaman/profil.md', new TextEncoder().encode('lain'));
    await change.commit({ message: 'Impor\n\nImpor-awal: 1 berkas\n', author });
    expect(await rulesIn(repository.dir)).toEqual(['audit/garis-awal-ganda']);
  });

  test('where a record was deleted and its number given again', async () => {
    const repository = await openRepository(await salinan());
    const asli = await readCommit(repository, 'main');
    const path = 'content/informasi/2025/0002/index.md';
    const text = await (await repository.snapshot('main')).read(path);
    const hapus = begin(repository, { branch: 'main', parent: asli.commit });
    for (const name of ['index.md', 'dip.txt', 'dip.txt.txt'])
      hapus.remove(`content/informasi/2025/0002/${name}`);
    const parent = await hapus.commit({ message: 'Hapus', author: asli.author });
    const lagi = begin(repository, { branch: 'main', parent });
    await lagi.write(path, text);
    await lagi.commit({ message: 'Lagi', author: asli.author });
    expect(await rulesIn(repository.dir)).toEqual([
      'audit/tanpa-persetujuan',
      'audit/informasi-hilang',
      'audit/nomor-dipakai-ulang',
    ]);
  });

  test('where the history has no first import at all', async () => {
    const repository = await openRepository(await salinan());
    const { author } = await readCommit(repository, 'main');
    await runGit(repository.dir, ['update-ref', '-d', 'refs/heads/main']);
    const change = begin(repository, { branch: 'main', parent: null });
    await change.write('content/halaman/profil.md', new TextEncoder().encode('lain'));
    await change.commit({ message: 'Awal', author });
    expect(await rulesIn(repository.dir)).toEqual(['audit/tanpa-garis-awal']);
  });

  test('where a byte of any object was changed, wherever it lies', async () => {
    const objects = (
      await runGit(kantor.dir, ['rev-list', '--objects', '--no-object-names', 'main'])
    )
      .trim()
      .split('\n');
    const wanted = objects.filter((_, index) => index % 9 === 0);
    for (const oid of wanted) {
      const dir = await salinan();
      const file = join(dir, 'objects', oid.slice(0, 2), oid.slice(2));
      await chmod(file, 0o644);
      await writeFile(file, 'rusak');
      // Found, or refused to read: never taken for true.
      const proven = await auditArsip(dir).then(
        (hasil) => !hasKesalahan(hasil),
        () => false,
      );
      expect([oid, proven]).toEqual([oid, false]);
      await rm(dir, { recursive: true });
    }
    expect(wanted.length).toBeGreaterThan(5);
  });
});

// Judging again after a change says what judging from nothing says: tree, records, findings, approvals and texts.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkArchive, type Pemeriksaan } from '#archive/check.ts';
import { newIngatan, type Ingatan } from '#archive/ingatan.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { inspect } from '#softcopy/inspect.ts';
import type { Folder } from '#storage/snapshot.ts';
import { commitFiles, makeRepository, type MadeRepository } from '../helpers/archive.ts';

type Files = Readonly<Record<string, string>>;

const dasar = join(import.meta.dirname, '../fixtures/checks/dasar');
const valid: Files = Object.fromEntries(
  globSync('content/**/*.*', { cwd: dasar }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(join(dasar, path), 'utf8'),
  ]),
);

/** Five records: three more like the first of the valid archive. */
const initial: Files = {
  ...valid,
  ...Object.fromEntries(
    ['0003', '0004', '0005'].flatMap((nomor) =>
      Object.entries(valid)
        .filter(([path]) => path.includes('/2025/0001/'))
        .map(([path, text]) => [
          path.replace('/0001/', `/${nomor}/`),
          text.replace(/^judul: .*/m, `judul: Data ${nomor}`),
        ]),
    ),
  ),
};

const ids = ['0001', '0002', '0003', '0004', '0005'];
const index = (nomor: string): string => `content/informasi/2025/${nomor}/index.md`;

/** Changes a file with a pattern; without the file, or where nothing fits, nothing happens. */
const replaced =
  (path: (nomor: string) => string, pattern: RegExp, text: (other: string) => string) =>
  (files: Files, nomor: string, other: string): Files => {
    const before = files[path(nomor)];
    if (before === undefined) return files;
    return { ...files, [path(nomor)]: before.replace(pattern, text(other)) };
  };

const without = (files: Files, isGone: (path: string) => boolean): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !isGone(path)));

/** What may happen to an archive: to a record, between records, to what all are judged by, to names and files. */
const edits: readonly ((files: Files, nomor: string, other: string) => Files)[] = [
  replaced(index, /^judul: .*/m, (other) => `judul: Data ${other}`),
  replaced(index, /^ringkasan: .*/m, () => `ringkasan: ''`),
  replaced(index, /^status: .*/m, (other) => `status: diganti\ndiganti_oleh: 2025/${other}`),
  replaced(index, /^memenuhi: .*/m, () => 'memenuhi: [hasil-tahapan, dip]'),
  replaced(index, /^nomor_dokumen: .*/m, () => 'nomor_dokumen: 7 Tahun 2025'),
  replaced(index, /^klasifikasi: .*/m, () => 'klasifikasi: serta-merta'),
  replaced(index, /selesai: 2025-01-06T11/, () => 'selesai: 2025-03-06T11'),
  replaced(index, /ukuran_byte: .*/, () => 'ukuran_byte: 1'),
  replaced(index, /^status/m, () => 'rusak: ]\nstatus'),
  replaced(index, /^rusak: \]\n/m, () => ''),
  replaced(
    () => 'content/petugas.yaml',
    /dok-rendatin/,
    () => 'dok-lain',
  ),
  replaced(
    () => 'content/petugas.yaml',
    /dok-lain/,
    () => 'dok-rendatin',
  ),
  replaced(
    () => 'content/daftar-wajib.yaml',
    /selang_bulan: \d+/,
    () => 'selang_bulan: 1',
  ),
  replaced(
    () => 'content/dasar-hukum.yaml',
    /id: pkpu-22-2023/,
    () => 'id: pkpu-22-2024',
  ),
  replaced(
    () => 'content/instansi.yaml',
    /kode: rendatin/,
    () => 'kode: renda',
  ),
  replaced(
    () => 'content/sop/pendokumentasian-informasi-publik/2025-01-02.md',
    /waktu_menit: \d+/,
    () => 'waktu_menit: 5',
  ),
  (files, nomor) => ({ ...files, [`content/informasi/2025/${nomor}/lain.csv`]: 'a,b\n' }),
  (files, nomor) => ({ ...files, [`content/informasi/2025/${nomor}/TPS.csv`]: 'a,b\n' }),
  (files, nomor) => ({ ...files, [`content/informasi/2025/${nomor}/tps.csv`]: 'kecamatan\n' }),
  (files, nomor) => ({ ...files, [`content/informasi/2025/${nomor}/tps.csv.txt`]: 'lain' }),
  (files, nomor) => ({ ...files, [`content/Informasi/2025/${nomor}/index.md`]: 'x' }),
  (files, nomor) => without(files, (path) => path.includes(`/2025/${nomor}/tps.csv`)),
  (files, nomor) => without(files, (path) => path.includes(`/2025/${nomor}/`)),
  (files, nomor) => without(files, (path) => path === index(nomor)),
  (files) => without(files, (path) => path.startsWith('content/halaman/')),
  () => initial,
];

let made: MadeRepository;
beforeAll(async () => {
  made = await makeRepository(initial);
});
afterAll(() => made.dispose());

interface Result {
  readonly judged: Pemeriksaan;
  readonly tree: Folder;
  readonly persetujuan: ReadonlyMap<string, Persetujuan>;
  readonly publikasi: Publikasi | null;
}

async function judge(commit: string, hari: string, ingatan: Ingatan): Promise<Result> {
  const snapshot = await openArchive(made.dir, commit, ingatan);
  const judged = await checkArchive(snapshot, { inspect, hari, ingatan });
  const persetujuan = await readPersetujuan(made.dir, commit, ingatan);
  // Errors are of no interest here: what would be published is the same all the same.
  const allowed = { ...judged, temuan: [] };
  const { instansi } = judged.pembacaan.arsip;
  const publikasi = instansi === null ? null : await readPublikasi(snapshot, allowed, persetujuan);
  return { judged, tree: await snapshot.tree(), persetujuan, publikasi };
}

/** Judges files with and without the memory, finds them agreeing, and gives the rules that had something to say. */
async function agree(files: Files, hari: string, ingatan: Ingatan): Promise<readonly string[]> {
  const commit = await commitFiles(made.dir, { files, branch: 'main', message: 'Ubah\n' });
  const kept = await judge(commit, hari, ingatan);
  const fresh = await judge(commit, hari, newIngatan());

  expect(kept.judged.temuan).toEqual(fresh.judged.temuan);
  expect(kept.judged.pembacaan.arsip).toEqual(fresh.judged.pembacaan.arsip);
  expect(kept.judged.fakta.berkas).toEqual(fresh.judged.fakta.berkas);
  expect(kept.tree).toEqual(fresh.tree);
  expect(kept.persetujuan).toEqual(fresh.persetujuan);
  expect(kept.publikasi).toEqual(fresh.publikasi);
  return fresh.judged.temuan.map(({ rule }) => rule);
}

test('judging with a memory gives what judging from nothing gives, after each change alone', async () => {
  const seen = new Set<string>();
  for (const edit of edits) {
    const ingatan = newIngatan();
    await agree(initial, '2025-02-03', ingatan);
    const told = await agree(edit(initial, '0001', '0004'), '2025-02-03', ingatan);
    for (const rule of told) seen.add(rule);
  }
  // Otherwise the changes would be too tame to tell anything.
  expect(seen.size).toBeGreaterThan(15);
}, 60_000);

test('and after any changes', async () => {
  const step = fc.record({
    edit: fc.constantFrom(...edits),
    nomor: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
    hari: fc.constantFrom('2025-02-03', '2025-02-03', '2025-02-03', '2025-08-01', '2026-12-01'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const ingatan = newIngatan();
      let files = initial;
      for (const { edit, nomor, other, hari } of steps) {
        files = edit(files, nomor, other);
        await expect(agree(files, hari, ingatan)).resolves.toBeInstanceOf(Array);
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

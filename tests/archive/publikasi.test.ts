// Judging an archive and making it public: an archive with errors never gets that far.
import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkArchive, type Pemeriksaan } from '#archive/check.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import type { Temuan } from '#domain/temuan.ts';
import { inspect } from '#softcopy/inspect.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { makeFolder, record, smallArchive, target, type Files } from './small-archive.ts';

async function judge<T>(
  files: Files,
  then: (snapshot: Snapshot, judged: Pemeriksaan, inspected: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await makeFolder(files);
  try {
    const inspected: string[] = [];
    const snapshot = await openArchive(folder, null);
    const judged = await checkArchive(snapshot, {
      hari: '2025-06-01',
      inspect: (bytes, name) => {
        inspected.push(name);
        return inspect(bytes, name);
      },
    });
    return await then(snapshot, judged, inspected);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const withoutErrors = (judged: Pemeriksaan): Pemeriksaan => ({
  ...judged,
  temuan: judged.temuan.filter(({ severity }) => severity === 'warning'),
});
const twoFiles: Files = {
  ...smallArchive,
  [target]: record('Dua').replace(
    '---\nIsi',
    'softcopy:\n  - {berkas: a.csv, sebutan: A}\n  - {berkas: b.csv, sebutan: B}\n  - {berkas: hilang.csv, sebutan: C}\n---\nIsi',
  ),
  'content/informasi/2025/0002/a.csv': 'x,y\n1,2\n',
  'content/informasi/2025/0002/a.csv.txt': 'x y',
  'content/informasi/2025/0002/b.csv': 'x,y\n3,4\n',
  'content/informasi/2025/0002/tidak-tercatat.csv': 'x\n',
};

describe('judging an archive', () => {
  test('inspects each listed softcopy that is there and the text beside it, once', async () => {
    const inspected = await judge(twoFiles, async (_, { fakta }, names) => {
      const facts = fakta.berkas.get('2025/0002')?.facts.keys();
      expect([...(facts ?? [])]).toEqual(['a.csv', 'a.csv.txt', 'b.csv']);
      return names;
    });
    expect(inspected.toSorted()).toEqual(['a.csv', 'a.csv.txt', 'b.csv']);
  });

  test('joins what the reader and the rules found, sorted by place', async () => {
    const temuan = await judge(
      { ...smallArchive, [target]: '' },
      async (_, judged) => judged.temuan,
    );
    expect(temuan.filter(({ file }) => file === target).map(({ rule }) => rule)).toEqual([
      'arsip/yaml',
    ]);
    expect(temuan.length).toBeGreaterThan(1);
    const keys = temuan.map(({ file, line }: Temuan) => `${file}:${String(line).padStart(6, '0')}`);
    expect(keys).toEqual(keys.toSorted());
  });
});

describe('a publication', () => {
  test('is refused to an archive with errors, which are counted', async () => {
    const code = await judge({ ...smallArchive, [target]: '' }, async (snapshot, judged) => {
      const errors = judged.temuan.filter(({ severity }) => severity === 'error').length;
      await expect(readPublikasi(snapshot, judged, new Map())).rejects.toMatchObject({
        code: 'archive/has-errors',
        data: { errors },
      });
      return errors;
    });
    expect(code).toBeGreaterThan(0);
  });

  test('is refused to an archive without its public body', async () => {
    await judge(smallArchive, async (snapshot, judged) => {
      const { pembacaan } = judged;
      const arsip = { ...pembacaan.arsip, instansi: null };
      const broken = { ...withoutErrors(judged), pembacaan: { ...pembacaan, arsip } };
      await expect(readPublikasi(snapshot, broken, new Map())).rejects.toMatchObject({
        code: 'archive/has-errors',
      });
    });
  });

  test('holds the records, newest entry first, and the text that stands beside softcopies', async () => {
    await judge(twoFiles, async (snapshot, judged) => {
      const publikasi = await readPublikasi(snapshot, withoutErrors(judged), new Map());
      expect(publikasi.informasi.map(({ id }) => id)).toEqual([
        '2025/0003',
        '2025/0002',
        '2025/0001',
      ]);
      expect(publikasi.byId.get('2025/0002')?.judul).toBe('Dua');
      expect([...publikasi.teks]).toEqual([['content/informasi/2025/0002/a.csv', 'x y']]);
      expect(publikasi.hari).toBe('2025-06-01');
    });
  });
});

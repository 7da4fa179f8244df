// What did not change is not read, parsed or inspected again, and is the very same object as before.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherFakta, type FactsMemory } from '#archive/gather.ts';
import type { ReadingMemory } from '#archive/metadata.ts';
import { readArsip } from '#archive/read.ts';
import { inspect } from '#softcopy/inspect.ts';
import { makeRepository, commitFiles, type MadeRepository } from '../helpers/archive.ts';
import { makeFolder, record, smallArchive, target } from './small-archive.ts';
import { openFolder } from '#storage/folder.ts';

let made: MadeRepository;
let second: string;
const withFile = (isi: string): Readonly<Record<string, string>> => ({
  'content/informasi/2025/0004/index.md': record('Empat').replace(
    'klasifikasi: berkala',
    'klasifikasi: berkala\nsoftcopy: [{berkas: a.csv, sebutan: Data}]',
  ),
  'content/informasi/2025/0004/a.csv': isi,
  'content/informasi/2025/0004/a.csv.txt': isi,
});
const initial = { ...smallArchive, ...withFile('a,b\n1,2\n'), [target]: record('Dua') };
const changed = { ...initial, [target]: record('Judul yang baru') };
beforeAll(async () => {
  made = await makeRepository(initial);
  second = await commitFiles(made.dir, { files: changed, branch: 'main', message: 'Ubah\n' });
});
afterAll(() => made.dispose());

describe('reading with the memory of an earlier commit', () => {
  test('gives the same values as reading from nothing', async () => {
    const memory: ReadingMemory = new Map();
    await readArsip(await made.repository.snapshot(made.commit), memory);

    const later = await readArsip(await made.repository.snapshot(second), memory);
    const fresh = await readArsip(await made.repository.snapshot(second));

    expect(later.arsip).toEqual(fresh.arsip);
    expect(later.temuan).toEqual(fresh.temuan);
  });

  test('keeps the objects of unchanged records and makes a new one of the changed', async () => {
    const memory: ReadingMemory = new Map();
    const { arsip: before } = await readArsip(await made.repository.snapshot(made.commit), memory);

    const { arsip: after } = await readArsip(await made.repository.snapshot(second), memory);

    const same = before.informasi.map((item, index) => item === after.informasi[index]);
    const isTarget = before.informasi.map(({ file }) => file === target);
    expect(same).toEqual(isTarget.map((is) => !is));
    expect(same).toContain(false);
    expect(same).toContain(true);
  });

  test('reads only the changed file', async () => {
    const memory: ReadingMemory = new Map();
    await readArsip(await made.repository.snapshot(made.commit), memory);
    const snapshot = await made.repository.snapshot(second);
    const read: string[] = [];
    const watched = {
      ...snapshot,
      read: (path: string) => {
        read.push(path);
        return snapshot.read(path);
      },
    };

    await readArsip(watched, memory);

    expect(read).toEqual([target]);
  });

  test('forgets what is no longer in the archive', async () => {
    const memory: ReadingMemory = new Map();
    await readArsip(await made.repository.snapshot(made.commit), memory);
    const { arsip } = await readArsip(await made.repository.snapshot(second), memory);
    const fresh: ReadingMemory = new Map();
    await readArsip(await made.repository.snapshot(second), fresh);

    expect([...memory.keys()].toSorted()).toEqual([...fresh.keys()].toSorted());
    expect(arsip.commit).toBe(second);
  });
});

test('a softcopy is inspected once for its bytes and name, from a commit or a folder alike', async () => {
  const memory: FactsMemory = new Map();
  const inspected: string[] = [];
  const how = {
    hari: '2026-11-22',
    memory,
    inspect: (bytes: Uint8Array, name: string) => {
      inspected.push(name);
      return inspect(bytes, name);
    },
  };
  const snapshot = await made.repository.snapshot(second);
  const { arsip } = await readArsip(snapshot);

  const first = await gatherFakta(snapshot, arsip, how);
  const once = inspected.length;
  const again = await gatherFakta(snapshot, arsip, how);
  const folder = openFolder(await makeFolder(changed));
  const inFolder = await gatherFakta(folder, (await readArsip(folder)).arsip, how);

  expect(once).toBe(2);
  expect(inspected).toHaveLength(once);
  expect(again.softcopy).toEqual(first.softcopy);
  expect(inFolder.softcopy).toEqual(first.softcopy);
});

test('a softcopy that holds personal data is remembered nowhere', async () => {
  const nik = ['187201', '450190', '0001'].join('');
  const files = { ...smallArchive, ...withFile(`nama,nik\nContoh,${nik}\n`) };
  const other = await makeRepository(files);
  const memory: FactsMemory = new Map();
  const snapshot = await other.repository.snapshot('main');
  const { arsip } = await readArsip(snapshot);

  const { softcopy } = await gatherFakta(snapshot, arsip, { hari: '2026-11-22', memory, inspect });

  expect([...softcopy.values()].some(({ personalData }) => personalData.length > 0)).toBe(true);
  expect(JSON.stringify([...memory])).not.toContain(nik);
  await other.dispose();
});

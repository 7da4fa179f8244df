// What did not change is not read, parsed or inspected again, and is the very same object as before.
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherFakta } from '#archive/gather.ts';
import { newIngatan, type Ingatan } from '#archive/ingatan.ts';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { inspect } from '#softcopy/inspect.ts';
import { openFolder } from '#storage/folder.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { commitFiles, makeRepository, type MadeRepository } from '../helpers/archive.ts';
import { runGit } from '../helpers/native-git.ts';
import { makeFolder, record, smallArchive, target } from './small-archive.ts';

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

/** The archive after the first commit was read with the same memory, told of every file that is read. */
async function openSecond(ingatan: Ingatan): Promise<{ snapshot: Snapshot; read: string[] }> {
  await readArsip(await openArchive(made.dir, made.commit, ingatan));
  const opened = await openArchive(made.dir, second, ingatan);
  const read: string[] = [];
  const watched = (path: string): Promise<Uint8Array> => {
    read.push(path);
    return opened.read(path);
  };
  return { snapshot: { ...opened, read: watched }, read };
}

describe('reading with the memory of an earlier commit', () => {
  test('gives the same values as reading from nothing', async () => {
    const later = await readArsip((await openSecond(newIngatan())).snapshot);
    const fresh = await readArsip(await openArchive(made.dir, second));

    expect(later.arsip).toEqual(fresh.arsip);
    expect(later.temuan).toEqual(fresh.temuan);
  });

  test('keeps the objects of what did not change and makes a new one of the changed', async () => {
    const ingatan = newIngatan();
    const { arsip: before } = await readArsip(await openArchive(made.dir, made.commit, ingatan));

    const { arsip: after } = await readArsip(await openArchive(made.dir, second, ingatan));

    const same = before.informasi.map((item, index) => item === after.informasi[index]);
    expect(same).toEqual(before.informasi.map(({ file }) => file !== target));
    expect(same).toContain(false);
    expect(after.sop).toBe(before.sop);
    expect(after.instansi).toBe(before.instansi);
    expect(after.petugas).toBe(before.petugas);
    expect(after.commit).toBe(second);
  });

  test('reads only the changed file', async () => {
    const { snapshot, read } = await openSecond(newIngatan());
    await readArsip(snapshot);
    expect(read).toEqual([target]);
  });

  test('holds nothing but the last tree', async () => {
    const ingatan = newIngatan();
    await openSecond(ingatan);
    const fresh = newIngatan();
    await openArchive(made.dir, second, fresh);

    expect(ingatan.tree).toEqual(fresh.tree);
  });
});

describe('facts of softcopies', () => {
  test('are found once for bytes and name, from a commit or a folder alike', async () => {
    const inspected: string[] = [];
    const how = {
      hari: '2026-11-22',
      ingatan: newIngatan(),
      inspect: (bytes: Uint8Array, name: string) => {
        inspected.push(name);
        return inspect(bytes, name);
      },
    };
    const snapshot = await made.repository.snapshot(second);
    const { arsip } = await readArsip(snapshot);
    const dir = await makeFolder(changed);

    const first = await gatherFakta(snapshot, arsip, how);
    const once = inspected.length;
    const again = await gatherFakta(snapshot, arsip, how);
    const folder = openFolder(dir);
    const inFolder = await gatherFakta(folder, (await readArsip(folder)).arsip, how);
    await rm(dir, { recursive: true });

    expect(once).toBe(2);
    expect(inspected).toHaveLength(once);
    expect(again.berkas).toEqual(first.berkas);
    expect(again.berkas.get('2025/0004')).toBe(first.berkas.get('2025/0004'));
    expect(inFolder.berkas).toEqual(first.berkas);
  });

  test('are remembered nowhere when there is personal data among them', async () => {
    const nik = ['187201', '450190', '0001'].join('');
    const files = { ...smallArchive, ...withFile(`nama,nik\nContoh,${nik}\n`) };
    const other = await makeRepository(files);
    const ingatan = newIngatan();
    const snapshot = await other.repository.snapshot('main');
    const { arsip } = await readArsip(snapshot);
    let inspections = 0;
    const how = {
      hari: '2026-11-22',
      ingatan,
      inspect: (bytes: Uint8Array, name: string) => {
        inspections += 1;
        return inspect(bytes, name);
      },
    };

    const { berkas } = await gatherFakta(snapshot, arsip, how);
    await gatherFakta(snapshot, arsip, how);

    const facts = [...(berkas.get('2025/0004')?.facts.values() ?? [])];
    expect(facts.some(({ personalData }) => personalData.length > 0)).toBe(true);
    expect(inspections).toBe(4);
    expect(JSON.stringify([...ingatan.softcopy])).not.toContain(nik.slice(0, 4));
    await other.dispose();
  });
});

describe('approvals with the memory of an earlier commit', () => {
  test('are those of the whole history', async () => {
    const ingatan = newIngatan();
    const before = await readPersetujuan(made.dir, made.commit, ingatan);
    const after = await readPersetujuan(made.dir, second, ingatan);

    expect(after).toEqual(await readPersetujuan(made.dir, second));
    expect(after.get('2025/0002')?.commit).toBe(second);
    expect(after.get('2025/0001')).toBe(before.get('2025/0001'));
  });

  test('forget a record that is gone, and a history that was written anew', async () => {
    const other = await makeRepository(initial);
    const { [target]: _, ...without } = initial;
    const ingatan = newIngatan();
    await readPersetujuan(other.dir, 'main', ingatan);
    const commit = { branch: 'main', message: 'Ubah\n' };
    await commitFiles(other.dir, { ...commit, files: without });

    const fewer = await readPersetujuan(other.dir, 'main', ingatan);
    expect(fewer.has('2025/0002')).toBe(false);
    expect(fewer).toEqual(await readPersetujuan(other.dir, 'main'));

    await runGit(other.dir, ['update-ref', '-d', 'refs/heads/main']);
    const files = { ...initial, [target]: record('Lain') };
    const anew = await commitFiles(other.dir, { ...commit, message: 'Awal lain\n', files });
    const all = await readPersetujuan(other.dir, 'main', ingatan);
    expect(new Set([...all.values()].map((one) => one.commit))).toEqual(new Set([anew]));
    await other.dispose();
  });
});

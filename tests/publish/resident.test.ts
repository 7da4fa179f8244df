// The publisher that stays: what it knows of the public folder holds only as long as nobody else has been there.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servedFolder } from '#publish/release.ts';
import { openResident, type Prepared, type Resident } from '#publish/resident.ts';
import { openInspection, type Inspection } from '../../scripts/_facts.ts';
import { prepareCommit } from '../../scripts/_prepare.ts';
import { pushTitle, seedSample } from '../helpers/push.ts';
import { writeTinySite } from '../helpers/tiny-site.ts';

let root = '';
let inspection: Inspection;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-resident-'));
  await writeTinySite(root);
  await seedSample(archive());
  inspection = await openInspection();
});
afterAll(async () => {
  await inspection[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

const archive = (): string => join(root, 'arsip.git');
const situs = (): string => join(root, 'situs');
const served = (): Promise<string> => readFile(join(servedFolder(situs()), 'index.html'), 'utf8');
const silent = (): void => undefined;
const open = (name: string): Resident =>
  openResident({ dir: situs(), root, name, onProgress: silent, onIndexFailed: silent });
const prepare = (rev: string) => (): Promise<Prepared> =>
  prepareCommit({ archive: archive(), rev, on: null, inspection, onProgress: silent });

describe('a publisher that stays', () => {
  test('sees what another one has published, also after it had nothing to publish itself', async () => {
    const [satu, dua] = [await pushTitle(archive(), 'Satu'), await pushTitle(archive(), 'Dua')];
    await using first = open('pertama');
    await using second = open('kedua');
    await first.publish(prepare(satu));
    await second.publish(prepare(dua));
    expect(await served()).toBe('Dua');

    expect(await first.publish(async () => ({ kind: 'refused', errors: 1, told: [] }))).toEqual({
      kind: 'refused',
      errors: 1,
      told: [],
    });
    await first.publish(prepare(satu));
    expect(await served()).toBe('Satu');
  });

  test('publishes after a page has failed as if nothing had been', async () => {
    await using resident = open('satu-satunya');
    await resident.publish(prepare(await pushTitle(archive(), 'Baik')));
    const broken = resident.publish(prepare(await pushTitle(archive(), 'Melempar')));
    await expect(broken).rejects.toThrow('template yang rusak');
    expect(await served()).toBe('Baik');
    const next = await resident.publish(prepare(await pushTitle(archive(), 'Baik lagi')));
    expect(next).toMatchObject({ kind: 'published', written: 1 });
    expect(await served()).toBe('Baik lagi');
  });
});

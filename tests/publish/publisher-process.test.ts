// The process that publishes: a template that hangs or ends it costs one publication, and the site stays as it was.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFailure } from '#base/failure.ts';
import { openPublisherProcess } from '#publish/publisher-process.ts';
import { servedFolder } from '#publish/release.ts';
import { pushTitle, seedSample } from '../helpers/push.ts';
import { writeTinySite } from '../helpers/tiny-site.ts';
import { project } from '../scripts/spawn.ts';

let root = '';
const archive = (): string => join(root, 'arsip.git');
const situs = (): string => join(root, 'situs');
const served = (): Promise<string> => readFile(join(servedFolder(situs()), 'index.html'), 'utf8');
const open = (silenceMs: number) =>
  openPublisherProcess({
    entry: join(project, 'scripts/_publisher.ts'),
    args: [archive(), situs(), root],
    silenceMs,
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-process-'));
  await writeTinySite(root);
  await seedSample(archive());
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the process that publishes', () => {
  test('publishes commits in the order in which they were asked for', async () => {
    await using publisher = open(30_000);
    const first = await pushTitle(archive(), 'Satu');
    const second = await pushTitle(archive(), 'Dua');
    const outcomes = await Promise.all([publisher.publish(first), publisher.publish(second)]);
    expect(outcomes).toMatchObject([
      { kind: 'published', informasi: 2 },
      { kind: 'published', informasi: 2, written: 1 },
    ]);
    expect(await served()).toBe('Dua');
  });

  test('tells what is wrong in the archive', async () => {
    await using publisher = open(30_000);
    const outcome = await publisher.publish(await pushTitle(archive(), "''"));
    expect(outcome).toMatchObject({ kind: 'refused', errors: 1 });
    expect(outcome.kind === 'refused' && outcome.told[0]).toContain('2025/0001/index.md:');
  });

  test.each([
    ['Berputar', 'publish/process-silent', { seconds: 8 }],
    ['Menunggu', 'publish/process-silent', { seconds: 8 }],
    ['Keluar', 'publish/process-ended', { reason: '3' }],
    ['Melempar', 'publish/page-failed', { address: '/', reason: 'Error: template yang rusak' }],
  ])('%s: ends that publication, and the next one is made as ever', async (judul, code, data) => {
    await using publisher = open(8_000);
    await publisher.publish(await pushTitle(archive(), `Sebelum ${judul}`));
    const broken = publisher.publish(await pushTitle(archive(), judul));
    await expect(broken).rejects.toMatchObject({ code, data });
    expect(await served()).toBe(`Sebelum ${judul}`);
    await publisher.publish(await pushTitle(archive(), `Sesudah ${judul}`));
    expect(await served()).toBe(`Sesudah ${judul}`);
  });

  test('ends at once when it is closed in the midst of a publication', async () => {
    const publisher = open(30_000);
    const publication = publisher.publish(await pushTitle(archive(), 'Ditutup'));
    const code = publication.then(
      () => 'published',
      (error: unknown) => isFailure(error) && error.code,
    );
    await publisher[Symbol.asyncDispose]();
    expect(await code).toBe('publish/process-closed');
    const next = publisher.publish('HEAD');
    await expect(next).rejects.toMatchObject({ code: 'publish/process-closed' });
  });

  test('is told of as a Failure when its program is not there', async () => {
    await using publisher = openPublisherProcess({ entry: join(root, 'tidak-ada.ts'), args: [] });
    await expect(publisher.publish('HEAD')).rejects.toMatchObject({
      code: 'publish/process-ended',
    });
  });
});

// The lock of publishers: one at a time, across processes, and never left behind by a dead one.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namePublisher, whileAlone, type Publisher } from '#publish/lock.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'e-ppid-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const situs = (): string => join(dir, 'situs');
const asWell = (publisher: Publisher): Promise<boolean> =>
  whileAlone(situs(), publisher, async (wasLast) => wasLast);

/** Another process that takes the lock and keeps it until it is killed. */
async function holder(): Promise<ChildProcess> {
  const module = pathToFileURL(join(import.meta.dirname, '../../src/publish/lock.ts')).href;
  const program = join(dir, 'pemegang.ts');
  await writeFile(
    program,
    `import { namePublisher, whileAlone } from '${module}';
     process.on('disconnect', () => process.exit());
     await whileAlone(${JSON.stringify(situs())}, namePublisher('npm start'), () => {
       process.send?.('locked');
       return new Promise(() => undefined);
     });`,
  );
  const child = fork(program, { execArgv: [] });
  await once(child, 'message');
  return child;
}

describe('the lock of publishers', () => {
  test('knows whether somebody else has published since', async () => {
    const [first, second] = [namePublisher('a'), namePublisher('b')];
    const wasLast: boolean[] = [];
    for (const publisher of [first, first, second, first]) {
      wasLast.push(await asWell(publisher));
    }
    expect(wasLast).toEqual([false, true, false, false]);
  });

  test('is held by one at a time, and leaves nothing behind', async () => {
    let holders = 0;
    const most = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        whileAlone(situs(), namePublisher(`${number}`), async () => {
          holders += 1;
          const seen = holders;
          await readdir(situs());
          holders -= 1;
          return seen;
        }),
      ),
    );
    expect(Math.max(...most)).toBe(1);
    expect(await readdir(situs())).toEqual(['penerbit.terakhir']);
  });

  test('tells who holds it, and is free as soon as that process is dead', async () => {
    const child = await holder();
    await expect(asWell(namePublisher('b', 100))).rejects.toMatchObject({
      code: 'publish/locked',
      data: { name: 'npm start', pid: child.pid },
    });
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    expect(await asWell(namePublisher('b', 100))).toBe(false);
  });

  test.each([
    ['whose number another process has by now', `{"pid":${process.ppid},"mulai":"1","nama":"x"}`],
    ['that a crash has cut off', '{"pid":'],
  ])('is not kept by a note %s', async (_, note) => {
    await mkdir(situs());
    await writeFile(join(situs(), 'penerbit.kunci'), note);
    expect(await asWell(namePublisher('b', 100))).toBe(false);
  });
});

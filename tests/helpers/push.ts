// Commits to an archive, as a push would bring them.
import { openRepository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { seedArchive } from '#archive/seed.ts';
import { sampleArchive } from '../scripts/spawn.ts';

const moment = { timestamp: Date.parse('2025-03-01T09:00:00+07:00') / 1000, timezoneOffset: -420 };

/** Makes an archive of two records without errors. */
export const seedSample = (to: string): Promise<string> =>
  seedArchive({ from: sampleArchive, to, ...moment });

/** Changes one file on main and gives the commit. */
export async function pushChange(
  archive: string,
  path: string,
  change: (text: string) => string,
): Promise<string> {
  const repository = await openRepository(archive);
  const parent = await repository.resolve('main');
  const before = await (await repository.snapshot(parent)).read(path);
  const next = begin(repository, { branch: 'main', parent });
  await next.write(path, Buffer.from(change(Buffer.from(before).toString())));
  const author = { name: 'dok', email: 'dok@localhost', ...moment };
  return next.commit({ message: 'Ubah berkas', author });
}

/** Gives a record of the sample archive another title. */
export const pushTitle = (archive: string, judul: string): Promise<string> =>
  pushChange(archive, 'content/informasi/2025/0001/index.md', (text) =>
    text.replace(/^judul: .*$/m, `judul: ${judul}`),
  );

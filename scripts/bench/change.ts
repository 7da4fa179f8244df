// One approved change while `npm start` runs: from the commit that approves it to the page, the list and the search that
// are served. The archive is a clone, for the sample is shared.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { trailer } from '#archive/trailers.ts';
import { servedFolder } from '#publish/release.ts';
import { openRepository, type Repository } from '#storage/repository.ts';
import { withTrailers } from '#storage/trailers.ts';
import { begin } from '#storage/transaction.ts';
import { measured } from './measured.ts';
import { sampleDay } from './sample.ts';

/** Changes before the one that counts: somebody who works through the day does not meet the first one again. */
const warmUps = 2;
const betweenLooksMs = 10;

/** The newest record of the sample, which the first page of the list shows. */
interface Place {
  readonly id: string;
  readonly file: string;
}

await measured(async ({ archive, work }, clock) => {
  await mkdir(work, { recursive: true });
  const bare = join(work, 'arsip.git');
  execFileSync('git', ['clone', '--quiet', '--bare', archive, bare]);
  const repository = await openRepository(bare);
  const place = newestRecord(archive);
  const start = spawn(
    process.execPath,
    [join(import.meta.dirname, '../start.ts'), '--data', work, '--site-port', '0', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const site = await untilServed(start);
    const dir = servedFolder(join(work, 'situs'));
    for (let count = 1; count <= warmUps; count += 1) {
      await approve(repository, place, `ubahan${count}`);
      await untilPublic({ site, dir, place }, `ubahan${count}`);
    }
    await approve(repository, place, 'ubahanakhir');
    await clock(() => untilPublic({ site, dir, place }, 'ubahanakhir'));
    return globSync('informasi/[0-9]*/[0-9]*/index.html', { cwd: dir }).length;
  } finally {
    const ended = once(start, 'exit');
    start.kill('SIGTERM');
    await ended;
  }
});

function newestRecord(archive: string): Place {
  const records = join(archive, 'content/informasi');
  const year = readdirSync(records).toSorted().at(-1) ?? '';
  const nomor = readdirSync(join(records, year)).toSorted().at(-1) ?? '';
  const id = `${year}/${nomor}`;
  return { id, file: `content/informasi/${id}/index.md` };
}

/** Waits for the first publication to end; gives the address of the site. */
async function untilServed(start: ChildProcess): Promise<string> {
  if (start.stdout === null) throw new Error('npm start was started without its output.');
  for await (const line of createInterface({ input: start.stdout })) {
    const site = /^Situs publik: (\S+)/.exec(line)?.[1];
    if (site !== undefined) return site;
  }
  throw new Error('npm start ended before the site was served.');
}

/** A proposal that changes the record's title, and the commit by which it is approved. */
async function approve(repository: Repository, { file }: Place, mark: string): Promise<void> {
  const main = await repository.resolve('main');
  const before = execFileSync('git', ['-C', repository.dir, 'show', `${main}:${file}`], {
    encoding: 'utf8',
  });
  const text = before.replace(/^judul: (.*?)(?: ubahan\w+)?$/m, `judul: $1 ${mark}`);
  const timestamp = Date.parse(`${sampleDay}T10:00:00+07:00`) / 1000;
  const author = { name: 'Dok', email: 'dok@localhost', timestamp, timezoneOffset: -420 };
  const proposal = begin(repository, { branch: `usulan/${mark}`, parent: null });
  await proposal.write(file, Buffer.from(text));
  const proposed = await proposal.commit({
    message: `Ubah judul: ${mark}`,
    author,
    parents: [main],
  });
  const approval = begin(repository, { branch: 'main', parent: main });
  await approval.write(file, Buffer.from(text));
  const message = withTrailers(`Setujui: ${mark}`, [
    { key: trailer.disetujuiOleh, value: 'sekretaris' },
    { key: trailer.isi, value: proposed },
  ]);
  await approval.commit({ message, author, parents: [proposed] });
}

interface Served {
  readonly site: string;
  readonly dir: string;
  readonly place: Place;
}

/** Waits until the record's page, the first page of the list and the search know of the change. */
async function untilPublic({ site, dir, place }: Served, mark: string): Promise<void> {
  const get = async (path: string): Promise<Buffer> => {
    const response = await fetch(new URL(path, site));
    return response.ok ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0);
  };
  const shows = async (path: string): Promise<boolean> => (await get(path)).includes(mark);
  const finds = async (): Promise<boolean> => {
    if (!(await get('cari/indeks.json')).includes('"baru":true')) return false;
    const fragments = await Promise.all(
      globSync('pagefind-baru/fragment/*', { cwd: dir }).map(get),
    );
    // A file may be replaced between the two looks.
    return fragments.some((bytes) => bytes.length > 0 && gunzipSync(bytes).includes(mark));
  };
  const looks = [() => shows(`informasi/${place.id}/`), () => shows('informasi/'), finds];
  for (const look of looks) while (!(await look())) await setTimeout(betweenLooksMs);
}

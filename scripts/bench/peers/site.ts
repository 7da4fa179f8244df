// What all peers' sites share: the records as their sources, the parts of the page that never change, the words of the
// page, and the figures of one round.
import { globSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectDir } from '../../_site.ts';
import { runTree, type TreeRun } from '../process-tree.ts';
import type { Row, Sample, Subject } from '../subject.ts';

/** A static site generator and how its site is written and built. */
export interface Peer {
  readonly key: string;
  /** With its version. */
  readonly name: string;
  /** The files of the site but its records, by their path. */
  readonly files: Readonly<Record<string, string>>;
  /** Where the sources of the records lie, and where the softcopies lie to be copied. */
  readonly records: string;
  readonly softcopies: string;
  readonly build: readonly string[];
  /** What it writes: the site, and what it keeps for its next run. */
  readonly out: string;
  readonly caches: readonly string[];
}

/** A peer as something measured: built without search, then Pagefind over it, then both again after a change. */
export function peerSubject(peer: Peer): Subject {
  return {
    key: peer.key,
    name: peer.name,
    site: peer.out,
    prepare: (sample) => writeSite(peer, sample),
    measure: (sample, round) => measurePeer(peer, sample, round),
  };
}

const changedRecord = '2025/0001';
const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };

async function measurePeer(peer: Peer, sample: Sample, round: number): Promise<readonly Row[]> {
  const { work } = sample;
  for (const name of [peer.out, ...peer.caches])
    await rm(join(work, name), { recursive: true, force: true });
  const pages = await runTree(peer.build, { cwd: work, env });
  const built = addRuns(pages, await runPagefind(peer, work));
  const records = countRecords(peer, sample);
  const mark = `diubah ${round + 1}`;
  await changeRecord(join(work, peer.records, changedRecord, 'index.md'), mark);
  const again = await runTree(peer.build, { cwd: work, env });
  const changed = addRuns(again, await runPagefind(peer, work));
  const page = await readFile(
    join(work, peer.out, 'informasi', changedRecord, 'index.html'),
    'utf8',
  );
  if (!page.includes(mark)) throw new Error(`${peer.name} did not build the change`);
  return [
    { name: `${peer.name}, pages`, kind: 'pages', run: { ...pages, records } },
    { name: `${peer.name}, pages and Pagefind`, kind: 'build', run: { ...built, records } },
    {
      name: `${peer.name}, again after one change`,
      kind: 'change',
      run: { ...changed, records: countRecords(peer, sample) },
    },
  ];
}

const runPagefind = (peer: Peer, work: string): Promise<TreeRun> => {
  const pagefind = join(projectDir, 'node_modules/pagefind/lib/runner/bin.cjs');
  return runTree([process.execPath, pagefind, '--quiet', '--site', join(work, peer.out)], { env });
};

/** One after the other. */
const addRuns = (first: TreeRun, second: TreeRun): TreeRun => ({
  out: first.out,
  ms: first.ms + second.ms,
  cpuMs: first.cpuMs + second.cpuMs,
  rssMib:
    first.rssMib === null || second.rssMib === null ? null : Math.max(first.rssMib, second.rssMib),
});

/** Records that have a page, a softcopy and a place in the search index: the fewest of the three. */
function countRecords(peer: Peer, { work }: Sample): number {
  const count = (pattern: string): number =>
    globSync(pattern, { cwd: join(work, peer.out) }).length;
  return Math.min(
    count('informasi/*/*/index.html'),
    count('informasi/*/*/naskah.txt'),
    count('pagefind/fragment/*'),
  );
}

/** The record's title with a mark at its end, where the last mark stood. */
async function changeRecord(file: string, mark: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^judul: (.*?)(?: diubah \d+)?$/m, `judul: $1 ${mark}`));
}

/** The records as they are in the archive, with the text of their softcopy as the body and the day by which to sort. */
async function writeSite(peer: Peer, { archive, work }: Sample): Promise<void> {
  for (const [path, content] of Object.entries(peer.files)) {
    await mkdir(dirname(join(work, path)), { recursive: true });
    await writeFile(join(work, path), content);
  }
  const source = join(archive, 'content/informasi');
  for (const found of globSync('*/*/index.md', { cwd: source })) {
    const folder = dirname(found);
    const metadata = await readFile(join(source, found), 'utf8');
    const body = await readFile(join(source, folder, 'naskah.txt.txt'), 'utf8');
    const day = /^waktu_pembuatan: (.+)$/m.exec(metadata)?.[1] ?? '';
    await mkdir(join(work, peer.records, folder), { recursive: true });
    await mkdir(join(work, peer.softcopies, folder), { recursive: true });
    await writeFile(
      join(work, peer.records, found),
      metadata.replace(/^---\n/, `---\ndate: ${day}\n`) + body,
    );
    await cp(join(source, folder, 'naskah.txt'), join(work, peer.softcopies, folder, 'naskah.txt'));
  }
}

// The project as a git repository with a small archive and proposals to it, as a forge would hold it.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runGit } from '../helpers/native-git.ts';

const run = promisify(execFile);
const project = join(import.meta.dirname, '../..');
const dasar = join(project, 'tests/fixtures/checks/dasar/content');
const program = [
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** Files of a proposal; null removes one. */
export type Changes = Readonly<Record<string, string | null>>;

/** What the forge holds: `main`, and proposals under `refs/pull/`. */
export interface Origin {
  readonly dir: string;
  readonly base: string;
  /** Adds a commit to a proposal, from its tip or from `main`, and gives its id. */
  readonly propose: (nomor: number, changes: Changes) => Promise<string>;
  /** A fresh clone in which `rev` is checked out and packages are installed. */
  readonly clone: (rev: string) => Promise<string>;
  readonly dispose: () => Promise<void>;
}

/** Makes the repository: the program as it is here, over the base archive of the rules' tests. */
export async function makeOrigin(): Promise<Origin> {
  const root = await mkdtemp(join(tmpdir(), 'e-ppid-usulan-'));
  const dir = join(root, 'asal');
  await mkdir(dir);
  for (const name of program) await cp(join(project, name), join(dir, name), { recursive: true });
  await cp(dasar, join(dir, 'content'), { recursive: true });
  await writeFile(join(dir, '.gitignore'), 'node_modules/\n.astro/\n');
  await runGit(dir, ['init', '--quiet', '--initial-branch=main', '.']);
  const base = await commitAll(dir, 'Keadaan awal');
  let clones = 0;
  return {
    dir,
    base,
    propose: async (nomor, changes) => {
      const ref = `refs/pull/${nomor}/head`;
      const tip = (await runGit(dir, ['for-each-ref', '--format=%(objectname)', ref])).trim();
      await runGit(dir, ['checkout', '--quiet', '--detach', tip === '' ? base : tip]);
      await applyChanges(dir, changes);
      const commit = await commitAll(dir, `Usulan ${nomor}`);
      await runGit(dir, ['update-ref', ref, commit]);
      return commit;
    },
    clone: async (rev) => {
      clones += 1;
      const target = join(root, `kerja-${clones}`);
      await runGit(root, ['clone', '--quiet', `file://${dir}`, target]);
      await runGit(target, ['checkout', '--quiet', '--detach', rev]);
      await linkPackages(target);
      return target;
    },
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}

/** Later than every step in the archive: building judges by the day of the commit. */
const commitTime = '2026-01-05T08:00:00+07:00';

async function commitAll(dir: string, message: string): Promise<string> {
  await runGit(dir, ['add', '--all']);
  await run('git', ['-C', dir, 'commit', '--quiet', '--message', message], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: '/nonexistent',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Petugas Contoh',
      GIT_AUTHOR_EMAIL: 'petugas@contoh.example',
      GIT_AUTHOR_DATE: commitTime,
      GIT_COMMITTER_NAME: 'Petugas Contoh',
      GIT_COMMITTER_EMAIL: 'petugas@contoh.example',
      GIT_COMMITTER_DATE: commitTime,
    },
  });
  return (await runGit(dir, ['rev-parse', 'HEAD'])).trim();
}

async function applyChanges(dir: string, changes: Changes): Promise<void> {
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) {
      await rm(join(dir, path), { recursive: true });
    } else {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
  }
}

/** Links each package, so that what a clone builds and caches stays in the clone. */
async function linkPackages(target: string): Promise<void> {
  await mkdir(join(target, 'node_modules'));
  for (const name of await readdir(join(project, 'node_modules'))) {
    if (name === '.cache') continue;
    await symlink(join(project, 'node_modules', name), join(target, 'node_modules', name));
  }
}

/** A file of the base archive. */
export const readDasar = (path: string): Promise<string> =>
  readFile(join(dasar, '..', path), 'utf8');

/** A record that follows the SOP, with its softcopy: files to propose. */
export function informasiBaru(id: string, judul = 'Daftar Arsip Inaktif Tahun 2024'): Changes {
  const isi = 'Nomor,Uraian\n1,Surat masuk\n2,Surat keluar\n';
  const sha256 = createHash('sha256').update(isi).digest('hex');
  const folder = `content/informasi/${id}`;
  const index = `---
judul: ${judul}
ringkasan: Daftar arsip yang sudah jarang dipakai pada tahun 2024.
nomor_dokumen: ''
jenis_dokumen: data
klasifikasi: setiap-saat
subbagian: rendatin
penanggung_jawab: Kepala subbagian
waktu_pembuatan: 2025-02-03
tempat_pembuatan: Contoh
bentuk: [cetak, online]
retensi:
  jra: PKPU 17/2023
  aktif: 1 tahun
  inaktif: 2 tahun
  nasib_akhir: permanen
hardcopy:
  lokasi: Lemari 1, map 3
softcopy:
  - berkas: arsip.csv
    sebutan: Daftar arsip
    sha256: ${sha256}
    ukuran_byte: ${isi.length}
    jenis: text/csv
    teks: lapisan-teks
langkah:
  - nomor: 1
    pelaksana: [dok-rendatin]
    mulai: 2025-02-04T08:00:00+07:00
    selesai: 2025-02-04T08:40:00+07:00
    mutakhir: true
    terverifikasi: true
  - nomor: 2
    pelaksana: [dok-rendatin]
    mulai: 2025-02-04T09:00:00+07:00
    selesai: 2025-02-04T09:30:00+07:00
  - nomor: 3
    pelaksana: [ppid-1]
    mulai: 2025-02-04T10:00:00+07:00
    selesai: 2025-02-04T10:20:00+07:00
---
`;
  return {
    [`${folder}/index.md`]: index,
    [`${folder}/arsip.csv`]: isi,
    [`${folder}/arsip.csv.txt`]: isi,
  };
}

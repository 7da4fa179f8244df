// Keeps one comment on a pull request up to date; for the workflows. --help tells the rest.
import { appendFile, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Failure, isFailure } from '#base/failure.ts';
import { penandaKomentar } from '#checks/reporters/markdown.ts';
import { requireArgument } from './_arguments.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { forgeList, keepComment, whoAmI, type Forge } from './_forge.ts';

const help = `Menulis hasil pemeriksaan sebagai satu komentar pada usulan, dan memperbaruinya.

Pemakaian: node scripts/komentar-usulan.ts --forge FORGE --repo REPO --nomor NOMOR --file BERKAS [opsi]

  --forge FORGE    ${forgeList.join(', ')}
  --repo REPO      pemilik/nama; untuk GitLab nomor proyek
  --nomor NOMOR    nomor usulan (pull request, merge request)
  --file BERKAS    isi komentar, dari periksa-usulan
  --dari REPO      repositori asal usulan; bila bukan REPO, komentar tidak dikirim

Alamat layanan dibaca dari GITHUB_API_URL atau CI_API_V4_URL, kunci aksesnya dari KOMENTAR_TOKEN.
Bila GITHUB_STEP_SUMMARY ada, isi komentar juga ditulis ke sana.
`;

/** The accounts of workflows; on GitLab the account of the token. */
const workflowAuthors: Readonly<Record<Forge, readonly string[]>> = {
  github: ['github-actions[bot]'],
  forgejo: ['forgejo-actions', 'gitea-actions'],
  gitlab: [],
};

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      forge: { type: 'string' },
      repo: { type: 'string' },
      nomor: { type: 'string' },
      file: { type: 'string' },
      dari: { type: 'string' },
    },
  });
  const forge = readForge(requireArgument('forge', values.forge));
  const repo = requireArgument('repo', values.repo);
  const nomor = requireArgument('nomor', values.nomor);
  if (!/^\d+$/.test(nomor)) throw argumentFailure(`Nomor usulan ${nomor} bukan angka.`);
  const body = await readComment(requireArgument('file', values.file));
  await writeSummary(body);

  // The workflow of a fork gets a token that may only read, and rightly so.
  if (values.dari !== undefined && values.dari !== repo) {
    return skip('Usulan ini datang dari salinan repositori (fork), jadi komentar tidak dikirim.');
  }
  const token = process.env['KOMENTAR_TOKEN'] ?? '';
  if (token === '') return skip('KOMENTAR_TOKEN tidak diisi, jadi komentar tidak dikirim.');
  const api = process.env[forge === 'gitlab' ? 'CI_API_V4_URL' : 'GITHUB_API_URL'] ?? '';
  if (!URL.canParse(api)) throw argumentFailure('Alamat layanan forge tidak diketahui.');
  const target = { forge, api, token, repo, nomor };
  try {
    const authors = forge === 'gitlab' ? [await whoAmI(target)] : workflowAuthors[forge];
    const done = await keepComment({ ...target, authors }, penandaKomentar, body);
    console.log(`Komentar ${done}.`);
  } catch (error) {
    // Bots that keep packages up to date get a token that may only read, like forks.
    if (!isFailure(error, 'command/comment-refused') || error.data['status'] !== 403) throw error;
    return skip('Kunci alur kerja ini tidak boleh menulis komentar, jadi komentar tidak dikirim.');
  }
  return 0;
});

function readForge(text: string): Forge {
  const forge = forgeList.find((name) => name === text);
  if (forge === undefined) throw argumentFailure(`Forge ${text} tidak dikenal.`);
  return forge;
}

async function readComment(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Failure('command/cannot-read', { file }, error);
  }
}

async function writeSummary(body: string): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file !== undefined && file !== '') await appendFile(file, body);
}

function skip(reason: string): 0 {
  console.log(`::notice title=e-PPID::${reason} Isinya tersimpan bersama hasil pemeriksaan.`);
  return 0;
}

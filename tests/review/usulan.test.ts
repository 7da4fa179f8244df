// The review of proposals, tried with the workflows' own commands on a real clone with real commits.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { penandaKomentar } from '#checks/reporters/markdown.ts';
import { runGit } from '../helpers/native-git.ts';
import { readToken, startForge, token, type ForgeServer } from './forge.ts';
import { informasiBaru, makeOrigin, readDasar, type Origin } from './repository.ts';
import { readActions, readGitlab, runActions, runGitlab, type Run } from './workflow.ts';

const github = '.github/workflows/periksa.yml';
const forgejo = '.forgejo/workflows/periksa.yml';
const repo = 'kpu-kota-metro/e-ppid';
/** Installing packages and building the site have tests of their own; the site is built here once. */
const setup = 'node scripts/setup.mjs';
const build = 'node scripts/build.ts --rev "$HEAD" --out situs';

let origin: Origin;
beforeAll(async () => {
  origin = await makeOrigin();
});
afterAll(() => origin.dispose());

interface Review extends Run {
  readonly dir: string;
  readonly outputs: string;
  readonly summary: string;
}

/** What GitHub or Forgejo does when a proposal comes in or changes. */
async function review(
  nomor: number,
  head: string,
  options: {
    readonly forge: ForgeServer;
    readonly file?: string;
    readonly dari?: string;
    readonly skip?: readonly string[];
  },
): Promise<Review> {
  const { forge, file = github, dari = repo, skip = [setup, build] } = options;
  const dir = await origin.clone(origin.base);
  const run = await runActions(file, {
    dir,
    skip,
    expressions: {
      'github.event.pull_request.base.sha': origin.base,
      'github.event.pull_request.head.sha': head,
      'github.event.pull_request.number': String(nomor),
      'github.event.pull_request.head.repo.full_name': dari,
      'github.token': token,
    },
    env: {
      GITHUB_API_URL: forge.api,
      GITHUB_SERVER_URL: 'https://git.contoh.example',
      GITHUB_REPOSITORY: repo,
      GITHUB_RUN_ID: '12',
      GITHUB_RUN_NUMBER: '3',
      GITHUB_OUTPUT: join(dir, 'outputs'),
      GITHUB_STEP_SUMMARY: join(dir, 'summary'),
    },
  });
  const read = async (name: string): Promise<string> =>
    existsSync(join(dir, name)) ? readFile(join(dir, name), 'utf8') : '';
  return { ...run, dir, outputs: await read('outputs'), summary: await read('summary') };
}

describe('a good proposal', () => {
  test('passes, is built, and its comment says that it is ready', async () => {
    await using forge = await startForge('github-actions[bot]');
    const head = await origin.propose(1, informasiBaru('2025/0003'));

    const { ok, dir, outputs, output } = await review(1, head, { forge, skip: [setup] });

    expect(output).toContain('::notice title=e-PPID::Siap disetujui');
    expect({ ok, output }).toMatchObject({ ok: true });
    expect(outputs).toBe('kode=false\n');
    expect(existsSync(join(dir, 'situs/informasi/2025/0003/index.html'))).toBe(true);
    expect(forge.comments).toHaveLength(1);
    const [comment] = forge.comments;
    expect(comment?.body).toMatch(/^<!-- e-ppid: [^>]+ -->\n\n## Siap disetujui\n/);
    expect(comment?.body).toContain('### Informasi baru: Daftar Arsip Inaktif Tahun 2024');
    expect(comment?.body).toContain('| Nomor | 2025/0003 |');
    expect(comment?.body).toContain('40 menit dari batas 1 jam');
    expect(comment?.body).toContain('arsip.csv: baru');
    expect(comment?.body).toContain(
      '<https://git.contoh.example/kpu-kota-metro/e-ppid/actions/runs/12>',
    );
  });

  test('that changes a record shows old and new, and the lines of its text', async () => {
    await using forge = await startForge('github-actions[bot]');
    const index = await readDasar('content/informasi/2025/0001/index.md');
    const head = await origin.propose(2, {
      'content/informasi/2025/0001/index.md': index.replace(
        'sebutan: Tabel TPS',
        'sebutan: Tabel TPS per kecamatan',
      ),
      'content/halaman/profil.md': `${await readDasar('content/halaman/profil.md')}\nKalimat baru.\n`,
    });

    const { ok, output } = await review(2, head, { forge });

    expect({ ok, output }).toMatchObject({ ok: true });
    const [comment] = forge.comments;
    expect(comment?.body).toContain(
      '| Softcopy tps.csv: sebutan | Tabel TPS | Tabel TPS per kecamatan |',
    );
    expect(comment?.body).toContain('+ Kalimat baru.');
  });
});

describe('a bad proposal', () => {
  test('fails, is annotated at its line, and its comment is renewed once it is mended', async () => {
    await using forge = await startForge('github-actions[bot]');
    forge.comments.push({
      id: 1,
      author: 'orang-lain',
      body: `${penandaKomentar}\n\n## Siap disetujui`,
    });
    const files = informasiBaru('2025/0003');
    const path = 'content/informasi/2025/0003/index.md';
    const index = files[path] ?? '';
    const bad = await origin.propose(3, {
      ...files,
      [path]: index.replace('[ppid-1]', '[tidak-dikenal]').replace('sha256: ', 'sha256: 0'),
    });

    const first = await review(3, bad, { forge, skip: [setup] });

    expect(first.codes).toMatchObject({ Periksa: 1, 'Kirim komentar': 0 });
    expect(first.codes).not.toHaveProperty('Buat situs');
    expect(first.output).toMatch(
      /^::error file=content\/informasi\/2025\/0003\/index\.md,line=\d+/m,
    );
    expect(forge.comments[1]?.body).toMatch(/\n## Belum dapat disetujui: \d+ kesalahan/);
    expect(forge.comments[1]?.body).not.toContain('Lihat halaman jadinya');

    const mended = await origin.propose(3, { [path]: index });
    const second = await review(3, mended, { forge });

    expect(second).toMatchObject({ ok: true });
    expect(forge.comments).toHaveLength(2);
    expect(forge.comments[1]?.body).toContain('## Siap disetujui');
    expect(forge.comments[0]?.author).toBe('orang-lain');
  });

  test('fails when it deletes a published record', async () => {
    await using forge = await startForge('github-actions[bot]');
    const head = await origin.propose(4, { 'content/informasi/2025/0002': null });

    const { codes, output } = await review(4, head, { forge });

    expect(codes).toMatchObject({ Periksa: 1 });
    expect(output).toContain('title=usulan/informasi-hilang::');
    expect(forge.comments[0]?.body).toContain(
      '### Informasi dihapus: Daftar Informasi Publik Tahun 2025',
    );
  });

  test('fails when it changes content and code together, even code that would let it pass', async () => {
    await using forge = await startForge('github-actions[bot]');
    const head = await origin.propose(5, {
      ...informasiBaru('2025/0003'),
      'scripts/periksa-usulan.ts': 'process.exit(0);\n',
      'src/checks/rules.ts': 'export const rules = [];\n',
    });

    const { codes, output, outputs } = await review(5, head, { forge });

    expect(codes).toMatchObject({ Periksa: 1 });
    expect(output).toContain('title=usulan/di-luar-content::');
    expect(outputs).toBe('kode=true\n');
    expect(forge.comments[0]?.body).toContain('Belum dapat disetujui');
  });

  test('that cannot be judged says so in place of an older verdict', async () => {
    await using forge = await startForge('github-actions[bot]');
    await origin.propose(6, informasiBaru('2025/0003'));

    const { codes } = await review(6, 'f'.repeat(40), { forge });

    expect(codes).toMatchObject({ Periksa: 2 });
    expect(forge.comments[0]?.body).toContain('## Belum dapat diperiksa');
  });
});

test('a proposal of code alone passes, and tells that the code must be tested', async () => {
  await using forge = await startForge('github-actions[bot]');
  const head = await origin.propose(7, { 'src/base/contoh.ts': '// A change of code.\n' });

  const { ok, outputs, output } = await review(7, head, { forge });

  expect({ ok, output }).toMatchObject({ ok: true });
  expect(outputs).toBe('kode=true\n');
  expect(forge.comments[0]?.body).toContain('- src/base/contoh.ts');
});

test('a proposal from a fork is judged, and its comment stands in the summary instead', async () => {
  await using forge = await startForge('github-actions[bot]');
  const head = await origin.propose(8, informasiBaru('2025/0003'));

  const { ok, summary, output } = await review(8, head, { forge, dari: 'seseorang/e-ppid' });

  expect({ ok, output }).toMatchObject({ ok: true });
  expect(forge.comments).toEqual([]);
  expect(summary).toContain('## Siap disetujui');
  expect(output).toContain('komentar tidak dikirim');
});

/** Runs the comment's own command, without a proposal. */
async function sendComment(forge: ForgeServer, key: string, body = 'Isi'): Promise<string> {
  const file = join(origin.dir, '..', `komentar-${forge.api.split(':').at(-1)}.md`);
  await writeFile(file, `${penandaKomentar}\n${body}\n`);
  const script = join(import.meta.dirname, '../../scripts/komentar-usulan.ts');
  const args = ['--forge', 'github', '--repo', repo, '--nomor', '1', '--file', file];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args], {
    env: { GITHUB_API_URL: forge.api, KOMENTAR_TOKEN: key },
  }).catch((error: { readonly stdout: string; readonly stderr: string }) => error);
  return stdout + stderr;
}

describe('the comment', () => {
  test('is left out with a notice when the token may only read', async () => {
    await using forge = await startForge('github-actions[bot]');

    expect(await sendComment(forge, readToken)).toContain('komentar tidak dikirim');
    expect(await sendComment(forge, '')).toContain('KOMENTAR_TOKEN tidak diisi');
    expect(forge.comments).toEqual([]);
  });

  test('fails with one sentence when the forge does not know the token', async () => {
    await using forge = await startForge('github-actions[bot]');

    expect(await sendComment(forge, 'salah')).toBe(
      'Komentar tidak dapat disimpan: github menjawab dengan kode 401.\n',
    );
  });

  test('is found again behind hundreds of others', async () => {
    await using forge = await startForge('github-actions[bot]');
    const others = Array.from({ length: 120 }, (_, id) => ({ id, author: 'orang', body: 'Halo' }));
    forge.comments.push(...others);
    forge.comments.push({ id: 500, author: 'github-actions[bot]', body: penandaKomentar });

    expect(await sendComment(forge, token, 'Baru')).toBe('Komentar diperbarui.\n');
    expect(forge.comments.at(-1)).toMatchObject({ id: 500, body: `${penandaKomentar}\nBaru\n` });
  });
});

describe('on other forges', () => {
  test('Forgejo judges alike and renews its own comment', async () => {
    await using forge = await startForge('forgejo-actions');
    const head = await origin.propose(9, informasiBaru('2025/0003'));

    forge.comments.push({ id: 1, author: 'forgejo-actions', body: penandaKomentar });
    const { ok, output } = await review(9, head, { forge, file: forgejo });

    expect({ ok, output }).toMatchObject({ ok: true });
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain('actions/runs/3>');
  });

  test.each([
    ['good', informasiBaru('2025/0003'), true, '## Siap disetujui'],
    ['bad', { 'content/informasi/2025/0002': null }, false, '## Belum dapat disetujui'],
  ])(
    'GitLab judges a %s proposal and comments in either case',
    async (name, changes, good, verdict) => {
      await using forge = await startForge('project_bot');
      const nomor = name === 'good' ? 10 : 11;
      const head = await origin.propose(nomor, changes);
      const dir = await origin.clone(origin.base);
      await fetchProposal(dir, nomor);

      const { ok, output } = await runGitlab({
        dir,
        skip: [
          setup,
          'node scripts/build.ts --rev "${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-$CI_COMMIT_SHA}" --out situs',
        ],
        expressions: {},
        env: {
          CI_API_V4_URL: forge.api,
          CI_COMMIT_SHA: head,
          CI_JOB_URL: 'https://gitlab.contoh.example/-/jobs/5',
          CI_MERGE_REQUEST_IID: String(nomor),
          CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '42',
          CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
          CI_PROJECT_ID: '42',
          KOMENTAR_TOKEN: token,
        },
      });

      expect({ ok, output }).toMatchObject({ ok: good });
      expect(forge.comments).toHaveLength(1);
      expect(forge.comments[0]?.body).toContain(verdict);
      expect(existsSync(join(dir, 'laporan/laporan.junit.xml'))).toBe(true);
    },
  );
});

describe('the workflow files', () => {
  test.each([github, forgejo])(
    '%s lets a proposal run nothing with a token that can write',
    async (file) => {
      const { on, permissions, jobs } = await readActions(file);

      expect(Object.keys(on).toSorted()).toEqual(['pull_request', 'push']);
      expect(permissions['contents']).toBe('read');
      const checkout = jobs['usulan']?.steps.find(({ uses }) => uses?.includes('checkout'));
      expect(checkout?.with).toMatchObject({
        ref: '${{ github.event.pull_request.base.sha }}',
        'fetch-depth': 0,
      });
      expect(jobs['uji']?.steps.find(({ uses }) => uses?.includes('checkout'))?.with).toMatchObject(
        {
          'persist-credentials': false,
        },
      );
      expect(jobs['uji']?.permissions).toEqual({});
    },
  );

  test.each([github, forgejo])(
    '%s puts nothing from outside into a command but through the environment',
    async (file) => {
      const { jobs } = await readActions(file);
      const runs = Object.values(jobs).flatMap(({ steps }) =>
        steps.flatMap(({ run }) => run ?? []),
      );

      expect(runs.length).toBeGreaterThan(4);
      expect(runs.join('\n')).not.toContain('${{');
    },
  );

  test.each([github, forgejo])('%s names a version of each action', async (file) => {
    const { jobs } = await readActions(file);
    const uses = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.uses ?? []),
    );

    expect(uses.length).toBeGreaterThan(3);
    for (const action of uses) expect(action).toMatch(/@v\d+$/);
  });

  test('GitLab clones the whole history', async () => {
    expect((await readGitlab()).variables).toMatchObject({ GIT_DEPTH: '0' });
  });
});

/** GitLab has fetched the proposal before the job begins. */
async function fetchProposal(dir: string, nomor: number): Promise<void> {
  await runGit(dir, ['fetch', '--quiet', 'origin', `refs/pull/${nomor}/head`]);
}

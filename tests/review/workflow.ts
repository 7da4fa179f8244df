// Runs the commands of the workflow files as a forge would, read from the files themselves.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { load } from 'js-yaml';
import { z } from 'zod';

const project = join(import.meta.dirname, '../..');

const step = z.looseObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  if: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
});
const actions = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()).default({}),
      env: z.record(z.string(), z.string()).default({}),
      steps: z.array(step),
    }),
  ),
});
const gitlab = z.looseObject({
  variables: z.record(z.string(), z.string()),
  usulan: z.looseObject({ script: z.array(z.string()), after_script: z.array(z.string()) }),
});

/** A workflow file of GitHub or Forgejo Actions. */
export const readActions = async (path: string): Promise<z.output<typeof actions>> =>
  actions.parse(load(await readFile(join(project, path), 'utf8')));

/** The pipeline file of GitLab. */
export const readGitlab = async (): Promise<z.output<typeof gitlab>> =>
  gitlab.parse(load(await readFile(join(project, '.gitlab-ci.yml'), 'utf8')));

/** What a forge knows when it starts a workflow. */
export interface Situation {
  /** The clone in which commands run. */
  readonly dir: string;
  /** Values of the expressions that the file may use. */
  readonly expressions: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** Commands that tests leave out, for what they do is done already. */
  readonly skip: readonly string[];
}

/** What happened. */
export interface Run {
  readonly ok: boolean;
  /** Exit code of each command that ran, by the name of its step or the command itself. */
  readonly codes: Readonly<Record<string, number | null>>;
  readonly output: string;
}

/** Runs the job `usulan` of a GitHub or Forgejo workflow. */
export async function runActions(path: string, situation: Situation): Promise<Run> {
  const job = (await readActions(path)).jobs['usulan'];
  assert(job !== undefined);
  const env = { ...situation.env, ...evaluateAll(job.env, situation) };
  const commands = job.steps.flatMap((item) =>
    item.run === undefined
      ? []
      : [
          {
            name: item.name ?? item.run,
            command: item.run,
            env: { ...env, ...evaluateAll(item.env, situation) },
            may: (failed: boolean) => mayRun(item.if, failed, situation.dir),
          },
        ],
  );
  return runAll(commands, situation);
}

/** Runs the job `usulan` of GitLab's pipeline. */
export async function runGitlab(situation: Situation): Promise<Run> {
  const { usulan } = await readGitlab();
  const command = (line: string, isAfter: boolean): Command => ({
    name: line,
    command: line,
    env: situation.env,
    may: (failed) => isAfter || !failed,
  });
  return runAll(
    [
      ...usulan.script.map((line) => command(line, false)),
      ...usulan.after_script.map((line) => command(line, true)),
    ],
    situation,
  );
}

interface Command {
  readonly name: string;
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  readonly may: (failed: boolean) => boolean;
}

async function runAll(commands: readonly Command[], situation: Situation): Promise<Run> {
  const codes: Record<string, number | null> = {};
  let output = '';
  let failed = false;
  for (const { name, command, env, may } of commands) {
    if (situation.skip.includes(command) || !may(failed)) continue;
    const result = await runShell(command, situation.dir, env);
    codes[name] = result.code;
    output += result.output;
    failed ||= result.code !== 0;
  }
  return { ok: !failed, codes, output };
}

function evaluateAll(
  values: Readonly<Record<string, string>>,
  { expressions }: Situation,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
        const known = expressions[expression];
        assert(known !== undefined, `the tests do not know ${expression}`);
        return known;
      }),
    ]),
  );
}

/** The conditions that our files use; any other is a reason to extend this. */
function mayRun(condition: string | undefined, failed: boolean, dir: string): boolean {
  if (condition === undefined) return !failed;
  const match = /^\$\{\{ !cancelled\(\)(?: && hashFiles\('([^']+)'\) != '')? \}\}$/.exec(condition);
  assert(match !== null, `the tests do not know the condition ${condition}`);
  return match[1] === undefined || existsSync(join(dir, match[1]));
}

async function runShell(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', command], {
    cwd,
    env: {
      PATH: `${join(project, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      HOME: '/nonexistent',
      LC_ALL: 'C.UTF-8',
      GIT_CONFIG_GLOBAL: '/dev/null',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output: stdout + stderr };
}

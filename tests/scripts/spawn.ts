// Runs the project's commands as people do: in a process of their own.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The project's folder. */
export const project = join(import.meta.dirname, '../..');

/** The archive without errors on 1 March 2025 that the tests of rules begin with. */
export const sampleArchive = join(project, 'tests/fixtures/checks/dasar');

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where a command runs and what it reads. */
export interface SpawnOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `scripts/<name>`. */
export function startScript(
  name: string,
  args: readonly string[],
  { cwd = project, env = {} }: SpawnOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(project, 'scripts', name), ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
}

/** Waits for what a process prints and how it ends. */
export async function ending(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Runs `scripts/<name>` to its end. */
export async function runScript(
  name: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Ended> {
  const child = startScript(name, args, options);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return ending(child);
}

/** One plain sentence for a person: one line, no stack, nothing of the program's own. */
export const isSentence = (line: string): boolean =>
  /^[A-Za-z"./0-9][^\n]*\.\n$/.test(line) && !line.includes('Error');

// Native git with nobody's settings and nobody's clock, for tests that need a second opinion.

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** The time of every commit made by the test helpers, in seconds: 2 January 2025, 08.00 WIB. */
export const fixedTime = 1_735_779_600;

const person = {
  NAME: 'Petugas Contoh',
  EMAIL: 'petugas@contoh.example',
  DATE: `${fixedTime} +0700`,
};

const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  ...Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  ),
};

/** Runs git in a folder and gives what it printed; throws with its complaint when it fails. */
export async function runGit(
  dir: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<string> {
  const child = spawn('git', ['-C', dir, ...args], { env: environment });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // Git may end before it has read everything; its exit code tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [output, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${complaint}`);
  return output;
}

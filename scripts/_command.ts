// What all commands share: help, wrong arguments, and how a run ends.
import { Failure } from '#base/failure.ts';
import { describeFailure } from './_problem.ts';

/** 0 good, 1 something was found, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs a command and sets the exit code; `--help` prints the help instead.
 * A wrong argument or an expected refusal becomes one Indonesian sentence and exit code 2; a bug keeps its stack.
 */
export async function runCommand(help: string, command: () => Promise<ExitCode>): Promise<void> {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(`${help.trimEnd()}\n`);
    return;
  }
  try {
    process.exitCode = await command();
  } catch (error) {
    // Node would end a bug with 1, which here means "something was found".
    process.exitCode = 2;
    console.error(describeError(error));
  }
}

/** A sentence for somebody who typed an argument that makes no sense. */
export const argumentFailure = (kalimat: string): Failure =>
  new Failure('command/argument', { kalimat });

function describeError(error: unknown): unknown {
  if (error instanceof Failure) return describeFailure(error);
  return describeParseArgsError(error) ?? error;
}

/** The sentence for an error of node:util parseArgs; null for any other error. */
function describeParseArgsError(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const name = /'(?:-\w, )?([^' ]+)/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Opsi ${name} tidak dikenal. Jalankan dengan --help untuk melihat semua opsi.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Opsi ${name} belum diisi dengan benar. Jalankan dengan --help untuk melihat caranya.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `"${name}" tidak dimengerti. Jalankan dengan --help untuk melihat semua opsi.`;
    default:
      return null;
  }
}

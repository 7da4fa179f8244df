// npm test: everything that must be true before a change lands, step by step, cheapest first.
import { spawnSync } from 'node:child_process';

/** What is run, and what an engineer reads when it fails. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['site types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['dead code', 'knip'],
  ["the project's own archive", 'node', 'scripts/check.ts'],
  ['tests', 'vitest', 'run', '--config', 'tests/vitest.config.ts'],
];

const failed: string[] = [];
for (const [name, command, ...args] of steps) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (error !== undefined) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) failed.push(name);
  console.log(
    `── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
}

console.log('');
for (const name of failed) console.log(`failed: ${name}`);
console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

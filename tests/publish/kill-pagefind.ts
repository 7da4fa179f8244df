// Ends Pagefind's process, as a machine that is short of memory does. Only Linux tells which it is.
import { readFile } from 'node:fs/promises';

/** Kills every Pagefind that this process started; how many there were. */
export async function killPagefind(): Promise<number> {
  const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8');
  let killed = 0;
  for (const child of children.split(' ').filter(Boolean)) {
    const name = await readFile(`/proc/${child}/comm`, 'utf8');
    if (!name.startsWith('pagefind')) continue;
    process.kill(Number(child), 'SIGKILL');
    killed += 1;
  }
  return killed;
}

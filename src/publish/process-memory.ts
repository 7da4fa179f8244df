// The memory that a process and everything it started hold; only Linux tells.
import { readFileSync, readdirSync } from 'node:fs';

const kibPerMib = 1024;

/** In MiB; 0 where the machine does not tell, or when the process has ended. */
export const treeMemoryMib = (pid: number): number =>
  process.platform === 'linux' ? treeKib(pid) / kibPerMib : 0;

function treeKib(pid: number): number {
  try {
    const held = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + treeKib(Number(child)), Number(held ?? 0));
  } catch {
    // It ended while we looked.
    return 0;
  }
}

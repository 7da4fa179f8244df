// Progress for a person at a terminal: on standard error, only when there is one and the work takes a while.

const patienceMs = 1_000;
const betweenMs = 100;

/** A line that counts up while work goes on. */
export interface ProgressLine {
  /** `memeriksa softcopy: 120 dari 400`. */
  readonly show: (what: string, done: number, total: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** Shows nothing without a terminal, and nothing within the first second. */
export function progressLine(): ProgressLine {
  if (process.stderr.isTTY !== true) return { show: () => undefined, end: () => undefined };
  let next = performance.now() + patienceMs;
  let shown = false;
  return {
    show: (what, done, total) => {
      const now = performance.now();
      if (now < next) return;
      next = now + betweenMs;
      shown = true;
      process.stderr.write(`\r\u001b[K${what}: ${done} dari ${total}`);
    },
    end: () => {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}

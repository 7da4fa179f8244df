// Progress of long work, on standard error: a line that counts up at a terminal, and now and then a plain line elsewhere.

/** A line that counts up while work goes on. */
export interface ProgressLine {
  /** `memeriksa softcopy: 120 dari 400`. */
  readonly show: (what: string, done: number, total: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** Where progress is shown, and what time it is. */
export interface ProgressOptions {
  readonly output: {
    readonly isTTY?: boolean;
    readonly write: (text: string) => unknown;
  };
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

const terminal = { patienceMs: 1_000, betweenMs: 100 } as const;
const elsewhere = { patienceMs: 30_000, betweenMs: 10_000 } as const;

/** Shows nothing of work that is soon done. */
export function progressLine(
  { output, now }: ProgressOptions = { output: process.stderr, now: () => performance.now() },
): ProgressLine {
  const isTerminal = output.isTTY === true;
  const { patienceMs, betweenMs } = isTerminal ? terminal : elsewhere;
  const begun = new Map<string, Begun>();
  let next = now() + patienceMs;
  let isShown = false;
  return {
    show: (what, done, total) => {
      const at = now();
      const first = begun.get(what) ?? { at, done };
      begun.set(what, first);
      if (at < next) return;
      next = at + betweenMs;
      const line = `${what}: ${done} dari ${total}${remaining(first, { at, done }, total)}`;
      output.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
      isShown = true;
    },
    end: () => {
      if (isShown && isTerminal) output.write('\r\u001b[K');
      isShown = false;
    },
  };
}

/** When some work was first told of, and how far it was then. */
interface Begun {
  readonly at: number;
  readonly done: number;
}

/** How long it will go on at the pace it had; empty while that cannot be told. */
function remaining(first: Begun, current: Begun, total: number): string {
  const pace = (current.done - first.done) / (current.at - first.at);
  if (!(pace > 0) || !Number.isFinite(pace)) return '';
  const seconds = Math.ceil((total - current.done) / pace / 1000);
  const words = seconds < 100 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
  return `, kira-kira ${words} lagi`;
}

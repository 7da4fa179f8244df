// The one error class: the world refused (a lock is held, a commit moved, a file is missing).
// Wrong content is never a Failure; it is a Temuan. A bug is neither; it is an assertion.

/** An expected refusal, told by a stable `code` ("storage/commit-moved") and the parts of its message in `data`. */
export class Failure extends Error {
  override name = 'Failure';
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: string, data: Record<string, string | number> = {}, cause?: unknown) {
    const parts = Object.entries(data).map(([key, value]) => `${key}=${value}`);
    super([code, ...parts].join(' '), cause === undefined ? undefined : { cause });
    this.code = code;
    this.data = data;
  }
}

/** Whether `error` is the Failure with this code. */
export function isFailure(error: unknown, code?: string): error is Failure {
  return error instanceof Failure && (code === undefined || error.code === code);
}

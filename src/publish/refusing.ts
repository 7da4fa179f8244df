// What the disk refuses, told as a Failure with the file it was about.
import { Failure } from '#base/failure.ts';

/** Runs what touches the disk; its refusal (full, read-only, a file in the way) becomes a Failure. */
export function refusing<T>(path: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof Failure) throw error;
    throw new Failure('publish/write-failed', { path, reason: String(error.code) }, error);
  }
}

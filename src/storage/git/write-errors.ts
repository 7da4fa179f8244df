// What the disk says while writing, as this module's Failure.

import { Failure } from '#base/failure.ts';
import { refusal } from '../failure-code.ts';
import { errorCode } from './file-system.ts';

/** Runs a write; a file system error becomes `storage/write-failed`, everything else passes as it is. */
export async function writing<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const code = errorCode(error);
    // Node's own codes are upper case ("ENOSPC"); assertions also carry one.
    if (error instanceof Failure || code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
    throw refusal('storage/write-failed', { code }, error);
  }
}

// Publishes what is pushed to an archive, by asking again and again where its HEAD is.
import { Failure, isFailure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import { openRepository, type Repository } from '#storage/repository.ts';
import { describeFailure } from './_problem.ts';

/** How a look at the archive ended: the exit code of a publication, or null when there was nothing to publish. */
export type Looked = 0 | 1 | 2 | null;

/**
 * Follows an archive: each call looks once, and publishes what is new. A publication that failed is tried again after a
 * while; why it failed is told once.
 */
export function followArchive(
  archive: string,
  publish: (commit: string) => Promise<0 | 1>,
): () => Promise<Looked> {
  const head = openHead(archive);
  let tried = '';
  let retryAt = Infinity;
  let told = '';
  return async () => {
    try {
      const commit = await head();
      if (commit === tried && performance.now() < retryAt) return null;
      tried = commit;
      retryAt = performance.now() + limits.publishRetryMs;
      const code = await publish(commit);
      retryAt = Infinity;
      told = '';
      return code;
    } catch (error) {
      if (isFailure(error, 'publish/process-closed')) return null;
      if (!(error instanceof Failure)) throw error;
      const sentence = describeFailure(error);
      if (sentence !== told) console.error(sentence);
      told = sentence;
      return 2;
    }
  };
}

/** Asks for the commit of HEAD; opens the archive once, and again after it could not be read. */
function openHead(archive: string): () => Promise<string> {
  let opened: Repository | null = null;
  return async () => {
    try {
      opened ??= await openRepository(archive);
      return await opened.resolve('HEAD');
    } catch (error) {
      opened = null;
      throw error;
    }
  };
}

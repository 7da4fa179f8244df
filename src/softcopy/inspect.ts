// Looks at one softcopy in this thread. Files from outside go through inspector.ts, which survives hostile ones.
import { readContent } from './content.ts';
import { sha256 } from './digest.ts';
import type { ContentFacts, SoftcopyFacts } from './facts.ts';
import { findIn } from './find-in.ts';

/** Everything known of a softcopy with these bytes and this name; what cannot be read becomes a `problem`. */
export async function inspect(bytes: Uint8Array, fileName: string): Promise<SoftcopyFacts> {
  return completeFacts(bytes, fileName, await readContent(bytes, fileName));
}

/** Adds to the facts of the content what is known even of a file that cannot be read. */
export function completeFacts(
  bytes: Uint8Array,
  fileName: string,
  content: ContentFacts,
): SoftcopyFacts {
  return {
    sha256: sha256(bytes),
    sizeBytes: bytes.byteLength,
    ...content,
    personalData: [...content.personalData, ...findIn(fileName, 'nama-berkas')],
  };
}

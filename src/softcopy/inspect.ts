// Looks at one softcopy in this thread. Files from outside go through inspector.ts, which survives hostile ones.
import { readContent } from './content.ts';
import { sha256 } from './digest.ts';
import type { SoftcopyFacts } from './facts.ts';

/** Everything known of a softcopy with these bytes and this name; what cannot be read becomes a `problem`. */
export async function inspect(bytes: Uint8Array, fileName: string): Promise<SoftcopyFacts> {
  const content = await readContent(bytes, fileName);
  return { sha256: sha256(bytes), sizeBytes: bytes.byteLength, ...content };
}

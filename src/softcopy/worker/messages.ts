// What goes between the program and the thread that reads softcopies.
import type { ContentFacts } from '../facts.ts';

/** One softcopy to read. */
export interface WorkerTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The parsers are loaded, or one softcopy has been read. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'facts'; readonly facts: ContentFacts };

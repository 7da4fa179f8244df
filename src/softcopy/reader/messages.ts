// What goes between the program, the process that reads softcopies for it, and the thread that reads them there.
import type { ContentFacts } from '../facts.ts';

/** What reading one softcopy may cost. */
export interface ReaderBounds {
  /** Time, in milliseconds. */
  readonly timeMs: number;
  /** JavaScript heap, in MiB. */
  readonly heapMib: number;
  /** Everything the process has in memory, in MiB: heap, buffers, the PDF reader. */
  readonly memoryMib: number;
}

/** One softcopy to read. */
export interface ReaderTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What was read of one softcopy. */
export interface FactsMessage {
  readonly kind: 'facts';
  readonly facts: ContentFacts;
  /** Whether reading it has ended the reader, so that the next softcopy needs a new one. */
  readonly isLast: boolean;
}

/** The parsers are loaded; or one softcopy has been read. */
export type ReaderMessage = { readonly kind: 'ready' } | FactsMessage;

/** Reads one softcopy at a time; a file that ends it is a `problem` in the facts. */
export interface Reader {
  readonly read: (task: ReaderTask) => Promise<ContentFacts>;
  /** False once a file has ended it. */
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
}

// What can be measured, ours and the peers': a subject gives one or more rows of the table in every round.
import type { Run } from './measured.ts';

/** The sample a round works on. */
export interface Sample {
  /** The archive: a working tree with one commit. */
  readonly archive: string;
  readonly size: number;
  /** A folder of the subject's own, kept between rounds. */
  readonly work: string;
}

/** Rows of a kind other than `part` are set against those of the same kind of every peer. */
export type Kind = 'part' | 'pages' | 'build' | 'change';

/** One figure of one round. */
export interface Row {
  readonly name: string;
  readonly kind: Kind;
  readonly run: Run;
}

/** Something measured: once made ready for each size, then run in every round. */
export interface Subject {
  /** Its name for `--only`. */
  readonly key: string;
  readonly name: string;
  /** Where below its own folder it leaves a site. */
  readonly site?: string;
  readonly prepare: (sample: Sample) => Promise<void>;
  readonly measure: (sample: Sample, round: number) => Promise<readonly Row[]>;
}

/** A subject that cannot be measured here, and why; the table names it. */
export interface Missing {
  readonly key: string;
  readonly name: string;
  readonly missing: string;
}

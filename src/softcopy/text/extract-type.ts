// What every extractor gives: the text a reader sees, and the other places personal data may sit in.
import type { SoftcopyProblem } from '../facts.ts';

/** What one extractor found. */
export interface Extract {
  readonly pages: number | null;
  readonly text: string | null;
  readonly title: string | null;
  readonly language: string | null;
  /** The document's own properties, one a line. */
  readonly properties: string;
  /** Text outside the main text: notes, headers, comments, form fields. */
  readonly hidden: string;
  readonly problem: SoftcopyProblem | null;
}

/** An extract with nothing in it. */
export const nothing: Extract = {
  pages: null,
  text: null,
  title: null,
  language: null,
  properties: '',
  hidden: '',
  problem: null,
};

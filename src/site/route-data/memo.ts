// What is computed once and kept: digests of plain values, for telling whether a page changed.
import { hash } from 'node:crypto';

/** A short digest of a plain value; different values have different digests. */
export const digestOf = (value: unknown): string =>
  hash('sha256', JSON.stringify(value) ?? '', 'base64url').slice(0, 22);

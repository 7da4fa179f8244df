// Digests of plain values.
import { hash } from 'node:crypto';

/** A short digest of a text. */
export const hashOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

/** A short digest of a plain value; different values have different digests. */
export const digestOf = (value: unknown): string => hashOf(JSON.stringify(value) ?? '');

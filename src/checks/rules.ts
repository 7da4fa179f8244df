// The list of all rules, in the order in which documentation shows them.
import type { Aturan } from './aturan.ts';
import { langkahLengkap } from './rules/sop/langkah-lengkap.ts';

/** All rules. */
export const rules: readonly Aturan[] = [langkahLengkap];

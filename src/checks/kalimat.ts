// Small pieces of Indonesian sentences that rules share.
import type { KeyPath } from '#domain/temuan.ts';

/** `a`, `a dan b`, `a, b, dan c`. */
export function gabung(parts: readonly string[], kata = 'dan'): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  if (parts.length === 2) return `${parts[0]} ${kata} ${last}`;
  return `${parts.slice(0, -1).join(', ')}, ${kata} ${last}`;
}

/** `"berkas" pada "softcopy" ke-1` for the key path `softcopy, 0, berkas`. */
export function sebutKunci(key: KeyPath): string {
  const parts: string[] = [];
  for (const part of key) {
    const last = parts.pop();
    if (typeof part === 'string') parts.push(...(last === undefined ? [] : [last]), `"${part}"`);
    else parts.push(`${last ?? ''} ke-${part + 1}`.trim());
  }
  return parts.toReversed().join(' pada ');
}

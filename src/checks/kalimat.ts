// Small pieces of Indonesian sentences that rules share.

/** `a`, `a dan b`, `a, b, dan c`. */
export function gabung(parts: readonly string[], kata = 'dan'): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  if (parts.length === 2) return `${parts[0]} ${kata} ${last}`;
  return `${parts.slice(0, -1).join(', ')}, ${kata} ${last}`;
}

// How many requests a visitor may make in a minute. Kept in memory: a restart forgives.

/** Counts a request of a visitor; false when it is one too many. */
export type Laju = (siapa: string, ms: number, perMinute: number) => boolean;

/** Visitors remembered before those who are at rest are forgotten. */
const rememberMax = 10_000;

/** Opens a counter: each visitor has a bucket of permits that fills up steadily. */
export function openLaju(): Laju {
  const buckets = new Map<string, { left: number; ms: number }>();
  return (siapa, ms, perMinute) => {
    const before = buckets.get(siapa) ?? { left: perMinute, ms };
    const refilled = before.left + (Math.max(0, ms - before.ms) * perMinute) / 60_000;
    const left = Math.min(perMinute, refilled);
    if (buckets.size > rememberMax) buckets.clear();
    buckets.set(siapa, { left: left < 1 ? left : left - 1, ms });
    return left >= 1;
  };
}

/** Counts in memory, per minute; forgets by itself. Keys never reach a log or a disk. */
export interface RateLimit {
  /** Seconds to wait, or 0 where the request may pass. */
  wait(key: string, perMinute: number, now: Date): number;
}

const mostKeys = 50_000;

/** A bucket per key that refills evenly over a minute; the oldest keys go first when there are too many. */
export function makeRateLimit(): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    wait(key, perMinute, now) {
      const at = now.getTime();
      const known = buckets.get(key);
      const refilled = known ? known.left + (Math.max(0, at - known.at) / 60_000) * perMinute : perMinute;
      const left = Math.min(perMinute, refilled);
      buckets.delete(key);
      if (buckets.size >= mostKeys) buckets.delete(buckets.keys().next().value ?? '');
      if (left < 1) {
        buckets.set(key, { left, at });
        return Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
      }
      buckets.set(key, { left: left - 1, at });
      return 0;
    },
  };
}

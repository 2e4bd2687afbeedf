/** How much devices that look the same may send from one address within some minutes. */
export interface CrowdPace {
  /** Always allowed. */
  few: number;
  /** Beyond that: this part of everything that comes from the address; a hall lets more through than a living room. */
  share: number;
  /** After this time a thing counts half. */
  halfLifeMinutes: number;
}

/** Counts in memory and forgets by itself. Keys never reach a log or a disk. */
export interface CrowdLimit {
  /** Seconds to wait, or 0 where one more may come; then it counts. */
  wait(place: string, look: string, pace: CrowdPace, now: Date): number;
}

const mostKeys = 50_000;

/**
 * Tells one device that floods from a hall full of people, without marking anybody: of those behind one address, devices
 * that look the same may send a few things, or their share of what the whole hall sends. The oldest keys go first when
 * there are too many.
 */
export function makeCrowdLimit(): CrowdLimit {
  const counts = new Map<string, { count: number; at: number }>();
  const faded = (key: string, at: number, halfLifeMinutes: number) => {
    const known = counts.get(key);
    return known ? known.count * 2 ** (-Math.max(0, at - known.at) / 60_000 / halfLifeMinutes) : 0;
  };
  const keep = (key: string, count: number, at: number) => {
    counts.delete(key);
    if (counts.size >= mostKeys) counts.delete(counts.keys().next().value ?? '');
    counts.set(key, { count, at });
  };
  return {
    wait(place, look, { few, share, halfLifeMinutes }, now) {
      const at = now.getTime();
      const all = faded(place, at, halfLifeMinutes);
      const own = faded(`${place} ${look}`, at, halfLifeMinutes);
      const most = Math.max(few, share * (all + 1));
      if (own + 1 > most + 1e-9) return Math.max(1, Math.ceil(Math.log2(own / (most - 1)) * halfLifeMinutes * 60));
      keep(place, all + 1, at);
      keep(`${place} ${look}`, own + 1, at);
      return 0;
    },
  };
}

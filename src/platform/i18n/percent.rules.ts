/** A part in whole percent: 100 only where it is all (or more), 0 only where it is nothing. */
export function percentOf(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0;
  const percent = Math.max(1, Math.round((100 * part) / whole));
  return part < whole ? Math.min(99, percent) : percent;
}

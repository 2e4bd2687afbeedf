/** A part in whole percent: 100 only where it is exactly all, 0 only where it is nothing; more than all is at least 101. */
export function percentOf(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0;
  const percent = Math.max(1, Math.round((100 * part) / whole));
  if (part === whole) return 100;
  return part < whole ? Math.min(99, percent) : Math.max(101, percent);
}

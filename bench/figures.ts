/** One line of a bench: our figure, the same measured on a peer, and the limit we set ourselves. */
export interface Figure {
  what: string;
  ours: number;
  unit: 'ms' | 's' | '1/s' | 'kB' | 'MB' | 'rows' | 'seeds' | 'days' | 'forms' | 'kinds' | '%';
  /** Named peers, measured in the same run on the same machine. */
  peers?: readonly { name: string; value: number }[];
  limit?: { kind: 'at most' | 'at least'; value: number; why: string };
}

/** A bench: what it needs, and what it measured. */
export interface Bench {
  name: string;
  /** One sentence: what is measured on what. */
  about: string;
  run(note: (line: string) => void): Promise<Figure[]>;
}

/** Thrown where something to measure with is missing; says what to install. */
export class CannotMeasure extends Error {
  override name = 'CannotMeasure';
}

/** The value below which a share of all measurements lies; `share` 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const digits = (value: number) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);

/** True unless a limit is broken. */
export function holds({ ours, limit }: Figure): boolean {
  if (!limit) return true;
  return limit.kind === 'at most' ? ours <= limit.value : ours >= limit.value;
}

/** The figures as a table of text: figure, peers, limit side by side. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${digits(figure.ours)} ${figure.unit}`,
    (figure.peers ?? []).map((peer) => `${peer.name} ${digits(peer.value)} ${figure.unit}`).join(' · ') || '–',
    figure.limit ? `${figure.limit.kind} ${digits(figure.limit.value)} ${figure.unit} (${figure.limit.why})` : '–',
    figure.limit ? (holds(figure) ? 'holds' : 'BROKEN') : '',
  ]);
  const head = ['what', 'Querschnitt', 'peer', 'limit', ''];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    widths
      .map((width) => '-'.repeat(width))
      .join('  ')
      .trimEnd(),
    ...rows.map(line),
  ].join('\n');
}

import type { DestinationStream } from 'pino';

const ALWAYS = ['level', 'time', 'msg', 'err', 'error'];

/** Turns JSON log lines into readable ones: `16:02:11 warn  database died  county=musterau`. */
export function plainStream(out: { write(text: string): unknown }): DestinationStream {
  return { write: (line: string) => void out.write(`${plainLine(line)}\n`) };
}

/** One readable line (with the error's stack below it) for one JSON log line. */
export function plainLine(json: string): string {
  const entry = JSON.parse(json) as Record<string, unknown>;
  const time = String(entry['time'] ?? '').slice(11, 19);
  const rest = Object.entries(entry)
    .filter(([key]) => !ALWAYS.includes(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const head = [time, String(entry['level']).padEnd(5), String(entry['msg'] ?? ''), ...rest].join(' ').trimEnd();
  const error = (entry['err'] ?? entry['error']) as Record<string, unknown> | undefined;
  if (!error) return head;
  const { stack, ...facts } = error;
  return `${head} ${JSON.stringify(facts)}\n${String(stack ?? '')}`.trimEnd();
}

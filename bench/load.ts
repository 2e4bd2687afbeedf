import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { CannotMeasure } from './figures.ts';
import { program } from './installation.ts';

const run = promisify(execFile);

export interface Load {
  requestsPerSecond: number;
  /** Per second in which the server really had the processor; the same on a busy machine. */
  requestsPerProcessorSecond: number;
  /** Milliseconds. */
  p99: number;
  /** Answers that were no 2xx or 3xx, and broken connections. */
  failures: number;
  /** What one answer weighs with its head: a redirection or an empty page would be light. */
  bytesPerAnswer: number;
}

/** Fails unless these answers were whole pages: no failure, and each as heavy as the page that was looked at before. */
export function mustBePages(loads: readonly Load[], bytes: number): void {
  for (const { failures, bytesPerAnswer } of loads) {
    if (failures > 0) throw new CannotMeasure(`${failures} answers failed`);
    if (bytesPerAnswer < bytes * 0.9) {
      throw new CannotMeasure(`answers weigh ${Math.round(bytesPerAnswer)} bytes, the page ${bytes}`);
    }
  }
}

/**
 * Asks one address as fast as it answers, from one thread on the second core. wrk adds a host header of its own unless
 * it finds one spelt `Host`.
 */
export async function load(
  pids: readonly number[],
  port: number,
  path: string,
  headers: Record<string, string>,
  seconds = 5,
): Promise<Load> {
  const headerOptions = Object.entries(headers).flatMap(([name, value]) => [
    '-H',
    `${name === 'host' ? 'Host' : name}: ${value}`,
  ]);
  const command = ['-c', '1', program('wrk', 'wrk'), '-t1', '-c32', `-d${seconds}s`, '--latency', ...headerOptions];
  const before = processorSeconds(pids);
  const { stdout } = await run(program('taskset', 'util-linux'), [...command, `http://127.0.0.1:${port}${path}`]);
  const spent = processorSeconds(pids) - before;
  const requests = Number(stdout.match(/(\d+) requests in/)?.[1] ?? 0);
  const [, amount = '0', unit = 'ms'] = stdout.match(/99%\s+([\d.]+)(us|ms|s)/) ?? [];
  return {
    requestsPerSecond: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)?.[1] ?? 0),
    requestsPerProcessorSecond: requests / Math.max(0.01, spent),
    p99: Number(amount) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'],
    bytesPerAnswer: bytesRead(stdout) / Math.max(1, requests),
    failures:
      Number(stdout.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0) +
      Number(stdout.match(/Socket errors: .*?read (\d+)/)?.[1] ?? 0),
  };
}

/** `1234 requests in 5.00s, 12.34MB read` */
function bytesRead(report: string): number {
  const [, amount = '0', unit = ''] = report.match(/requests in [^,]+, ([\d.]+)([KMG]?)B read/) ?? [];
  return Number(amount) * { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[unit as '' | 'K' | 'M' | 'G'];
}

/** Processor time of some processes with all their threads, from Linux's own books (in hundredths of a second). */
function processorSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) / 100;
  }, 0);
}

import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('an operator sees durations by route name, pools, queues and the process itself', async () => {
  const metrics = createMetrics();
  metrics.observeRequest({ route: 'directory.offers', method: 'GET', status: 200, seconds: 0.004 });
  metrics.countJob('mail.send', 'done');
  metrics.watchPools(() => [{ county: 'musterau', total: 3, idle: 1, waiting: 0 }]);
  metrics.watchQueues(async () => ({ mail: 4 }));
  const text = await metrics.text();
  for (const line of [
    'querschnitt_http_request_seconds_bucket{le="0.005",route="directory.offers",method="GET",status="200"} 1',
    'querschnitt_jobs_total{job="mail.send",outcome="done"} 1',
    'querschnitt_database_connections{county="musterau",state="used"} 2',
    'querschnitt_jobs_waiting{queue="mail"} 4',
    'process_resident_memory_bytes',
  ]) {
    expect(text).toContain(line);
  }
});

test('two apps in one process keep their figures apart', async () => {
  const one = createMetrics();
  createMetrics().countJob('mail.send', 'failed');
  expect(await one.text()).not.toContain('mail.send');
});

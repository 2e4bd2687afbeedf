import * as v from 'valibot';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { readNotice } from './data.ts';
import { notices } from './rules.ts';
import { changeNotice, confirmReading } from './verbs.ts';

const file = v.record(v.picklist(notices), v.record(v.string(), v.string()));

/** Fills the statutory texts of the demo county and has them read through. What somebody wrote since stays. */
export async function loadNotices({ db, by, now, file: read, report }: DemoContext): Promise<void> {
  const source = 'notices.json';
  const texts = v.parse(file, read('notices'));
  for (const notice of notices) {
    const row = { source, row: notice };
    const values = texts[notice];
    if (!values || Object.keys((await readNotice(db, notice)).values).length > 0) {
      report({ ...row, outcome: 'unchanged' });
      continue;
    }
    await changeNotice(db, by, now, notice, { values, additions: {} });
    const outcome = await confirmReading(db, by, now, notice);
    report(outcome.ok ? { ...row, outcome: 'taken' } : { ...row, outcome: 'refused', reason: outcome.key });
  }
}

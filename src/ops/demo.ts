import { UsageError } from '#platform/commands/command.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { modules } from '../modules.ts';
import { loadDemo, summaryOf } from './demo-county.ts';
import { monthsSinceStory } from './demo-dates.ts';
import type { Operation } from './operation.ts';

export const loadDemoData: Operation = {
  name: 'demo load',
  summary: 'loads the fictional county’s data into a county and reports row by row; twice changes nothing',
  usage:
    'bin/ops demo load [--county musterau] [--all] [--shift-to-today]\n\n  --all              shows rows that were taken, too\n  --shift-to-today   moves every date by whole months, for a county that is not loaded yet',
  async run({ config, installation, options, now, print }) {
    if (config.mode === 'production') throw new UsageError('demo data has no place in production (QS_MODE)');
    const slug = options['county'] ?? 'musterau';
    const county = await installation.catalogue.bySlug(slug);
    if (!county) throw new UsageError(`there is no county ${slug}`);
    const report = await loadDemo(county, {
      catalogue: installation.catalogue,
      config,
      modules,
      now,
      secrets: installation.secrets,
      shiftMonths: 'shift-to-today' in options ? monthsSinceStory(dayOf(now)) : 0,
    });
    const shown = 'all' in options ? report : report.filter((row) => row.outcome === 'refused');
    for (const row of shown) print([row.source, row.row, row.outcome, row.reason ?? ''].join('\t').trimEnd());
    print(summaryOf(report));
  },
};

import { moreSettings } from '#modules/accounts/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { allPages } from './all/pages.tsx';
import { areaPages } from './area/pages.tsx';
import { headPages } from './head/pages.tsx';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { searchPages } from './search/pages.tsx';
import { snoozePages } from './snooze/pages.tsx';
import { stepPages } from './step/pages.tsx';
import { texts } from './text.ts';
import { todayPages } from './today/pages.tsx';

/** What needs me now: the due lists of all modules on one page, and the search over everything. */
export const cockpit: Manifest = {
  name: 'cockpit',
  dependsOn: ['accounts', 'thread', 'directory'],
  nouns: ['need', 'snooze', 'step', 'today', 'all', 'area', 'head', 'search'],
  texts,
  routes,
  permissions,
  pages: [...todayPages, ...allPages, ...snoozePages, ...stepPages, ...headPages, ...areaPages, ...searchPages],
  navigation: [
    {
      label: 'cockpit.navigation',
      href: () => routes.today.href({}),
      place: { kind: 'above', position: 1 },
      may: 'cockpit.need.read',
    },
    {
      label: 'cockpit.area.title',
      href: () => routes.area.href({}),
      place: { kind: 'above', position: 2 },
      may: 'cockpit.area.read',
    },
  ],
  fills: [
    fills(moreSettings, async ({ t }) => [{ label: t('cockpit.step.navigation'), href: routes.firstSteps.href({}) }]),
  ],
  signatures: ['cockpit.first_step_skip.by_label'],
  retention: [
    { data: 'cockpit.snooze', purpose: 'cockpit.retention.purpose', ends: 'cockpit.retention.ends' },
    { data: 'cockpit.first_step_skip', purpose: 'cockpit.retention.skip-purpose', ends: 'cockpit.retention.skip-ends' },
  ],
};

import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistoryOf } from '#platform/history/read.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { addMonths } from '#platform/i18n/format.ts';
import { ClosedForm } from '#ui/form/closed-form.tsx';
import { routes } from '../routes.ts';
import { findProgramme, listProgrammes } from './data.ts';
import { checkForm, endingForm, renameForm, volumeForm, volumeYearForm } from './form.ts';
import { ProgrammesView } from './list.views.tsx';
import { type Programme, programmesMatching } from './rules.ts';
import { listTemplates } from './template.data.ts';
import {
  confirmProgramme,
  endProgramme,
  recordVolume,
  removeVolume,
  renameProgramme,
  resumeProgramme,
} from './verbs.ts';
import { ProgrammeView } from './views.tsx';

const list = get(routes.programmes, {
  help: 'grants.help.programmes',
  may: 'grants.programme.read',
  example: {},
  handle: async ({ db, by, access, query, today, page, t }) => {
    const all = await listProgrammes(db);
    const words = query.get('q')?.trim().slice(0, 100) ?? '';
    const props = {
      programmes: programmesMatching(all, words),
      count: all.length,
      words,
      today,
      templates: await listTemplates(db),
      mayEdit: access.may(by, 'grants.programme.edit'),
    };
    const crumbs = [{ label: t('grants.grants.title'), href: routes.grants.href({}) }];
    return page({ title: t('grants.programmes.title'), body: <ProgrammesView {...props} />, crumbs });
  },
});

/** The programme of an address. A funder's rules belong to nobody in the county. */
export async function visibleProgramme({
  db,
  params,
  reach,
}: Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>): Promise<Programme> {
  return visible(reach, await findProgramme(db, params.code.toUpperCase()), 'county-wide');
}

const one = get(routes.programme, {
  help: 'grants.help.programmes',
  may: 'grants.programme.read',
  example: { code: 'PR1' },
  handle: async (context) => draw(context, await visibleProgramme(context)),
});

interface Failed {
  rename?: FormResult<(typeof renameForm)['fields']>;
  check?: FormResult<(typeof checkForm)['fields']>;
  ending?: FormResult<(typeof endingForm)['fields']>;
  volume?: FormResult<(typeof volumeForm)['fields']>;
}

const historyKinds = ['programme', 'programme-part', 'programme-deadline', 'programme-volume'];

/** In place of a form for a programme that has ended. */
export function drawClosed({ page }: Context, { code, title }: Programme, refusal: Refusal) {
  const back = { href: routes.programme.href({ code }), label: title };
  return page({
    title: `${code} ${title}`,
    status: 422,
    body: <ClosedForm title={title} refusal={refusal} back={back} />,
  });
}

async function draw(context: Context, programme: Programme, failed: Failed = {}) {
  const { db, by, access, today, page, t } = context;
  const proposed: FieldTexts = prefill({ checkBy: addMonths(today, 12) });
  const body = (
    <ProgrammeView
      programme={programme}
      today={today}
      history={(await listHistoryOf(db, historyKinds, { thingId: programme.id, limit: 30 })).entries}
      forms={{
        rename: bind(renameForm, failed.rename ?? prefill({ on: today })),
        check: bind(checkForm, failed.check ?? proposed),
        ending: bind(endingForm, failed.ending ?? prefill({ on: today })),
        volume: bind(volumeForm, failed.volume ?? {}),
      }}
      mayEdit={access.may(by, 'grants.programme.edit')}
      mayBegin={access.may(by, 'grants.grant.edit')}
    />
  );
  return page({
    title: `${programme.code} ${programme.title}`,
    status: Object.keys(failed).length > 0 ? 422 : 200,
    body,
    crumbs: [
      { label: t('grants.grants.title'), href: routes.grants.href({}) },
      { label: t('grants.programmes.title'), href: routes.programmes.href({}) },
    ],
  });
}

const saved = ({ code }: Programme) => seeOther(routes.programme.href({ code }), 'grants.notice.saved');

const rename = post(routes.programmeNames, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(renameForm);
    if (!read.ok) return draw(context, programme, { rename: read });
    const outcome = await renameProgramme(context.db, context.by, context.now, programme, read.value);
    return outcome.ok ? saved(programme) : draw(context, programme, { rename: refuse(read, outcome) });
  },
});

const check = post(routes.programmeCheck, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(checkForm);
    if (!read.ok) return draw(context, programme, { check: read });
    const outcome = await confirmProgramme(context.db, context.by, context.now, programme, read.value);
    return outcome.ok ? saved(programme) : draw(context, programme, { check: refuse(read, outcome) });
  },
});

const end = post(routes.programmeEnding, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(endingForm);
    if (!read.ok) return draw(context, programme, { ending: read });
    const outcome = await endProgramme(context.db, context.by, context.now, programme, read.value);
    return outcome.ok ? saved(programme) : draw(context, programme, { ending: refuse(read, outcome) });
  },
});

const resume = remove(routes.programmeEnding, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const outcome = await resumeProgramme(context.db, context.by, context.now, programme);
    return outcome.ok
      ? saved(programme)
      : draw(context, programme, { ending: refuse({ ok: false, errors: [], submitted: {} }, outcome) });
  },
});

const volume = post(routes.programmeVolumes, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(volumeForm);
    if (!read.ok) return draw(context, programme, { volume: read });
    const outcome = await recordVolume(context.db, context.by, context.now, programme, read.value);
    return outcome.ok ? saved(programme) : draw(context, programme, { volume: refuse(read, outcome) });
  },
});

const withoutVolume = remove(routes.programmeVolumes, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(volumeYearForm);
    if (read.ok) await removeVolume(context.db, context.by, context.now, programme, read.value.year);
    return saved(programme);
  },
});

export const programmePages: readonly Page[] = [list, one, rename, check, end, resume, volume, withoutVolume];

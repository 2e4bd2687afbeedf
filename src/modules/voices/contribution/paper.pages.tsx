import { listMunicipalities } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listOccasions } from '../occasion/data.ts';
import { asOf, occasionState, scopesOfOccasion } from '../occasion/rules.ts';
import { routes } from '../routes.ts';
import { paperForm } from './form.ts';
import { PaperView } from './paper.views.tsx';
import { submitContribution } from './verbs.ts';

type Read = FormResult<(typeof paperForm)['fields']>;

/** Paper cards are entered one after the other: the room and the way of writing stay, the rest is empty again. */
export const paperPage = get(routes.paper, {
  help: 'voices.help.paper',
  may: 'voices.contribution.transcribe',
  example: {},
  handle: (context) => showPaper(context, undefined, 200),
});

export const enterPaper = post(routes.paper, {
  may: 'voices.contribution.transcribe',
  async handle(context) {
    const { db, by, now, installation, reach } = context;
    const read = context.read(paperForm);
    if (!read.ok) return showPaper(context, read, 422);
    const { occasionId, headCount, originalLanguage, translation, ...rest } = read.value;
    const occasion = (await listOccasions(db)).find((one) => one.id === occasionId);
    if (!occasion || !reaches(reach, scopesOfOccasion(occasion))) {
      return showPaper(context, refuse(read, { field: 'occasionId', key: 'platform.form.not-a-choice' }), 422);
    }
    const input = {
      ...rest,
      translation,
      headCount: headCount ?? 1,
      about: null,
      originalLanguage: originalLanguage === rest.language ? null : originalLanguage,
      source: 'staff' as const,
      translationState: translation === '' ? null : ('oral' as const),
    };
    const outcome = await submitContribution(db, by, now, occasion, input, installation.secrets);
    if (!outcome.ok) return showPaper(context, refuse(read, outcome), 422);
    return showPaper(context, undefined, 200, {
      code: outcome.code,
      receipt: outcome.receipt,
      occasionId: occasion.id,
      mode: rest.mode,
    });
  },
});

interface Entered {
  code: string;
  receipt: string;
  occasionId: string;
  mode: string;
}

async function showPaper(context: Context, read: Read | undefined, status: number, entered?: Entered) {
  const { db, reach, page, t, now } = context;
  // Where nobody can write any more, no paper card is taken either.
  const occasions = (await listOccasions(db)).filter(
    (one) => occasionState(asOf(one, now)) === 'open' && reaches(reach, scopesOfOccasion(one)),
  );
  const fresh = prefill({
    id: crypto.randomUUID(),
    language: 'de',
    mode: entered?.mode ?? 'verbatim',
    occasionId: entered?.occasionId,
    headCount: 1,
    votes: 0,
  });
  const body = (
    <PaperView
      form={bind(paperForm, read ?? fresh)}
      occasions={occasions}
      municipalities={await listMunicipalities(db)}
      entered={entered}
    />
  );
  return page({
    title: t('voices.paper.title'),
    status,
    body,
    crumbs: [{ label: t('voices.cards.title'), href: routes.cards.href({}) }],
  });
}

import { voiceRoutes } from '#modules/voices/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { readSummaries } from '../summary/data.ts';
import { listSentences, readDocumentation } from './data.ts';
import { type SentenceFields, sentenceForm } from './form.ts';
import { removeSentence, writeSentence } from './verbs.ts';
import { DocumentationView } from './views.tsx';

interface Failed {
  sentence?: FormResult<SentenceFields>;
  reason?: FormResult<ReasonFields>;
  refusal?: Refusal;
}

/** The office's page of a documentation. */
export const documentationHref = ({ number }: Conference) => routes.documentation.href({ number: String(number) });

const show = get(routes.documentation, {
  help: 'conferences.help.documentation',
  may: 'conferences.documentation.read',
  example: { number: '3' },
  handle: async (context) => drawDocumentation(context, await visibleConference(context)),
});

/** The documentation for the office; after a refusal with its reason. */
export async function drawDocumentation(
  context: Context,
  conference: Conference,
  failed: Failed = {},
): Promise<Response> {
  const { db, by, access, page, t } = context;
  const body = (
    <DocumentationView
      conference={conference}
      documentation={await readDocumentation(db, conference.id)}
      sentences={await listSentences(db, conference.id)}
      summaries={await readSummaries(db, conference.id)}
      sentence={
        access.may(by, 'conferences.documentation.edit')
          ? bind(sentenceForm, failed.sentence ?? prefill({ id: crypto.randomUUID() }))
          : undefined
      }
      reason={access.may(by, 'conferences.documentation.release') ? bind(reasonForm, failed.reason ?? {}) : undefined}
      refusal={failed.refusal}
      cardsHref={access.may(by, 'voices.contribution.triage') ? voiceRoutes.cards.href({}) : undefined}
    />
  );
  return page({
    title: `${t('conferences.documentation.title')} · ${titleOf(conference)}`,
    status: Object.keys(failed).length > 0 ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
    ],
    body,
  });
}

const write = post(routes.sentences, {
  may: 'conferences.documentation.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const result = context.read(sentenceForm);
    if (!result.ok) return drawDocumentation(context, conference, { sentence: result });
    await writeSentence(context.db, context.by, context.now, conference, result.value);
    return seeOther(documentationHref(conference), 'conferences.notice.saved');
  },
});

const takeOut = remove(routes.sentence, {
  may: 'conferences.documentation.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const sentences = await listSentences(context.db, conference.id);
    const found = sentences.find(({ id }) => id === context.params.sentence);
    const sentence = visible(context.reach, found, 'county-wide');
    await removeSentence(context.db, context.by, context.now, conference, sentence);
    return seeOther(documentationHref(conference), 'conferences.notice.dropped');
  },
});

export const documentationPages = [show, write, takeOut];

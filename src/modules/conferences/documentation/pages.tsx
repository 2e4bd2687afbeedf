import { voiceRoutes } from '#modules/voices/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import { reasonForm } from '../conference/form.ts';
import { type Conference, titleOf } from '../conference/rules.ts';
import { releaseDocumentation, withdrawDocumentation } from '../conference/verbs.ts';
import { routes } from '../routes.ts';
import { readSummaries } from '../summary/data.ts';
import { listSentences, readDocumentation } from './data.ts';
import { sentenceForm } from './form.ts';
import { removeSentence, writeSentence } from './verbs.ts';
import { DocumentationView } from './views.tsx';

interface Failed {
  sentence?: FormResult<(typeof sentenceForm)['fields']>;
  reason?: FormResult<(typeof reasonForm)['fields']>;
  refusal?: Refusal;
}

const hrefOf = ({ number }: Conference) => routes.documentation.href({ number: String(number) });

const show = get(routes.documentation, {
  may: 'conferences.documentation.read',
  example: { number: '3' },
  handle: async (context) => draw(context, await conferenceAsked(context)),
});

async function draw(context: Context, conference: Conference, failed: Failed = {}): Promise<Response> {
  const { db, by, access, page, t } = context;
  const body = (
    <DocumentationView
      conference={conference}
      documentation={await readDocumentation(db, conference.id)}
      sentences={await listSentences(db, conference.id)}
      summaries={await readSummaries(db, conference.id)}
      sentence={
        access.may(by, 'conferences.documentation.edit') ? bind(sentenceForm, failed.sentence ?? {}) : undefined
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
    const conference = await conferenceAsked(context);
    const read = context.read(sentenceForm);
    if (!read.ok) return draw(context, conference, { sentence: read });
    await writeSentence(context.db, context.by, context.now, conference, read.value.text);
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

const takeOut = remove(routes.sentence, {
  may: 'conferences.documentation.edit',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const sentences = await listSentences(context.db, conference.id);
    const sentence = sentences.find(({ id }) => id === context.params.sentence);
    if (!sentence) throw new NotFound();
    await removeSentence(context.db, context.by, context.now, conference, sentence);
    return seeOther(hrefOf(conference), 'conferences.notice.dropped');
  },
});

const release = post(routes.release, {
  may: 'conferences.documentation.release',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const outcome = await releaseDocumentation(context.db, context.by, context.now, conference);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.released')
      : draw(context, conference, { refusal: outcome });
  },
});

const withdraw = remove(routes.release, {
  may: 'conferences.documentation.release',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const read = context.read(reasonForm);
    if (!read.ok) return draw(context, conference, { reason: read });
    const outcome = await withdrawDocumentation(context.db, context.by, context.now, conference, read.value.reason);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.documentation-withdrawn')
      : draw(context, conference, { refusal: outcome });
  },
});

export const documentationPages = [show, write, takeOut, release, withdraw];

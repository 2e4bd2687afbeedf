import { post, remove, seeOther } from '#platform/http/page.ts';
import { documentationHref, drawDocumentation } from '../documentation/pages.tsx';
import { reasonForm } from '../form.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { releaseDocumentation, withdrawDocumentation } from './verbs.ts';

const release = post(routes.release, {
  may: 'conferences.documentation.release',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const outcome = await releaseDocumentation(context.db, context.by, context.now, conference);
    return outcome.ok
      ? seeOther(documentationHref(conference), 'conferences.notice.released')
      : drawDocumentation(context, conference, { refusal: outcome });
  },
});

const withdraw = remove(routes.release, {
  may: 'conferences.documentation.release',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawDocumentation(context, conference, { reason: result });
    const outcome = await withdrawDocumentation(context.db, context.by, context.now, conference, result.value.reason);
    return outcome.ok
      ? seeOther(documentationHref(conference), 'conferences.notice.documentation-withdrawn')
      : drawDocumentation(context, conference, { refusal: outcome });
  },
});

/** The documentation goes out and comes back with the state of its conference. */
export const releasePages = [release, withdraw];

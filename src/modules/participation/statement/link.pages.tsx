import { type Edition, isDraft, isPublicEdition, listFields, listGoals, listMeasures } from '#modules/concept/index.ts';
import { readLink } from '#platform/auth/signature.ts';
import { fileResponse } from '#platform/files/response.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listPointsOf } from '../point/data.ts';
import { routes } from '../routes.ts';
import { findStatementById, mailboxOf } from './data.ts';
import { type GivenFields, givenForm, prefilledGiven } from './form.ts';
import { linkPurpose, markOf } from './invitation.verbs.ts';
import { EndedLink, LinkView } from './link.views.tsx';
import { readOffice } from './office.data.ts';
import { canDecline, canOpen, canWrite, type LinkContent, type Statement } from './rules.ts';
import { declineStatement, giveStatement, statementPurpose } from './verbs.ts';
import { editionOf, givenFile } from './visible.pages.tsx';

const may = anybody('a signed link that was sent to the mailbox of an association or a body');
type Visit = Context<'/:token'>;

/**
 * Draws with the statement behind a link. A link of ours that counts no more, because it is too old, was taken back or went
 * to a mailbox that was wrong, gets a page that says where to ask and nothing of the statement; one that the office ended
 * by hand says why. A forged one is no page.
 */
const overLink =
  (handle: (context: Visit, statement: Statement) => Promise<Response>) =>
  async (context: Visit): Promise<Response> => {
    const { db, params, now, county, installation, t } = context;
    const link = readLink(installation.secrets, county.slug, linkPurpose, params.token, now);
    if (!link.ok && link.reason === 'broken') throw new NotFound();
    const content = link.ok ? (link.payload as LinkContent) : undefined;
    const statement = content && (await findStatementById(db, content.statement));
    const opens = content && statement && canOpen(content, statement, await mailboxOf(db, statement.party.id), markOf);
    if (opens && statement.linkEnd === null) return handle(context, statement);
    return context.page({
      title: t('participation.link.ended'),
      layout: 'plain',
      status: 410,
      body: <EndedLink office={await readOffice(db)} reason={opens ? statement.linkEnd?.reason : undefined} />,
    });
  };

const show = get(routes.statementLink, {
  may,
  example: 'none',
  perMinute: 60,
  handle: overLink((context, statement) => draw(context, statement, prefilledGiven(statement))),
});

const give = post(routes.statementLink, {
  may,
  perMinute: 20,
  limit: statementPurpose.mostBytes + 300_000,
  handle: overLink(async (context, statement) => {
    const { db, now, params } = context;
    const result = context.read(givenForm, prefilledGiven(statement));
    if (!result.ok) return draw(context, statement, result);
    const input = { ...result.value, edition: await editionOf(context, statement), file: await givenFile(context) };
    const outcome = await giveStatement(db, actorOf(statement), now, statement, input);
    if (!outcome.ok) return draw(context, statement, refuse(result, outcome));
    return seeOther(routes.statementLink.href(params), 'participation.notice.statement-given');
  }),
});

const decline = post(routes.statementDecline, {
  may,
  perMinute: 20,
  handle: overLink(async (context, statement) => {
    const { db, now, params } = context;
    const outcome = await declineStatement(db, actorOf(statement), now, statement);
    if (!outcome.ok) return draw(context, statement, prefilledGiven(statement), outcome);
    return seeOther(routes.statementLink.href(params), 'participation.notice.declined');
  }),
});

const file = get(routes.statementLinkFile, {
  may,
  example: 'none',
  perMinute: 60,
  handle: overLink(async (context, { fileId }) => {
    if (fileId === null) throw new NotFound();
    return fileResponse(context, fileId);
  }),
});

const actorOf = ({ party }: Statement): Actor => ({
  kind: 'link',
  label: party.name,
  scope: { kind: party.kind, id: party.id },
});

async function draw(
  context: Visit,
  statement: Statement,
  state: FormResult<GivenFields> | FieldTexts,
  refusal?: Refusal,
): Promise<Response> {
  const { db, params, today, t } = context;
  const edition = await editionOf(context, statement);
  const props = {
    ...{ statement, edition, refusal, token: params.token },
    canWrite: canWrite(statement, isDraft(edition), today),
    mayDecline: isDraft(edition) && canDecline(statement, today).ok,
    draft: isPublicEdition(edition) ? undefined : await readDraft(context, edition),
    points: statement.publishedOn === null ? [] : await listPointsOf(db, statement.id),
    office: await readOffice(db),
    form: bind(givenForm, state),
  };
  const isRefused = refusal !== undefined || 'ok' in state;
  return context.page({
    title: t('participation.link.title'),
    layout: 'plain',
    body: <LinkView {...props} />,
    islands: ['reader'],
    ...(isRefused ? { status: 422 } : {}),
  });
}

/** The words of a draft that only those who were invited may read yet. */
async function readDraft({ db }: Context, edition: Edition) {
  return {
    fields: await listFields(db, edition.id),
    goals: await listGoals(db, edition.id),
    measures: await listMeasures(db, edition.id),
  };
}

export const linkPages = [show, give, decline, file];

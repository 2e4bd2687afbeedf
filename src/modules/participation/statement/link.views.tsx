import { conceptRoutes, type Edition, type Goal, inEdition, isDraft, type Measure } from '#modules/concept/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Decision, Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PhoneText } from '#ui/phone/phone.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { Point } from '../point/rules.ts';
import { AboutLine, AnswerWords } from '../point/views.tsx';
import { routes } from '../routes.ts';
import type { GivenFields } from './form.ts';
import type { Office } from './office.data.ts';
import { StatementFile } from './record.views.tsx';
import type { Statement } from './rules.ts';
import { paragraphs } from './views.tsx';

export interface LinkProps {
  statement: Statement;
  edition: Edition;
  token: string;
  canWrite: Decision;
  mayDecline: boolean;
  /** The draft itself, while readers do not see it; undefined: the public page shows it. */
  draft: DraftWords | undefined;
  /** Once their answers are published. */
  points: readonly Point[];
  office: Office;
  form: BoundForm<GivenFields>;
  refusal: Refusal | undefined;
}

interface DraftWords {
  fields: readonly { id: string; code: string; title: string; description: string }[];
  goals: readonly Goal[];
  measures: readonly Measure[];
}

/** What an association or a body meets behind its link: the draft, its statement, and later what became of each point. */
export function LinkView(props: LinkProps) {
  const { statement, edition, canWrite, refusal, points } = props;
  const { t, format } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('participation.link.title')}
        kicker={statement.party.name}
        lead={
          <>
            {t('participation.link.lead', { title: edition.title })}{' '}
            {canWrite.ok && statement.dueOn && t('participation.link.until', { day: format.weekday(statement.dueOn) })}
          </>
        }
      />
      {refusal && <Alert kind="danger" refuses title={t(refusal.key, refusal.values)} />}
      <Standing {...props} />
      {points.length > 0 && <Answers points={points} />}
      {statement.publishedOn === null && <Draft {...props} />}
      {canWrite.ok ? <Write {...props} /> : <Written {...props} />}
      <OfficeLine office={props.office} />
    </Stack>
  );
}

/** Behind a link that counts no more: where to ask, and why the office ended it where it did. */
export function EndedLink({ office, reason }: { office: Office; reason: string | undefined }) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('participation.link.ended')}
        lead={t(reason ? 'participation.link.ended-by-office' : 'participation.link.ended-why')}
      />
      {reason && (
        <blockquote lang="de" dir="auto">
          {reason}
        </blockquote>
      )}
      <OfficeLine office={office} />
    </Stack>
  );
}

function Standing({ statement, edition, canWrite, office }: LinkProps) {
  const { t, format } = useWords();
  const { receivedOn, declinedOn } = statement;
  if (statement.publishedOn !== null) return null;
  if (receivedOn !== null)
    return (
      <Alert kind="success" title={t('participation.link.received', { day: format.day(receivedOn) })}>
        {canWrite.ok && t('participation.link.changeable')}
      </Alert>
    );
  if (declinedOn !== null)
    return (
      <Alert title={t('participation.link.declined', { day: format.day(declinedOn) })}>
        {canWrite.ok && t('participation.link.declined-changeable')}
      </Alert>
    );
  if (canWrite.ok) return null;
  if (!isDraft(edition)) return <Alert kind="warning" title={t('participation.link.over', { unit: office.name })} />;
  return <Alert kind="warning" title={t(canWrite.key, canWrite.values)} />;
}

function Answers({ points }: Pick<LinkProps, 'points'>) {
  const { t } = useWords();
  return (
    <Section title={t('participation.link.answers')} id="antworten">
      <Stack>
        {points.map((point) => (
          <PointWithAnswer key={point.id} point={point} />
        ))}
      </Stack>
    </Section>
  );
}

/** A point and what became of it, for those who said it and for readers. */
export function PointWithAnswer({ point }: { point: Point }) {
  return (
    <div class="qs-text">
      <blockquote lang="de" dir="auto">
        {point.text}
      </blockquote>
      <p class="qs-small qs-quiet">
        <AboutLine point={point} />
      </p>
      <AnswerWords answer={point.answer} />
    </div>
  );
}

function Draft({ draft, edition }: LinkProps) {
  const { t } = useWords();
  if (!draft)
    return (
      <p>
        <a href={conceptRoutes.publicConcept.href({ lang: 'de' }, inEdition(edition.code))}>
          {t('participation.link.read-draft')}
        </a>
      </p>
    );
  return (
    <Section title={t('participation.link.draft')} aside={t('participation.link.draft-closed')} id="entwurf">
      {draft.fields.map((field) => (
        <Disclosure key={field.id} summary={`${field.code} ${field.title}`}>
          {field.description && <p>{field.description}</p>}
          {draft.goals
            .filter(({ fieldId }) => fieldId === field.id)
            .map((goal) => (
              <DraftGoal
                key={goal.id}
                goal={goal}
                measures={draft.measures.filter(({ goal: of }) => of.id === goal.id)}
              />
            ))}
        </Disclosure>
      ))}
    </Section>
  );
}

function DraftGoal({ goal, measures }: { goal: Goal; measures: readonly Measure[] }) {
  return (
    <>
      <h3>
        {goal.code} {goal.title}
      </h3>
      {goal.text && <p>{goal.text}</p>}
      <ul>
        {measures.map(({ id, code, title, description }) => (
          <li key={id}>
            <b>
              {code} {title}
            </b>
            {description && ` – ${description}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Write({ statement, token, form, mayDecline }: LinkProps) {
  const { t } = useWords();
  const labels = { file: t('participation.statement.file') };
  return (
    <Section title={t('participation.link.yours')} id="stellungnahme">
      <Form action={routes.statementLink.href({ token })} of={form} labels={labels} enctype="multipart/form-data">
        <Control
          of={form.control('text')}
          label={t('participation.statement.text')}
          hint={t('participation.link.text-hint')}
          rows={12}
          personal
        />
        {statement.fileId && (
          <p>
            <a href={routes.statementLinkFile.href({ token })}>{t('participation.statement.open-file')}</a>{' '}
            {t('participation.link.file-replaced')}
          </p>
        )}
        <StatementFile errors={form.errors} />
        <Control of={form.control('mayBeNamed')} label={t('participation.link.may-be-named')} />
        <SaveBar save={t('participation.link.save')} sticky={false} />
      </Form>
      {mayDecline && (
        <ActionForm action={routes.statementDecline.href({ token })}>
          <Button kind="tertiary">{t('participation.link.decline')}</Button>
        </ActionForm>
      )}
    </Section>
  );
}

/** What was given, once nothing can be changed any more. */
function Written({ statement, token }: LinkProps) {
  const { t } = useWords();
  if (statement.receivedOn === null) return null;
  return (
    <Section title={t('participation.link.yours')} id="stellungnahme">
      {paragraphs(statement.text).map((line, index) => (
        <p key={index} lang="de" dir="auto">
          {line}
        </p>
      ))}
      {statement.fileId && (
        <p>
          <a href={routes.statementLinkFile.href({ token })}>{t('participation.statement.open-file')}</a>
        </p>
      )}
    </Section>
  );
}

function OfficeLine({ office: { name, phone, mailbox } }: Pick<LinkProps, 'office'>) {
  const { t } = useWords();
  return (
    <p class="qs-small">
      {t('participation.link.questions', { unit: name })}
      {phone && (
        <>
          {' · '}
          <PhoneText phone={phone} />
        </>
      )}
      {mailbox && (
        <>
          {' · '}
          <a href={`mailto:${mailbox}`}>{mailbox}</a>
        </>
      )}
    </p>
  );
}

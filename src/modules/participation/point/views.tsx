import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import { routes } from '../routes.ts';
import type { AnswerFields } from './form.ts';
import type { Point, PointAnswer, PointVerdict } from './rules.ts';

const signs = { taken: 'go', partly: 'late', not: 'cross' } as const satisfies Record<string, SignName>;

/** What became of a point: sign and word. */
export function VerdictBadge({ answer }: { answer: Pick<PointAnswer, 'verdict'> | null }) {
  const { t } = useWords();
  if (!answer) return <Badge sign="unknown">{t('participation.public.verdict.open')}</Badge>;
  return <Badge sign={signs[answer.verdict]}>{t(`participation.public.verdict.${answer.verdict}`)}</Badge>;
}

/** What of the draft a point is or was about, with its number; nothing named: the draft as a whole. */
export function AboutLine({ point: { about, wasAbout } }: { point: Pick<Point, 'about' | 'wasAbout'> }) {
  const { t } = useWords();
  if (!about && wasAbout !== null) return <AboutGone title={wasAbout} />;
  if (!about) return <>{t('participation.public.about-whole')}</>;
  return (
    <>
      <Bdi>{about.code}</Bdi>{' '}
      <span lang="de" dir="auto">
        {about.title}
      </span>
    </>
  );
}

/** What went out of the draft since: its name, and that it is there no longer. */
function AboutGone({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <>
      <span lang="de" dir="auto">
        {title}
      </span>{' '}
      ({t('participation.public.about-gone')})
    </>
  );
}

export const pointHref = ({ statementCode, id }: Pick<Point, 'statementCode' | 'id'>) =>
  routes.point.href({ code: statementCode, point: id });

export interface PointProps {
  point: Point;
  /** Everything in its group, itself among them. */
  same: readonly Point[];
  /** What can become of it. */
  verdicts: readonly PointVerdict[];
  form: BoundForm<AnswerFields>;
  mayEdit: boolean;
  refusal: Refusal | undefined;
}

/** One point: its words, who else says the same, and the answer. */
export function PointView({ point, same, verdicts, form, mayEdit, refusal }: PointProps) {
  const { t } = useWords();
  const address = { code: point.statementCode, point: point.id };
  const mayChange = mayEdit && !point.isPublished;
  return (
    <Stack>
      <PageHead
        title={t('participation.point.singular')}
        kicker={
          <a href={routes.statement.href({ code: point.statementCode })}>
            {point.statementCode} {point.partyName}
          </a>
        }
        actions={
          mayChange && (
            <>
              <LinkButton href={routes.pointEdit.href(address)}>{t('participation.edit')}</LinkButton>
              <ActionForm action={routes.point.href(address)} hidden={{ _method: 'delete' }}>
                <Button kind="tertiary">{t('participation.point.remove')}</Button>
              </ActionForm>
            </>
          )
        }
      />
      {refusal && <Alert kind="danger" refuses title={t(refusal.key, refusal.values)} />}
      <blockquote class="qs-text">{point.text}</blockquote>
      <Facts facts={[{ label: t('participation.point.about'), value: <AboutLine point={point} /> }]} />
      {same.length > 1 && <Same point={point} same={same} mayEdit={mayEdit} />}
      <Section
        title={t('participation.point.answer')}
        aside={t('participation.point.answer-once', { count: same.length })}
      >
        <Answer
          point={point}
          verdicts={verdicts}
          form={form}
          mayEdit={mayEdit && same.every(({ isPublished }) => !isPublished)}
        />
      </Section>
    </Stack>
  );
}

function Same({ point, same, mayEdit }: Pick<PointProps, 'point' | 'same' | 'mayEdit'>) {
  const { t } = useWords();
  const rows = same.map((other) => ({
    title: `${other.statementCode} ${other.partyName}`,
    ...(other.id === point.id ? {} : { href: pointHref(other) }),
    note: other.text,
    end: mayEdit && !other.isPublished && (
      <ActionForm action={routes.pointSplit.href({ code: other.statementCode, point: other.id })}>
        <Button kind="tertiary" aria-label={t('participation.point.split-of', { name: other.partyName })}>
          {t('participation.point.split')}
        </Button>
      </ActionForm>
    ),
  }));
  return (
    <Section title={t('participation.point.same')}>
      <List rows={rows} />
    </Section>
  );
}

function Answer({ point, verdicts, form, mayEdit }: Pick<PointProps, 'point' | 'verdicts' | 'form' | 'mayEdit'>) {
  const { t } = useWords();
  const action = routes.pointAnswer.href({ code: point.statementCode, point: point.id });
  if (!mayEdit) return <AnswerWords answer={point.answer} />;
  const labels = { verdict: t('participation.point.verdict'), reason: t('participation.point.reason') };
  return (
    <>
      <Form action={action} of={form} labels={labels} prefix="antwort">
        <Control
          of={form.control('verdict')}
          label={labels.verdict}
          look="row"
          {...(verdicts.includes('taken') ? {} : { hint: t('participation.answer.unchanged') })}
          choices={verdicts.map((value) => ({ value, label: t(`participation.public.verdict.${value}`) }))}
        />
        <Control
          of={form.control('reason')}
          label={labels.reason}
          hint={t('participation.point.reason-hint')}
          rows={4}
        />
        <SaveBar save={t('participation.point.save-answer')} sticky={false} />
      </Form>
      {point.answer && (
        <ActionForm action={action} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('participation.point.take-back')}</Button>
        </ActionForm>
      )}
    </>
  );
}

/** The answer as it reads: what became of it, why, since when. */
export function AnswerWords({ answer }: { answer: PointAnswer | null }) {
  const { format } = useWords();
  if (!answer) return <VerdictBadge answer={null} />;
  return (
    <div>
      <VerdictBadge answer={answer} /> <span class="qs-small qs-quiet">{format.day(answer.answeredOn)}</span>
      <p lang="de" dir="auto">
        {answer.reason}
      </p>
    </div>
  );
}

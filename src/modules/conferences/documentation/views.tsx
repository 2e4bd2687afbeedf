import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { ReasonFields } from '../form.ts';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode } from '../rules.ts';
import { SummaryStates } from '../summary/views.tsx';
import { Refused, StateBadge } from '../views.tsx';
import { DocumentationBody, type DocumentationProps } from './body.views.tsx';
import type { SentenceFields } from './form.ts';

export interface WorkDocumentationProps extends DocumentationProps {
  conference: Conference;
  /** undefined for people who may not write. */
  sentence: BoundForm<SentenceFields> | undefined;
  /** undefined for people who may not release or withdraw. */
  reason: BoundForm<ReasonFields> | undefined;
  refusal: Refusal | undefined;
  /** Where cards are checked; undefined for people who may not. */
  cardsHref: string | undefined;
}

/** The documentation before and after its release: what readers will see, the office's own sentences, the release. */
export function DocumentationView(props: WorkDocumentationProps) {
  const { t } = useWords();
  const { conference, documentation, refusal, reason } = props;
  const { waiting } = documentation.tally;
  return (
    <>
      <PageHead
        code={conferenceCode(conference.number)}
        title={t('conferences.documentation.title')}
        lead={t(
          conference.state === 'documented'
            ? 'conferences.documentation.is-public'
            : 'conferences.documentation.is-preview',
        )}
        actions={
          <>
            <StateBadge state={conference.state} />
            {props.sentence ? (
              <LinkButton href={routes.photos.href({ number: String(conference.number) })}>
                {t('conferences.photo.title')}
              </LinkButton>
            ) : null}
            <Release conference={conference} reason={reason} />
          </>
        }
      />
      {refusal ? <Refused refusal={refusal} cardsHref={props.cardsHref} /> : null}
      {waiting > 0 && !refusal ? (
        <Alert kind="warning">{t('conferences.documentation.waiting', { count: waiting })}</Alert>
      ) : null}
      <SummaryStates
        number={String(conference.number)}
        rooms={documentation.rooms.map(({ room }) => room)}
        silent={new Set(documentation.rooms.flatMap(({ room, tally }) => (tally.all === 0 ? [room.id] : [])))}
        summaries={props.summaries}
      />
      <Sentences {...props} />
      <DocumentationBody {...props} />
    </>
  );
}

function Release({ conference, reason }: Pick<WorkDocumentationProps, 'conference' | 'reason'>) {
  const { t, language } = useWords();
  const params = { number: String(conference.number) };
  if (conference.state === 'documented') {
    const labels = { reason: t('conferences.field.reason') };
    return (
      <>
        <LinkButton href={routes.publicDocumentation.href({ ...params, lang: language.tag })}>
          {t('conferences.public-view')}
        </LinkButton>
        {reason ? (
          <Form
            prefix="ruecknahme"
            action={routes.release.href(params)}
            opener={{ at: routes.documentation.href(params), label: t('conferences.documentation.withdraw') }}
            hidden={{ _method: 'delete' }}
            of={reason}
            labels={labels}
            label={t('conferences.documentation.withdraw')}
          >
            <Control of={reason.control('reason')} label={labels.reason} rows={2} />
            <SaveBar save={t('conferences.documentation.withdraw')} sticky={false} />
          </Form>
        ) : null}
      </>
    );
  } else if (conference.state === 'closed' && reason) {
    return (
      <>
        <Then>{t('conferences.documentation.release-then')}</Then>
        <ActionForm action={routes.release.href(params)}>
          <Button kind="primary">{t('conferences.documentation.release')}</Button>
        </ActionForm>
      </>
    );
  } else {
    return null;
  }
}

/** The office writes and takes out its own sentences; cards cannot be changed here. */
function Sentences({ conference, sentences, sentence }: WorkDocumentationProps) {
  const { t } = useWords();
  if (!sentence) return null;
  const number = String(conference.number);
  const rows = sentences.map(({ id, text, byLabel }) => ({
    title: text,
    note: byLabel,
    end: (
      <ActionForm action={routes.sentence.href({ number, sentence: id })} hidden={{ _method: 'delete' }}>
        <Button kind="tertiary">{t('conferences.documentation.remove')}</Button>
      </ActionForm>
    ),
  }));
  const labels = { text: t('conferences.documentation.sentence') };
  return (
    <Section title={t('conferences.documentation.sentences')} aside={t('conferences.documentation.sentences-hint')}>
      {rows.length > 0 ? <List rows={rows} label={t('conferences.documentation.sentences')} /> : null}
      <Form
        prefix="satz"
        action={routes.sentences.href({ number })}
        hidden={{ id: sentence.control('id').value }}
        opener={{ at: routes.documentation.href({ number }), label: t('conferences.documentation.write') }}
        of={sentence}
        labels={labels}
        label={labels.text}
      >
        <Control of={sentence.control('text')} label={labels.text} rows={2} />
        <SaveBar save={t('conferences.documentation.write')} sticky={false} />
      </Form>
    </Section>
  );
}

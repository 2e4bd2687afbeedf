import type { Municipality } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { deskChoices, heardLanguages, writtenLanguages } from '../form.ts';
import type { Occasion } from '../occasion/data.ts';
import { routes } from '../routes.ts';
import type { paperForm } from './form.ts';
import { contributionKinds, modes, speakerGroups } from './rules.ts';

interface PaperProps {
  form: BoundForm<(typeof paperForm)['fields']>;
  occasions: readonly Occasion[];
  municipalities: readonly Municipality[];
  entered: { code: string; receipt: string } | undefined;
}

/** A paper card, as it stands; after saving the receipt for the tear-off strip and an empty form. */
export function PaperView({ form, occasions, municipalities, entered }: PaperProps) {
  const { t } = useWords();
  const labels = {
    occasionId: t('voices.cards.room'),
    kind: t('voices.cards.kind'),
    mode: t('voices.paper.mode'),
    text: t('voices.cards.text'),
    language: t('voices.paper.language'),
    votes: t('voices.paper.votes'),
  };
  return (
    <>
      <PageHead title={t('voices.paper.title')} lead={t('voices.paper.lead')} />
      {entered ? (
        <Alert kind="success" live>
          <Bdi>{entered.code}</Bdi> · {t('voices.paper.receipt')}{' '}
          <strong>
            <Bdi>{entered.receipt}</Bdi>
          </strong>
        </Alert>
      ) : null}
      <Form action={routes.paper.href({})} of={form} labels={labels} hidden={{ id: form.control('id').value }}>
        <PaperFields {...{ form, occasions, municipalities, labels }} />
        <SaveBar sticky={false} />
      </Form>
    </>
  );
}

type Labels = Record<'occasionId' | 'kind' | 'mode' | 'text' | 'language' | 'votes', string>;

function PaperFields({ form, occasions, municipalities, labels }: Omit<PaperProps, 'entered'> & { labels: Labels }) {
  const { t } = useWords();
  return (
    <FieldGrid>
      <Control
        of={form.control('occasionId')}
        label={labels.occasionId}
        span={6}
        choices={occasions.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      />
      <Control
        of={form.control('kind')}
        label={labels.kind}
        span={6}
        choices={contributionKinds.map((value) => ({ value, label: t(`voices.kind.${value}`) }))}
      />
      <Control of={form.control('text')} label={labels.text} rows={5} personal />
      <Control
        of={form.control('mode')}
        label={labels.mode}
        span={4}
        choices={modes.map((value) => ({ value, label: t(`voices.mode.${value}`) }))}
      />
      <Control
        of={form.control('language')}
        label={labels.language}
        span={4}
        look="select"
        choices={deskChoices(t, writtenLanguages)}
      />
      <Control
        of={form.control('originalLanguage')}
        label={t('voices.paper.spoken')}
        hint={t('voices.paper.spoken-hint')}
        span={4}
        optional
        look="select"
        choices={deskChoices(t, heardLanguages)}
      />
      <Control of={form.control('headCount')} label={t('voices.paper.heads')} span={6} />
      <Control of={form.control('votes')} label={labels.votes} hint={t('voices.paper.votes-hint')} span={6} />
      <Control of={form.control('translation')} label={t('voices.card.translation')} optional rows={3} />
      <Speaker form={form} municipalities={municipalities} />
    </FieldGrid>
  );
}

interface SpeakerProps {
  form: { control(name: 'municipalityId' | 'speakerGroup'): ReturnType<PaperProps['form']['control']> };
  municipalities: readonly Municipality[];
}

/** Where somebody lives and roughly who they are, where the card says so. */
export function Speaker({ form, municipalities }: SpeakerProps) {
  const { t } = useWords();
  return (
    <>
      <Control
        of={form.control('municipalityId')}
        label={t('voices.speak.municipality')}
        span={6}
        optional
        choices={municipalities.map(({ id, code, name }) => ({ value: id, label: name, code }))}
      />
      <Control
        of={form.control('speakerGroup')}
        label={t('voices.speak.group')}
        span={6}
        optional
        choices={speakerGroups.map((value) => ({ value, label: t(`voices.group.${value}`) }))}
      />
    </>
  );
}

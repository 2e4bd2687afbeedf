import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { AgreementFields, TakeBackFields } from './form.ts';
import {
  type Agreement,
  agreedSides,
  sides as bothSides,
  draftOf,
  type Profile,
  type ProfileVersion,
  type Side,
  wordsChanged,
} from './rules.ts';

/** Who agreed to a version when, and how; a yes that was taken back stays, struck through. */
export function Agreements({ version }: { version: Pick<ProfileVersion, 'agreements'> }) {
  const { t } = useWords();
  return (
    <Section title={t('responsibilities.profile.both-sides')} id="zustimmung">
      <List
        rows={bothSides.flatMap((side) => {
          const entries = version.agreements.filter((one) => one.side === side);
          const isMissing = !entries.some(({ withdrawn }) => withdrawn === null);
          const label = t(`responsibilities.side.${side}`);
          return [
            ...entries.map((one) => ({
              title: <AgreedOn label={label} agreement={one} />,
              note: <Why agreement={one} />,
            })),
            ...(isMissing
              ? [{ title: label, end: <Badge sign="unknown">{t('responsibilities.profile.open-yes')}</Badge> }]
              : []),
          ];
        })}
      />
    </Section>
  );
}

function AgreedOn({ label, agreement }: { label: string; agreement: Agreement }) {
  const { t, format } = useWords();
  const text = t('responsibilities.profile.agreed', { side: label, day: format.day(agreement.agreedOn) });
  return agreement.withdrawn ? <del>{text}</del> : <Badge sign="tick">{text}</Badge>;
}

function Why({ agreement: { byLabel, evidence, withdrawn } }: { agreement: Agreement }) {
  const { t } = useWords();
  const why =
    withdrawn &&
    (withdrawn.why === wordsChanged
      ? t('responsibilities.profile.words-changed')
      : t('responsibilities.profile.taken-back', { why: withdrawn.why }));
  return <>{[evidence, byLabel, why].filter(Boolean).join(' · ')}</>;
}

export interface AgreementViewProps {
  profile: Profile;
  /** For which sides this person can speak, and whether it is their own. */
  sides: readonly { side: Side; isOwn: boolean }[];
  form: BoundForm<AgreementFields>;
  takeBack: BoundForm<TakeBackFields>;
}

/** Agreeing to the words that are being written, or taking a yes back. */
export function AgreementView({ profile, sides, form, takeBack }: AgreementViewProps) {
  const { t } = useWords();
  const { code, party, title } = profile;
  const draft = draftOf(profile);
  return (
    <Stack>
      <PageHead
        code={code}
        title={t('responsibilities.profile.agreement')}
        kicker={<a href={routes.profile.href({ code })}>{`${title} · ${party.name}`}</a>}
      />
      {draft ? (
        <>
          <Section title={t('responsibilities.profile.version', { number: draft.number })}>
            <List rows={draft.tasks.map((title) => ({ title }))} />
          </Section>
          <Agreements version={draft} />
          <SayYes profile={profile} draft={draft} sides={sides} form={form} />
          <TakeBack profile={profile} draft={draft} sides={sides} form={takeBack} />
        </>
      ) : (
        <Alert kind="success">{t('responsibilities.profile.nothing-to-agree')}</Alert>
      )}
    </Stack>
  );
}

interface PartProps<F> {
  profile: Profile;
  draft: ProfileVersion;
  sides: AgreementViewProps['sides'];
  form: BoundForm<F>;
}

function SayYes({ profile: { code }, draft, sides, form }: PartProps<AgreementFields>) {
  const { t } = useWords();
  const waiting = sides.filter(({ side }) => !agreedSides(draft).includes(side));
  if (waiting.length === 0) return null;
  const labels = {
    side: t('responsibilities.field.side'),
    on: t('responsibilities.field.on'),
    evidence: t('responsibilities.field.evidence'),
  };
  return (
    <Form
      prefix="zustimmung"
      action={routes.profileAgreement.href({ code })}
      opener={{
        at: routes.profileAgreement.href({ code }),
        label: t('responsibilities.profile.agree'),
        isFirst: true,
      }}
      of={form}
      labels={labels}
    >
      <Control
        of={form.control('side')}
        label={labels.side}
        look="list"
        choices={waiting.map(({ side, isOwn }) => ({
          value: side,
          label: t(`responsibilities.side.${side}`),
          hint: isOwn ? undefined : t('responsibilities.hint.other-side'),
        }))}
      />
      <Control of={form.control('on')} label={labels.on} />
      <Control
        of={form.control('evidence')}
        label={labels.evidence}
        hint={t('responsibilities.hint.evidence')}
        optional={waiting.every(({ isOwn }) => isOwn)}
      />
      <SaveBar save={t('responsibilities.profile.agree')} cancelHref={routes.profile.href({ code })} sticky={false} />
    </Form>
  );
}

function TakeBack({ profile: { code }, draft, sides, form }: PartProps<TakeBackFields>) {
  const { t } = useWords();
  const agreed = sides.filter(({ side }) => agreedSides(draft).includes(side));
  if (agreed.length === 0) return null;
  const labels = { side: t('responsibilities.field.side'), reason: t('responsibilities.field.reason') };
  return (
    <Form
      prefix="zurueck"
      action={routes.profileAgreement.href({ code })}
      opener={{ at: routes.profileAgreement.href({ code }), label: t('responsibilities.profile.take-back') }}
      hidden={{ _method: 'delete' }}
      of={form}
      labels={labels}
    >
      <Control
        of={form.control('side')}
        label={labels.side}
        look="list"
        choices={agreed.map(({ side }) => ({ value: side, label: t(`responsibilities.side.${side}`) }))}
      />
      <Control of={form.control('reason')} label={labels.reason} />
      <SaveBar save={t('responsibilities.profile.take-back')} sticky={false} />
    </Form>
  );
}

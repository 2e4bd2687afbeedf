import { directoryRoutes } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode } from '../rules.ts';
import type { InvitationFields } from './form.ts';
import { groupNames, type InvitationGroups, type Invited } from './rules.ts';

interface SoFarProps {
  conference: Conference;
  invited: readonly Invited[];
  mayEdit: boolean;
}

/** On the page of a conference to come: how many are invited, and the way to invite more. */
export function InvitedSoFar({ conference, invited, mayEdit }: SoFarProps) {
  const { t } = useWords();
  const number = String(conference.number);
  const aside =
    invited.length > 0 ? <a href={routes.invited.href({ number })}>{t('conferences.invited.open')}</a> : null;
  return (
    <Section title={t('conferences.invitation.so-far')} id="eingeladen" aside={aside}>
      <p>{t('conferences.invitation.count', { count: invited.length })}</p>
      {mayEdit ? (
        <p>
          <LinkButton href={routes.invitation.href({ number })}>{t('conferences.invitation.title')}</LinkButton>
        </p>
      ) : null}
    </Section>
  );
}

interface InvitationProps {
  conference: Conference;
  groups: InvitationGroups;
  form: BoundForm<InvitationFields>;
}

/** Three groups out of the directory with those ticked who are proposed; whoever is not to come loses the tick (C33). */
export function InvitationView({ conference, groups, form }: InvitationProps) {
  const { t } = useWords();
  const number = String(conference.number);
  const isEmpty = groupNames.every((name) => groups[name].length === 0);
  return (
    <>
      <PageHead
        code={conferenceCode(conference.number)}
        title={t('conferences.invitation.title')}
        lead={t('conferences.invitation.lead')}
      />
      {isEmpty ? (
        <EmptyState
          title={t('conferences.invitation.none')}
          first={{ href: directoryRoutes.organisationList.href({}), label: t('conferences.invitation.to-directory') }}
          why={t('conferences.invitation.none-hint')}
        />
      ) : (
        <Form action={routes.invitation.href({ number })} of={form}>
          {groupNames.map((name) => (
            <Section
              key={name}
              title={t(`conferences.invitation.group.${name}`)}
              aside={t(`conferences.invitation.from.${name}`)}
            >
              {groups[name].length === 0 ? (
                <p class="qs-quiet">{t('conferences.invitation.nobody')}</p>
              ) : (
                <Control
                  of={form.control(name)}
                  label={t('conferences.invitation.invite')}
                  look="list"
                  choices={groups[name].map(({ id, name: label }) => ({ value: id, label }))}
                />
              )}
            </Section>
          ))}
          <SaveBar save={t('conferences.invitation.save')} cancelHref={routes.invited.href({ number })} />
        </Form>
      )}
    </>
  );
}

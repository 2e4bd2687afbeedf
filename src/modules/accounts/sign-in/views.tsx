import { useWords } from '#platform/i18n/words.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { BigChoices } from '#ui/big-choice/big-choice.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';

export interface SignInDoorProps {
  /** Own path to go to afterwards. */
  next: string;
  countyName: string;
}

/** The way in for people with an account. */
export function SignInDoor({ countyName }: SignInDoorProps) {
  const { t } = useWords();
  return <PageHead title={t('accounts.door.title')} lead={t('accounts.door.lead', { county: countyName })} />;
}

/** Where on the thread a role works, of nine places: voice, finding, goal, measure, responsibility, money, offer, effect, report. */
const places: Partial<Record<Role, readonly number[]>> = {
  coordinator: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  head: [4, 6, 9],
  municipality: [1, 7],
  partner: [1, 7],
  area: [5, 8],
  moderator: [1, 2],
  mediator: [7],
  council: [4, 9],
  privacy: [9],
  operations: [],
  admin: [],
};

export interface DemoRolesProps {
  next: string;
  people: readonly { name: string; mailbox: string; role: Role }[];
  today: string;
}

/** Demo only: the same data through the eyes of each role. */
export function DemoRoles({ next, people, today }: DemoRolesProps) {
  const { t, format } = useWords();
  const choices = people.map(({ name, mailbox, role }) => ({
    value: mailbox,
    title: name,
    note: t(`accounts.demo.${role}.note`),
    text: t(`accounts.demo.${role}.text`),
    drawing: <ThreadPlaces on={places[role] ?? []} />,
  }));
  return (
    <>
      <p class="qs-kicker">{t('accounts.demo.kicker', { day: format.longDay(today) })}</p>
      <h2>{t('accounts.demo.title')}</h2>
      <p class="qs-lead">{t('accounts.demo.lead')}</p>
      <BigChoices
        action={routes.demoSignIn.href({})}
        name="person"
        label={t('accounts.demo.title')}
        choices={choices}
        hidden={{ weiter: next }}
      />
    </>
  );
}

/** The thread as a line with nine knots; thick ones are where the role works. Says nothing the sentence beside does not. */
function ThreadPlaces({ on }: { on: readonly number[] }) {
  return (
    <svg width="92" height="14" viewBox="0 0 92 14" aria-hidden="true">
      <path d="M5 7H86.6" stroke="currentColor" stroke-width="1" opacity=".55" />
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => (
        <circle key={place} cx={5 + (place - 1) * 10.2} cy="7" r={on.includes(place) ? 3.6 : 1.4} fill="currentColor" />
      ))}
    </svg>
  );
}

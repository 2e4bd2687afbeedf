import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { BigChoices } from '#ui/big-choice/big-choice.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { PasskeyForm } from '../credential/passkey.views.tsx';
import type { PasskeyQuestion } from '../credential/rules.ts';
import { routes } from '../routes.ts';

export interface SignInDoorProps {
  form: BoundForm<{ email: unknown; password: unknown }>;
  /** Own path to go to afterwards. */
  next: string;
  countyName: string;
  passkey: PasskeyQuestion;
  /** The county has connected its own directory. */
  hasDirectory: boolean;
}

/** The way in for people with an account. */
export function SignInDoor({ form, next, countyName, passkey, hasDirectory }: SignInDoorProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('accounts.door.title')} lead={t('accounts.door.lead', { county: countyName })} />
      <Form
        action={routes.signIn.href({})}
        of={form}
        labels={{ email: t('accounts.door.email'), password: t('accounts.door.password') }}
        hidden={{ weiter: next }}
      >
        <Control of={form.control('email')} label={t('accounts.door.email')} autocomplete="username" />
        <Control of={form.control('password')} label={t('accounts.door.password')} autocomplete="current-password" />
        <Actions>
          <Button kind="primary">{t('accounts.door.sign-in')}</Button>
          {hasDirectory && (
            <LinkButton href={routes.directory.href({}, { weiter: next })}>{t('accounts.door.directory')}</LinkButton>
          )}
        </Actions>
      </Form>
      <PasskeyForm ask="use" action={routes.passkeySignIn.href({})} question={passkey} hidden={{ weiter: next }}>
        <Button icon="key">{t('accounts.door.passkey')}</Button>
      </PasskeyForm>
      <p class="qs-small qs-quiet">
        {t('accounts.door.no-account')} <a href={routes.askLink.href({})}>{t('accounts.door.ask-link')}</a>
      </p>
      <p class="qs-small qs-quiet">{t('accounts.door.cookie')}</p>
    </>
  );
}

/** The second step: a code from the app or a recovery code. */
export function SecondStep({ form, action }: { form: BoundForm<{ code: unknown }>; action: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('accounts.door.code.title')} />
      <Form action={action} of={form} labels={{ code: t('accounts.door.code.label') }}>
        <Control
          of={form.control('code')}
          label={t('accounts.door.code.label')}
          hint={t('accounts.door.code.hint')}
          autocomplete="one-time-code"
          personal
        />
        <Actions>
          <Button kind="primary">{t('accounts.door.continue')}</Button>
          <LinkButton href={routes.signIn.href({})}>{t('accounts.door.back')}</LinkButton>
        </Actions>
      </Form>
    </>
  );
}

/** Where on the thread a role works, of nine places from voice to report. */
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

/** The thread as a line with nine knots, thick where the role works. The sentence beside it says the same in words. */
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

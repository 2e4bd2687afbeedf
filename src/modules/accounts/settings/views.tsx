import type { BoundForm } from '#platform/forms/bind.ts';
import { languages } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Actions, Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid, FieldSet } from '#ui/field/field.tsx';
import { FileField } from '#ui/field/input.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type ownTerms, termGroups } from './rules.ts';

type Names = 'name' | 'claim' | 'accent' | 'profile' | 'languages' | (typeof ownTerms)[number];

/** What becomes of the colour that stands in the field. */
export interface ColourCheck {
  asGiven: boolean;
  /** `#rrggbb` as it is used on white. */
  used: string;
  /** Contrast of the given colour on white, 1 to 21. */
  contrast: number;
}

export interface SettingsPageProps {
  form: BoundForm<Record<Names, unknown>>;
  colour: ColourCheck | undefined;
  logoHref: string | undefined;
  logoError: string | undefined;
  /** The words of the profile, shown where the county has none of its own. */
  standard: Readonly<Record<string, string>>;
  /** The other pages with settings. */
  more: readonly { label: string; href: string }[];
}

/** How the county calls itself, looks and speaks. */
export function SettingsPage(props: SettingsPageProps) {
  const { form, standard, more } = props;
  const { t } = useWords();
  const labels = Object.fromEntries(
    (['name', 'claim', 'accent', 'profile', 'languages'] as const).map((name) => [
      name,
      t(`accounts.settings.${name}`),
    ]),
  );
  return (
    <Stack gap="l">
      <PageHead title={t('accounts.settings.title')} />
      <Section title={t('accounts.settings.more')} id="weitere">
        <List rows={more.map(({ label, href }) => ({ title: label, href }))} />
      </Section>
      <Form action={routes.settings.href({})} of={form} labels={labels}>
        <FieldGrid>
          <Control of={form.control('name')} label={labels.name} span={6} />
          <Control of={form.control('claim')} label={labels.claim} hint={t('accounts.settings.claim-hint')} span={6} />
        </FieldGrid>
        <Colour form={form} colour={props.colour} label={labels.accent ?? ''} />
        <Control
          of={form.control('languages')}
          label={labels.languages}
          look="row"
          choices={languages.map(({ tag, name, bcp47 }) => ({ value: tag, label: name, lang: bcp47 }))}
        />
        <Words form={form} standard={standard} label={labels.profile ?? ''} />
        <SaveBar />
      </Form>
      <Logo href={props.logoHref} error={props.logoError} />
    </Stack>
  );
}

function Colour({
  form,
  colour,
  label,
}: {
  form: SettingsPageProps['form'];
  colour: ColourCheck | undefined;
  label: string;
}) {
  const { t, format } = useWords();
  return (
    <>
      <Control of={form.control('accent')} label={label} hint={t('accounts.settings.accent-hint')} />
      {colour && (
        <p role="status">
          <svg width="48" height="24" viewBox="0 0 48 24" aria-hidden="true">
            <rect width="48" height="24" fill={colour.used} />
            <path d="M12 12h24" stroke="#fff" stroke-width="4" />
          </svg>{' '}
          <Badge sign={colour.asGiven ? 'go' : 'late'}>
            {t(colour.asGiven ? 'accounts.settings.colour.as-given' : 'accounts.settings.colour.moved', {
              contrast: format.number(Math.round(colour.contrast * 10) / 10),
              used: colour.used,
            })}
          </Badge>
        </p>
      )}
      <Actions>
        <Button formaction={routes.settingsColour.href({})}>{t('accounts.settings.colour.check')}</Button>
      </Actions>
    </>
  );
}

interface WordsProps {
  form: SettingsPageProps['form'];
  standard: Readonly<Record<string, string>>;
  label: string;
}

function Words({ form, standard, label }: WordsProps) {
  const { t } = useWords();
  const profiles = (['hessen', 'nrw'] as const).map((value) => ({
    value,
    label: t(`accounts.settings.profile.${value}`),
  }));
  return (
    <>
      <FieldSet legend={t('accounts.settings.words')} hint={t('accounts.settings.words-hint')}>
        <Control of={form.control('profile')} label={label} choices={profiles} look="row" />
        <FieldGrid>
          {termGroups.profile.map((term) => (
            <Control
              key={term}
              of={form.control(term)}
              label={t(`accounts.settings.term.${term}`)}
              hint={t('accounts.settings.standard', { word: standard[term] ?? '' })}
              span={6}
            />
          ))}
        </FieldGrid>
      </FieldSet>
      <FieldSet legend={t('accounts.settings.roles')} hint={t('accounts.settings.roles-hint')}>
        <FieldGrid>
          {termGroups.roles.map((term) => (
            <Control key={term} of={form.control(term)} label={t(`accounts.settings.term.${term}`)} span={6} />
          ))}
        </FieldGrid>
      </FieldSet>
    </>
  );
}

function Logo({ href, error }: { href: string | undefined; error: string | undefined }) {
  const { t } = useWords();
  return (
    <Section title={t('accounts.settings.logo')}>
      {href && <img src={href} alt={t('accounts.settings.logo-now')} height="64" />}
      <Form
        action={routes.settingsLogo.href({})}
        enctype="multipart/form-data"
        errors={error ? [{ field: 'logo', message: error }] : []}
      >
        <FileField
          name="logo"
          label={t('accounts.settings.logo-file')}
          hint={t('accounts.settings.logo-hint')}
          accept="image/png,image/jpeg,image/webp"
          {...(error ? { error } : {})}
        />
        <Button>{t('accounts.settings.logo-set')}</Button>
      </Form>
      {href && (
        <ActionForm action={routes.settingsLogo.href({})} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('accounts.settings.logo-remove')}</Button>
        </ActionForm>
      )}
    </Section>
  );
}

import type { Language } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { TranslatedText } from '#platform/manifest/manifest.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Checkbox } from '#ui/field/choice.tsx';
import { FileField } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from './routes.ts';
import { isTaken, type ReadRow, stateIn, type TranslationState, translationStates } from './translations.rules.ts';

const signs: Record<TranslationState, SignName> = {
  checked: 'go',
  draft: 'ring',
  outdated: 'late',
  missing: 'unknown',
};

interface OverviewProps {
  rows: readonly { language: Language; counts: Record<TranslationState, number> }[];
  total: number;
}

/** How far each language is; every figure opens its texts. */
export function Overview({ rows, total }: OverviewProps) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('house.translation.title')}
        lead={total > 0 && t('house.translation.lead', { count: total })}
      />
      {total > 0 ? (
        <Languages rows={rows} />
      ) : (
        <EmptyState title={t('house.translation.none')} why={t('house.translation.none-why')} />
      )}
      <p class="qs-quiet">{t('house.translation.others')}</p>
    </Stack>
  );
}

function Languages({ rows }: Pick<OverviewProps, 'rows'>) {
  const { t, format } = useWords();
  return (
    <Table
      caption={t('house.translation.caption')}
      rows={rows}
      rowKey={({ language }) => language.tag}
      columns={[
        {
          label: t('house.translation.language'),
          header: true,
          cell: ({ language }) => (
            <a href={routes.translation.href({ tag: language.tag })}>
              <Name language={language} />
            </a>
          ),
        },
        ...translationStates.map((state) => ({
          label: t(`house.translation.is.${state}`),
          numeric: true,
          cell: ({ language, counts }: OverviewProps['rows'][number]) =>
            counts[state] === 0 ? (
              '0'
            ) : (
              <a href={routes.translation.href({ tag: language.tag }, { stand: state })}>
                {format.number(counts[state])}
              </a>
            ),
        })),
      ]}
    />
  );
}

function Name({ language }: { language: Language }) {
  return (
    <Bdi lang={language.bcp47} dir={language.dir}>
      {language.name}
    </Bdi>
  );
}

interface LanguageViewProps {
  language: Language;
  texts: readonly TranslatedText[];
  state: TranslationState | undefined;
  mayEdit: boolean;
  /** Why a file was not taken. */
  refused: string | undefined;
}

/** All texts of one language beside German, to take along and to bring back. */
export function LanguageView({ language, texts, state, mayEdit, refused }: LanguageViewProps) {
  const { t } = useWords();
  const { tag } = language;
  const file = (format: string) => routes.translation.href({ tag }, { format, ...(state ? { stand: state } : {}) });
  return (
    <Stack>
      <PageHead
        title={t('house.translation.into', { language: language.name })}
        kicker={<a href={routes.translations.href({})}>{t('house.translation.title')}</a>}
        lead={state && t(`house.translation.is.${state}`)}
        actions={
          <>
            <LinkButton href={file('xlsx')}>{t('house.translation.xlsx')}</LinkButton>
            <LinkButton href={file('csv')}>{t('house.translation.csv')}</LinkButton>
          </>
        }
      />
      {texts.length === 0 ? (
        <EmptyState
          title={t('house.translation.nothing')}
          why={<a href={routes.translation.href({ tag })}>{t('house.translation.all')}</a>}
        />
      ) : (
        <Texts language={language} texts={texts} />
      )}
      {mayEdit && <Upload tag={tag} refused={refused} />}
    </Stack>
  );
}

function Texts({ language, texts }: Pick<LanguageViewProps, 'language' | 'texts'>) {
  const { t } = useWords();
  return (
    <Table
      caption={t('house.translation.texts')}
      rows={texts}
      rowKey={({ key }) => key}
      columns={[
        {
          label: t('house.translation.german'),
          header: true,
          cell: ({ source, href }) => (
            <a href={href} lang="de">
              {source}
            </a>
          ),
        },
        {
          label: t('house.translation.text'),
          cell: ({ translations }) => (
            <Bdi lang={language.bcp47} dir={language.dir}>
              {translations[language.tag]?.text ?? '–'}
            </Bdi>
          ),
        },
        {
          label: t('house.translation.state'),
          cell: (text) => {
            const state = stateIn(text, language.tag);
            return <Badge sign={signs[state]}>{t(`house.translation.is.${state}`)}</Badge>;
          },
        },
      ]}
    />
  );
}

function Upload({ tag, refused }: { tag: string; refused: string | undefined }) {
  const { t } = useWords();
  return (
    <Section title={t('house.translation.back')}>
      <Form
        action={routes.translationFile.href({ tag })}
        enctype="multipart/form-data"
        label={t('house.translation.back')}
        errors={refused ? [{ field: 'file', message: refused }] : []}
      >
        <FileField
          name="file"
          label={t('house.translation.file')}
          hint={t('house.translation.file-hint')}
          accept=".csv,.xlsx"
          required
          error={refused}
        />
        <Actions>
          <Button>{t('house.translation.look')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** What a file would change, row by row; nothing is taken yet. */
export function PreviewView({ language, rows }: { language: Language; rows: readonly ReadRow[] }) {
  const { t } = useWords();
  const taken = rows.filter(isTaken);
  const hidden = Object.fromEntries(taken.map(({ key, text }) => [key, text]));
  return (
    <Stack>
      <PageHead
        title={t('house.translation.preview', { language: language.name })}
        lead={t('house.translation.preview-lead', { taken: taken.length, rows: rows.length })}
        kicker={<a href={routes.translation.href({ tag: language.tag })}>{t('house.translation.abort')}</a>}
      />
      <Table
        caption={t('house.translation.preview', { language: language.name })}
        rows={rows}
        rowKey={({ row }) => String(row)}
        columns={[
          { label: t('house.translation.row'), numeric: true, cell: ({ row }) => row },
          { label: t('house.translation.german'), header: true, cell: ({ source, key }) => source || key },
          {
            label: t('house.translation.before'),
            quiet: true,
            cell: ({ before }) => <Text {...{ language, before }} />,
          },
          { label: t('house.translation.text'), cell: ({ text }) => <Text {...{ language, before: text }} /> },
          { label: t('house.translation.becomes'), cell: ({ outcome }) => t(`house.translation.row-is.${outcome}`) },
        ]}
      />
      {taken.length > 0 && (
        <Form
          action={routes.translation.href({ tag: language.tag })}
          label={t('house.translation.take')}
          hidden={hidden}
        >
          <Checkbox
            name="checked"
            value="ja"
            label={t('house.translation.checked')}
            hint={t('house.translation.checked-hint')}
          />
          <Actions>
            <Button kind="primary">{t('house.translation.take')}</Button>
          </Actions>
        </Form>
      )}
    </Stack>
  );
}

function Text({ language, before }: { language: Language; before: string }) {
  return (
    <Bdi lang={language.bcp47} dir={language.dir}>
      {before || '–'}
    </Bdi>
  );
}

import { accountRoutes } from '#modules/accounts/index.ts';
import { type Context, get, type Page } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredRetention } from '#platform/manifest/declared.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from './routes.ts';

interface Kept {
  data: string;
  purpose: string;
  ends: string;
}

/** The record that data protection asks for (Art. 30 GDPR), from what the modules declare. No data about anybody. */
const register = get(routes.register, {
  help: 'house.help.register',
  may: 'house.register.read',
  example: {},
  handle: async (context) => {
    const { t, access, by } = context;
    const rows = keptOf(context);
    const file = await tableResponse(
      context,
      'verzeichnis',
      [
        { label: t('house.register.data'), value: (row: Kept) => row.data },
        { label: t('house.register.purpose'), value: (row: Kept) => row.purpose },
        { label: t('house.register.ends'), value: (row: Kept) => row.ends },
      ],
      rows,
    );
    if (file) return file;
    const may = { matrix: access.may(by, 'accounts.matrix.read'), history: access.may(by, 'house.history.read') };
    return context.page({ title: t('house.register.title'), body: <RegisterView rows={rows} may={may} /> });
  },
});

function keptOf({ t }: Context): Kept[] {
  const wording = (key: string) => t(key as MessageKey);
  return declaredRetention().map(({ data, purpose, ends }) => ({
    data,
    purpose: wording(purpose),
    ends: wording(ends),
  }));
}

interface RegisterProps {
  rows: readonly Kept[];
  may: { matrix: boolean; history: boolean };
}

function RegisterView({ rows, may }: RegisterProps) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('house.register.title')}
        lead={t('house.register.lead')}
        actions={
          <>
            {may.matrix && <LinkButton href={accountRoutes.matrix.href({})}>{t('house.register.matrix')}</LinkButton>}
            {may.history && <LinkButton href={routes.history.href({})}>{t('house.register.history')}</LinkButton>}
            <LinkButton kind="tertiary" href={routes.register.href({}, { format: 'xlsx' })}>
              {t('house.register.file')}
            </LinkButton>
          </>
        }
      />
      <Table
        caption={t('house.register.caption')}
        rows={rows}
        rowKey={({ data }) => data}
        columns={[
          { label: t('house.register.data'), header: true, cell: ({ data }) => <code>{data}</code> },
          { label: t('house.register.purpose'), cell: ({ purpose }) => purpose },
          { label: t('house.register.ends'), cell: ({ ends }) => ends },
        ]}
      />
    </Stack>
  );
}

export const registerPages: readonly Page[] = [register];

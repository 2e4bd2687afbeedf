import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { Finding } from './data.ts';

type Listed = Finding & { cards: number; heads: number };

interface FindingsProps {
  findings: readonly Listed[];
  /** The municipality whose people contributed to these; undefined: all of them. */
  place: string | undefined;
  mayEdit: boolean;
}

/** All findings with the number of cards behind each. */
export function FindingsView({ findings, place, mayEdit }: FindingsProps) {
  const { t } = useWords();
  const all = { href: routes.findings.href({}), label: t('voices.findings.all') };
  const add = mayEdit ? (
    <LinkButton kind="primary" href={routes.newFinding.href({})}>
      {t('voices.findings.new')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHead
        title={t('voices.findings.title')}
        lead={place === undefined ? t('voices.findings.lead') : t('voices.findings.of-place', { place })}
        kicker={place !== undefined && <a href={all.href}>{all.label}</a>}
        actions={findings.length > 0 ? add : null}
      />
      {findings.length === 0 && place !== undefined ? (
        <EmptyState title={t('voices.findings.none-of-place')} others={[all]} />
      ) : findings.length === 0 ? (
        <EmptyState
          title={t('voices.findings.none')}
          first={mayEdit && { href: routes.newFinding.href({}), label: t('voices.findings.new') }}
          others={mayEdit ? [{ href: routes.board.href({}), label: t('voices.board.title') }] : []}
          why={t('voices.findings.none-why')}
        />
      ) : (
        <Table
          caption={t('voices.findings.title')}
          rows={findings}
          rowKey={(finding) => finding.id}
          columns={[
            { label: t('voices.cards.finding'), cell: (finding) => <Bdi>{finding.code}</Bdi>, quiet: true },
            {
              label: t('voices.finding.field.title'),
              header: true,
              cell: (finding) => <a href={routes.finding.href({ code: finding.code })}>{finding.title}</a>,
            },
            { label: t('voices.cards.kind'), cell: (finding) => t(`voices.finding.kind.${finding.kind}`) },
            { label: t('voices.findings.cards'), numeric: true, cell: (finding) => finding.cards },
            { label: t('voices.cards.state'), cell: (finding) => t(`voices.finding.state.${finding.state}`) },
          ]}
        />
      )}
    </>
  );
}

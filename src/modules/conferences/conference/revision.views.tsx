import { conceptRoutes, type Edition, inEdition } from '#modules/concept/index.ts';
import { nodeHref, nodeKeyOf, type ThreadNode } from '#modules/thread/index.ts';
import { type Finding, voiceRoutes } from '#modules/voices/index.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';

type Offered = Finding & { heirs: readonly ThreadNode[] };

export interface RevisionProps {
  conference: Conference;
  /** What is being written now. */
  draft: Edition | undefined;
  /** It began from this conference. */
  isBegunHere: boolean;
  /** Whether a new edition may begin. */
  beginning: Decision;
  findings: readonly Offered[];
  mayMake: boolean;
}

/** From a conference to the next edition of the concept: the draft, and what of the findings stands in it. */
export function RevisionView(props: RevisionProps) {
  const { t } = useWords();
  const { conference, findings } = props;
  return (
    <Stack>
      <PageHead
        title={t('conferences.revision.title')}
        kicker={titleOf(conference)}
        lead={t('conferences.revision.lead')}
      />
      <Draft {...props} />
      <Section title={t('conferences.revision.findings')} id="befunde">
        {findings.length > 0 ? (
          <Findings {...props} />
        ) : (
          <EmptyState
            level={3}
            title={t('conferences.revision.none')}
            why={t('conferences.revision.none-why')}
            others={[
              {
                href: routes.conference.href({ number: String(conference.number) }),
                label: t('conferences.revision.to-conference'),
              },
            ]}
          />
        )}
      </Section>
    </Stack>
  );
}

function Draft({ conference, draft, isBegunHere, beginning, mayMake }: RevisionProps) {
  const { t } = useWords();
  if (draft) {
    const words = isBegunHere ? 'conferences.revision.begun' : 'conferences.revision.draft-there';
    return (
      <Alert
        kind={isBegunHere ? 'success' : 'info'}
        title={t(words, { code: draft.code, title: draft.title })}
        action={
          <LinkButton href={conceptRoutes.concept.href({}, inEdition(draft.code))}>
            {t('conferences.revision.open-draft')}
          </LinkButton>
        }
      />
    );
  } else if (!beginning.ok) {
    return <Alert kind="info">{t(beginning.key, beginning.values)}</Alert>;
  } else if (mayMake) {
    const from = { ['aus']: nodeKeyOf({ kind: 'conference', id: conference.id }) };
    return (
      <Actions>
        <LinkButton kind="primary" href={conceptRoutes.conceptNew.href({}, from)}>
          {t('conferences.revision.begin')}
        </LinkButton>
      </Actions>
    );
  } else {
    return <p>{t('conferences.revision.waits')}</p>;
  }
}

function Findings({ findings, draft, mayMake }: RevisionProps) {
  const { t } = useWords();
  return (
    <ul class="qs-list">
      {findings.map(({ id, code, title, heirs }) => (
        <li key={id}>
          <span>
            <a href={voiceRoutes.finding.href({ code })}>
              {code} {title}
            </a>
          </span>
          {draft && mayMake && (
            <span class="qs-list__end">
              <a href={conceptRoutes.goalNew.href({}, { ['befund']: code })}>
                {t('conferences.revision.goal')} <span class="kern-sr-only">({code})</span>
              </a>{' '}
              ·{' '}
              <a href={conceptRoutes.measureNew.href({}, { ['befund']: code })}>
                {t('conferences.revision.measure')} <span class="kern-sr-only">({code})</span>
              </a>
            </span>
          )}
          <small>
            {heirs.length === 0
              ? draft && t('conferences.revision.nothing-yet')
              : heirs.map((node, index) => (
                  <span key={node.id}>
                    {index > 0 && ', '}
                    <a href={nodeHref(node) ?? ''}>
                      {node.code} {node.title}
                    </a>
                  </span>
                ))}
          </small>
        </li>
      ))}
    </ul>
  );
}

import { findNodeByCode, listNodesOf, nodeHref, nodeKeyOf, type ThreadNode } from '#modules/thread/index.ts';
import { readDay } from '#platform/forms/fields.ts';
import { describeChanges } from '#platform/history/describe.ts';
import { type HistoryEntry, withoutValues } from '#platform/history/history.ts';
import { listHistoryOf } from '#platform/history/read.ts';
import { type Context, get, type Page } from '#platform/http/page.ts';
import { useWords, type Words, wordsIn } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { DateField } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { RecordedHistory, signatureOf } from '#ui/history/recorded-history.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import de from './locales/de.json' with { type: 'json' };
import { routes } from './routes.ts';

const history = get(routes.history, {
  help: 'house.help.history',
  may: 'house.history.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, query, t, language } = context;
    const { kinds, node, filter } = await readFilter(context);
    const { entries, next } = await listHistoryOf(db, kinds, { ...filter, limit: 50 });
    const nodes = await listNodesOf(
      db,
      entries.map(({ thing }) => thing),
    );
    const rows = entries.map((entry) => ({ entry, node: nodes.get(nodeKeyOf(entry.thing)) }));
    const words = wordsIn(language, t);
    const seesWords = access.may(by, 'house.history.words');
    const file = await tableResponse(context, 'verlauf', historyColumns(words, seesWords), rows);
    if (file) return file;
    const title = node ? `${t('house.history.title')}: ${node.code}` : t('house.history.title');
    return context.page({
      title,
      body: <HistoryPage title={title} rows={rows} next={next} query={query} node={node} seesWords={seesWords} />,
    });
  },
});

/** What the address narrows the history to: one kind, one thing of it by its number, some days. What is no day narrows nothing. */
async function readFilter({ db, query }: Context) {
  const [, kind] = /^([a-z-]{1,40})$/.exec(query.get('art') ?? '') ?? [];
  const [, code] = /^([\w.-]{1,40})$/.exec(query.get('nr') ?? '') ?? [];
  const node = kind && code ? await findNodeByCode(db, kind, code) : undefined;
  const isMissing = (query.get('nr') ?? '') !== '' && !node;
  const day = (name: string) => readDay(query.get(name) ?? '');
  const [fromOn, untilOn, after] = [day('von'), day('bis'), query.get('nach')];
  const filter = {
    ...(node && { thingId: node.id }),
    ...(fromOn && { fromOn }),
    ...(untilOn && { untilOn }),
    ...(after && { after }),
  };
  return { kinds: isMissing ? [] : kind ? [kind] : ('all' as const), node, filter };
}

interface Row {
  entry: HistoryEntry;
  /** Undefined for what the thread does not know: settings, accounts. */
  node: ThreadNode | undefined;
}

function historyColumns(words: Words, seesWords: boolean) {
  const { t, format } = words;
  return [
    { label: t('house.history.at'), value: ({ entry }: Row) => format.moment(entry.at) },
    { label: t('house.history.who'), value: ({ entry }: Row) => signatureOf(entry, words) },
    { label: t('house.history.kind'), value: ({ entry }: Row) => kindWord(entry.thing.kind, words) },
    { label: t('house.history.code'), value: ({ node }: Row) => node?.code ?? '' },
    { label: t('house.history.what'), value: ({ entry }: Row) => actionWord(entry.action, words) },
    { label: t('house.history.fields'), value: ({ entry }: Row) => fieldsOf(entry, words) },
    ...(seesWords
      ? [
          { label: t('house.history.before'), value: ({ entry }: Row) => valuesOf(entry, 'from', words) },
          { label: t('house.history.after'), value: ({ entry }: Row) => valuesOf(entry, 'to', words) },
          { label: t('house.history.reason'), value: ({ entry }: Row) => entry.reason ?? '' },
        ]
      : []),
  ];
}

interface HistoryPageProps {
  title: string;
  rows: readonly Row[];
  next: string | undefined;
  query: URLSearchParams;
  node: ThreadNode | undefined;
  seesWords: boolean;
}

/** Who did what when: all of it, newest first, or that of one thing. */
function HistoryPage({ title, rows, next, query, node, seesWords }: HistoryPageProps) {
  const { t } = useWords();
  const nodes = new Map(rows.map((row) => [row.entry.id, row.node]));
  const href = node && nodeHref(node);
  const hrefWith = (name: string, value: string) => {
    const changed = new URLSearchParams(query);
    changed.set(name, value);
    return `${routes.history.href({})}?${changed}`;
  };
  return (
    <Stack>
      <PageHead
        title={title}
        lead={node ? node.title : t('house.history.lead')}
        kicker={href && <a href={href}>{t('house.history.back')}</a>}
        actions={<LinkButton href={hrefWith('format', 'xlsx')}>{t('house.history.export')}</LinkButton>}
      />
      <Narrowing query={query} />
      {rows.length === 0 ? (
        <EmptyState title={t('house.history.nothing')} why={t('house.history.nothing-why')} />
      ) : (
        <RecordedHistory
          entries={rows.map(({ entry }) => (seesWords ? entry : withoutWords(entry)))}
          what={(entry) => <What entry={entry} node={nodes.get(entry.id)} />}
        />
      )}
      {next && <LinkButton href={hrefWith('nach', next)}>{t('house.history.older')}</LinkButton>}
    </Stack>
  );
}

function What({ entry, node }: Row) {
  const words = useWords();
  const href = node && nodeHref(node);
  const title = node ? [...new Set([node.code, node.title])].join(' ') : '';
  return (
    <>
      {actionWord(entry.action, words)} · {kindWord(entry.thing.kind, words)}{' '}
      {href ? <a href={href}>{title}</a> : title}
    </>
  );
}

function Narrowing({ query }: { query: URLSearchParams }) {
  const { t } = useWords();
  const hidden = { art: query.get('art') ?? undefined, nr: query.get('nr') ?? undefined };
  return (
    <Form action={routes.history.href({})} method="get" label={t('house.history.narrow')} hidden={hidden}>
      <FieldGrid>
        <DateField name="von" label={t('house.history.from')} value={query.get('von') ?? ''} span={3} />
        <DateField name="bis" label={t('house.history.until')} value={query.get('bis') ?? ''} span={3} />
      </FieldGrid>
      <Actions>
        <Button>{t('house.history.narrow')}</Button>
      </Actions>
    </Form>
  );
}

/** Whoever checks procedures sees what kind of thing changed, not what people wrote. */
function withoutWords(entry: HistoryEntry): HistoryEntry {
  return { ...entry, reason: null, changes: withoutValues(entry.changes, Object.keys(entry.changes)) };
}

const fieldsOf = (entry: HistoryEntry, words: Words) =>
  words.format.list(describeChanges(entry, words).map(({ label }) => label));

/** The values of one side, each after its field where there are several. */
function valuesOf(entry: HistoryEntry, side: 'from' | 'to', words: Words): string {
  const changes = describeChanges(entry, words).filter((change) => change[side] !== undefined);
  const shown = (change: (typeof changes)[number]) =>
    changes.length > 1 ? `${change.label}: ${change[side]}` : change[side];
  return changes.map(shown).join('; ');
}

type Action = keyof typeof de extends infer Key ? (Key extends `action.${infer Name}` ? Name : never) : never;
const isKnown = (action: string): action is Action => `action.${action}` in de;

/** What somebody did in a word. A verb that is newer than this list reads as what it is: a change. */
function actionWord(action: string, { t }: Words): string {
  return t(`house.action.${isKnown(action) ? action : 'changed'}`);
}

function kindWord(kind: string, { t }: Words): string {
  const declared = declaredNodeKinds().get(kind);
  return declared ? t(declared.label) : t(kind === 'person' ? 'house.history.account' : 'house.history.house');
}

export const historyPages: readonly Page[] = [history];

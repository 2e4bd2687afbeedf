import { describe, expect, test } from 'vitest';
import { codeBase, readCodeBase } from './code-base.ts';
import {
  assembledKeys,
  daysOfAnotherClock,
  decidingPages,
  emptyNames,
  fakedTests,
  foreignAddresses,
  hostsOfRequests,
  inlineCode,
  inventedValues,
  looksAtTheClock,
  machinePaths,
  namesFromTalk,
  objectsInMarkup,
  ownSearches,
  readToBeRefused,
  strayQueries,
  unsortedNames,
  verbsInAnotherOrder,
} from './habits.ts';

const code = readCodeBase();

describe('the habits of the house hold', () => {
  test('tests use the real thing', () => expect(fakedTests(code)).toEqual([]));
  test('nothing names a path of a machine or a registry', () => expect(machinePaths(code)).toEqual([]));
  test('no address of a third party stands in the source', () => expect(foreignAddresses(code)).toEqual([]));
  test('no name ends in Manager, Service, Helper or Util', () => expect(emptyNames(code)).toEqual([]));
  test('SQL stands in data.ts', () => expect(strayQueries(code)).toEqual([]));
  test('time comes in as an argument', () => expect(looksAtTheClock(code)).toEqual([]));
  test('lists are searched in one way', () => expect(ownSearches(code)).toEqual([]));
  test('days are days of the county', () => expect(daysOfAnotherClock(code)).toEqual([]));
  test('names are sorted as people look them up', () => expect(unsortedNames(code)).toEqual([]));
  test('no link that leaves the house takes its host from a request', () => expect(hostsOfRequests(code)).toEqual([]));
  test('no page has inline script or style', () => expect(inlineCode(code)).toEqual([]));
  test('nothing stands between tags that shows nothing', () => expect(objectsInMarkup(code)).toEqual([]));
  test('nothing is named after what people ask, tell, type or say', () => expect(namesFromTalk(code)).toEqual([]));
  test('verbs take (db, by, at, …)', () => expect(verbsInAnotherOrder(code)).toEqual([]));
  test('nobody invents what a form did not give', () => expect(inventedValues(code)).toEqual([]));
  test('keys of refusals are written out', () => expect(assembledKeys(code)).toEqual([]));
  test('pages do not decide', () => expect(decidingPages(code)).toEqual([]));
  test('a form is not read to be refused', () => expect(readToBeRefused(code)).toEqual([]));
});

describe('the rules about habits find what is wrong', () => {
  test('a mocked module, a snapshot, a test that hides all others', () => {
    const text = "vi.mock('./data.ts');\nexpect(html).toMatchSnapshot();\ntest.only('one', () => {});";
    expect(fakedTests(codeBase({ 'src/modules/concept/measure/pages.test.ts': text }))).toHaveLength(3);
  });

  test('a link that begins where the request says', () => {
    const wrong = "const link = context.url.origin + '/x';\nconst host = request.headers.get('host');";
    expect(hostsOfRequests(codeBase({ 'src/modules/concept/measure/pages.tsx': wrong }))).toHaveLength(2);
  });

  test('a path of a machine and the address of a registry', () => {
    const wrong = codeBase({
      'bin/start': 'cd /home/anna/querschnitt',
      'package-lock.json': '"resolved": "https://x"',
    });
    expect(machinePaths(wrong)).toHaveLength(2);
  });

  test('a font from a third party, but not the name of a format', () => {
    const wrong = codeBase({
      'src/ui/base.css': '@import url(https://fonts.provider.de/noto.css);',
      'src/ui/icon/icon.tsx': "const svg = 'http://www.w3.org/2000/svg';",
    });
    expect(foreignAddresses(wrong)).toEqual(['src/ui/base.css:1: https://fonts.provider.de/noto.css']);
  });

  test('a day by the clock of the server', () => {
    const text =
      "const day = now.toISOString().slice(0, 10);\nsql`received_at::date`;\nsql`(received_at at time zone 'Europe/Berlin')::date`;";
    expect(daysOfAnotherClock(codeBase({ 'src/modules/voices/data.ts': text }))).toHaveLength(2);
  });

  test('an object where a text was meant', () => {
    const wrong = 'const One = ({ href, title }) => <h2>{href ? <a href={href}>{title}</a> : { title }}</h2>;';
    const right = 'const Two = ({ title }) => <List rows={[{ title }]}>{title || <b>{title}</b>}</List>;';
    expect(objectsInMarkup(codeBase({ 'src/ui/needs/needs.tsx': wrong, 'src/ui/list/list.tsx': right }))).toEqual([
      'src/ui/needs/needs.tsx:1: { title } shows nothing',
    ]);
  });

  test('a name that says nothing', () => {
    expect(emptyNames(codeBase({ 'src/app.ts': 'export function dateHelper() {}' }))).toHaveLength(1);
  });

  test('a list of names in the order of code points', () => {
    const wrong = "query.orderBy('s.name'); sql`order by title, code`; query.orderBy(alphabetical('s.name'))";
    expect(unsortedNames(codeBase({ 'src/modules/directory/unit/data.ts': wrong }))).toHaveLength(2);
  });

  test('a query in a page and in a verb, but not in data.ts', () => {
    const query = "await db.selectFrom('concept.measure').execute();";
    const wrong = codeBase({
      'src/modules/concept/measure/pages.tsx': query,
      'src/modules/concept/measure/verbs.ts': 'await sql`delete from concept.measure`.execute(db);',
      'src/modules/concept/measure/data.ts': query,
    });
    expect(strayQueries(wrong)).toHaveLength(2);
  });

  test('a list that looks for words in a way of its own', () => {
    const text =
      "sql`title ilike $1`;\ntext.toLowerCase().includes(words);\nname.includes(words.toLocaleLowerCase('de'));";
    expect(ownSearches(codeBase({ 'src/modules/concept/list/rules.ts': text }))).toHaveLength(3);
  });

  test('a rule that looks at the clock', () => {
    const wrong = codeBase({ 'src/modules/concept/measure/rules.ts': 'const isLate = endsOn < Date.now();' });
    expect(looksAtTheClock(wrong)).toHaveLength(1);
  });

  test('an inline style and an inline handler', () => {
    const wrong = codeBase({ 'src/ui/bar/bar.tsx': '<div style="width:10%" /><button onClick={go} />' });
    expect(inlineCode(wrong)).toHaveLength(2);
  });

  test('a record that was asked, a form that was typed, but not the day on which somebody was asked', () => {
    const wrong = codeBase({
      'src/modules/concept/measure/pages.tsx':
        'interface TypedForm { askedOn: string }\nfunction measureAsked({ said }: Shown) { const told = said; }',
    });
    expect(namesFromTalk(wrong).map((found) => found.split(': ')[1])).toEqual([
      'TypedForm',
      'measureAsked',
      'said',
      'told',
    ]);
  });

  test('a verb that wants the moment before who acts, or calls it something else', () => {
    const wrong = codeBase({
      'src/modules/concept/measure/verbs.ts': `
        export async function start(db: Db, at: Date, by: Actor, measure: Measure) {}
        export async function end(db: Db, by: Actor, now: Date) {}
        export async function drop(db: Db, by: Actor, at: Date, measure: Measure, input: MeasureInput) {}
        export async function remind(db: Db, at: Date) {}
        function known(code: string, db: Db) {}`,
    });
    expect(verbsInAnotherOrder(wrong).map((found) => found.split(': ')[1])).toEqual([
      'start does not take (db, by, at, …)',
      'end does not take (db, by, at, …)',
    ]);
  });

  test('a day that a form did not give, but not a query that says nothing', () => {
    const wrong = codeBase({
      'src/modules/concept/measure/pages.tsx': `
        const { on, ...rest } = result.value;
        start(on ?? '', result.value.cents ?? 0, query.get('q') ?? '');`,
    });
    expect(inventedValues(wrong)).toHaveLength(2);
  });

  test('a key put together from parts, but not one from a record of keys', () => {
    const wrong = codeBase({
      'src/modules/concept/measure/rules.ts': `
        const missing = { lead: 'concept.refused.lead', place: 'concept.refused.place' } as const;
        const a = no(\`concept.refused.\${part}\`);
        const b = no(keyOf(part));
        const c = no(missing[part]);
        const d = no(isLate ? 'concept.refused.late' : 'concept.refused.early', {}, 'on');`,
    });
    expect(assembledKeys(wrong)).toHaveLength(2);
  });

  test('a page that refuses by itself, but not one that passes on an outcome or a wrong choice', () => {
    const wrong = codeBase({
      'src/modules/concept/measure/state.pages.tsx': `
        again(refuse(result, { field: 'on', key: 'concept.refused.before-start' }));
        again(refuse(result, no('concept.refused.late')));
        again(refuse(result, outcome));
        again(refuse(result, { field: 'goalId', key: 'platform.form.not-a-choice' }));`,
    });
    expect(decidingPages(wrong)).toHaveLength(2);
  });

  test('a button without fields, whose refusal asks for the fields of another form', () => {
    const wrong = codeBase({
      'src/modules/grants/programme/pages.tsx': `
        again(refuse(context.read(endingForm), outcome));
        again(refuse(read, outcome));`,
    });
    expect(readToBeRefused(wrong)).toHaveLength(1);
  });
});

import { expect, test } from 'vitest';
import { decisionValue, guessMapping, readDecision } from './rules.ts';

test('columns are recognised by German and English headings, each once', () => {
  expect(guessMapping('organisation', ['Nr.', 'Verein', 'Ort', 'E-Mail', 'Telefon', 'Bemerkung'])).toEqual({
    name: 1,
    municipality: 2,
    mailbox: 3,
    phone: 4,
    description: 5,
  });
  expect(guessMapping('offer', ['Title', 'Organisation', 'Places', 'Topic', 'Last day'])).toEqual({
    title: 0,
    owner: 1,
    municipalities: 2,
    topic: 3,
    endsOn: 4,
  });
  expect(guessMapping('contact-point', ['Name', 'Name', 'Öffnungszeiten'])).toEqual({ name: 0, hours: 2 });
});

test('what nobody recognises stays open for a person', () => {
  expect(guessMapping('organisation', ['Spalte 1', 'Spalte 2'])).toEqual({});
});

test('a decision survives the way through the form', () => {
  for (const decision of [{ kind: 'new' }, { kind: 'skip' }, { kind: 'same', id: 'abc' }] as const)
    expect(readDecision(decisionValue(decision))).toEqual(decision);
});

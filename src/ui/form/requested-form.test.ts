import { describe, expect, it } from 'vitest';
import { isFormOpen, requestedForm, withForm } from './requested-form.ts';

const url = (path: string) => new URL(path, 'http://musterau.localhost');
const forms = ['ergebnis', 'antwort', 'pruefung'];

/** The forms that are drawn on a page at this address, where the first one is offered unasked. */
function drawn(path: string, refused?: string): string[] {
  const requested = requestedForm(url(path), refused ? 422 : undefined);
  return forms.filter((name) =>
    isFormOpen(requested, { name, isRefused: name === refused, isFirst: name === 'ergebnis' }),
  );
}

describe('One form at a time', () => {
  it('draws the one that comes next until another is asked for', () => {
    expect(drawn('/stimmen/C-006')).toEqual(['ergebnis']);
    expect(drawn(withForm('/stimmen/C-006', 'antwort'))).toEqual(['antwort']);
    expect(drawn(withForm('/konzept/massnahmen/M-121/stand?fassung=K-2019', 'pruefung'))).toEqual(['pruefung']);
  });

  it('draws the refused one alone, so that nothing else can be sent beside what was typed', () => {
    expect(drawn('/stimmen/C-006/antwort', 'antwort')).toEqual(['antwort']);
    expect(drawn('/stimmen/C-006/antwort?formular=pruefung', 'antwort')).toEqual(['antwort']);
  });

  it('draws none for a name that no form has', () => {
    expect(drawn('/stimmen/C-006?formular=gibtesnicht')).toEqual([]);
  });
});

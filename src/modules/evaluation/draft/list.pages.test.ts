import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const reports = async (person: typeof coordinator | typeof head) => (await site.get('/berichte', person)).text();

test('before anything is written, whoever may begin reads how, and the head who does', async () => {
  expect(await reports(coordinator)).toContain('beginnt mit einem Titel');
  const read = await reports(head);
  expect([read.includes('beginnt mit einem Titel'), read.includes('sobald er begonnen ist. Das macht:')]).toEqual([
    false,
    true,
  ]);
});

test('while one is being written or waits for its approval, nobody is told to begin one', async () => {
  await site.post('/berichte', { id: crypto.randomUUID(), title: 'Jahresbericht' }, coordinator);
  for (const reader of [coordinator, head]) {
    const read = await reports(reader);
    expect([read.includes('Noch kein Bericht ist fertig'), read.includes('beginnt mit einem Titel')]).toEqual([
      true,
      false,
    ]);
  }
});

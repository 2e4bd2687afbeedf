import { expect, test } from 'vitest';
import { createLog, describeError, logRequest } from './log.ts';
import { plainLine } from './plain-log.ts';

function logged(act: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const write = (line: string) => {
    text += line;
  };
  act(createLog({ logLevel: 'info', mode: 'production' }, { write }));
  return text;
}

test('a request is logged by its route’s name, without address, query or person', () => {
  const line = logged((log) =>
    logRequest(log, { route: '/angebote/:code', method: 'GET', status: 200, milliseconds: 4 }),
  );
  expect(JSON.parse(line)).toEqual({
    level: 'info',
    time: expect.any(String),
    route: '/angebote/:code',
    method: 'GET',
    status: 200,
    milliseconds: 4,
    msg: 'request',
  });
});

test('what a person typed never reaches the log, wherever it hides', () => {
  const text = logged((log) =>
    log.warn(
      {
        email: 'a@b.de',
        form: { text: 'Stimme' },
        person: { name: 'Amal', phone: '06031' },
        req: { ip: '10.0.0.1', url: '/?q=x' },
      },
      'odd',
    ),
  );
  for (const secret of ['a@b.de', 'Stimme', 'Amal', '06031', '10.0.0.1', '?q=x']) expect(text).not.toContain(secret);
});

test('of a database error only code and names are kept, not the values it quotes', () => {
  const error = Object.assign(new Error('invalid input syntax: "Geheimnis"'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (email)=(amal@example.org) already exists.',
    constraint: 'person_email_key',
    table: 'person',
  });
  const text = logged((log) => log.error({ err: error }, 'failed'));
  expect(text).toContain('23505');
  expect(text).toContain('person_email_key');
  expect(text).not.toContain('amal');
  expect(text).not.toContain('Geheimnis');
});

test('other errors keep message, cause and place', () => {
  const error = new Error('outer', { cause: new Error('inner') });
  expect(describeError(error)).toMatchObject({ type: 'Error', message: 'outer', cause: { message: 'inner' } });
  expect(describeError('text')).toEqual({ type: 'string' });
});

test('outside production a line is readable', () => {
  const json = '{"level":"warn","time":"2026-11-22T16:02:11.000Z","msg":"database died","county":"musterau"}';
  expect(plainLine(json)).toBe('16:02:11 warn  database died county=musterau');
});

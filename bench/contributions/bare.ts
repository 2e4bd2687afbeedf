/**
 * The peer: a form, an insert, a commit that reaches the disk; in the same database server. No county, no texts, no
 * rights, no history, no thread, no receipt that can be checked. Prints its port.
 */
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';

const [host = ''] = process.argv.slice(2);
const pool = new pg.Pool({ host, port: 5432, user: 'querschnitt', database: 'bare_cards', max: 10 });

async function fieldsOf(incoming: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

const bare = createServer(async (incoming, outgoing) => {
  outgoing.setHeader('content-type', 'text/html; charset=utf-8');
  if (incoming.method === 'GET') {
    outgoing.end(`<form method="post"><input type="hidden" name="id" value="${crypto.randomUUID()}"></form>`);
  } else {
    const fields = await fieldsOf(incoming);
    const row = ['id', 'kind', 'text', 'language'].map((name) => fields.get(name));
    await pool.query(
      'insert into card (id, kind, text, language) values ($1, $2, $3, $4) on conflict (id) do nothing',
      row,
    );
    outgoing.end('<p>Danke. ABCD-EFG-HJK</p>');
  }
});

bare.listen(0, '127.0.0.1', () => {
  const address = bare.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});

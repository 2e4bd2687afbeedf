/** The peer of the list bench: one query, one string. Prints its port. */
import { createServer } from 'node:http';
import pg from 'pg';

const [host = ''] = process.argv.slice(2);
const connection = { host, port: 5432, user: 'querschnitt', max: 10 };
const server = new pg.Pool({ ...connection, database: 'postgres', max: 1 });
const found = await server.query(`select datname from pg_database where datname like '%musterau'`);
await server.end();
const pool = new pg.Pool({ ...connection, database: found.rows[0].datname });

interface Row {
  code: string;
  title: string;
  lead: string | null;
  start_on: string | null;
  end_on: string | null;
}

const listed = `select m.code, m.title, s.name as lead, m.start_on::text, m.end_on::text
  from concept.measure m left join directory.stakeholder s on s.id = m.lead_id
  where m.edition_id = (select id from concept.edition order by number desc limit 1) order by m.code limit 20`;

const escaped = (text: string | null) => (text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const bare = createServer(async (_request, response) => {
  const { rows } = await pool.query<Row>(listed);
  const cells = (row: Row) =>
    [row.code, row.title, row.lead, row.start_on, row.end_on].map((cell) => `<td>${escaped(cell)}</td>`);
  const body = `<!doctype html><html lang="de"><head><title>Maßnahmen</title></head><body><h1>Maßnahmen</h1><table>${rows
    .map((row) => `<tr>${cells(row).join('')}</tr>`)
    .join('')}</table></body></html>`;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
});

bare.listen(0, '127.0.0.1', () => {
  const address = bare.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});

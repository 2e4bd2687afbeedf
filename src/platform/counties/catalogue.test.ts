import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { openCatalogue } from './catalogue.ts';

const prefix = `qs_nodes_${process.pid}`;

afterAll(async () => {
  const server = openDatabase(inject('server'), { max: 1 });
  await sql`drop database if exists ${sql.id(`${prefix}_catalogue`)} with (force)`.execute(server.db);
  await server.close();
});

test('several nodes can begin at the same moment on a server on which nothing lies yet', async () => {
  const nodes = [1, 2, 3, 4].map(() => openCatalogue({ connection: inject('server'), prefix }, []));
  const opened = await Promise.allSettled(nodes);
  expect(opened.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
  for (const node of opened) if (node.status === 'fulfilled') await node.value.close();
});

test('a county that was made at another node answers a moment later', async () => {
  const [here, there] = await Promise.all(
    [1, 2].map(() => openCatalogue({ connection: inject('server'), prefix }, [])),
  );
  expect(await here?.byHost('new.example')).toBeUndefined();
  await there?.create({ slug: 'new', name: 'Kreis Neu', hosts: ['new.example'] });
  await expect.poll(() => here?.byHost('new.example'), { timeout: 2_000 }).toMatchObject({ slug: 'new' });
  await there?.remove('new');
  await Promise.all([here?.close(), there?.close()]);
});

import type { VNode } from 'preact';
import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { ThreadNode } from './node/rules.ts';

/** The public page of the thread that is being drawn: the thing it shows. */
export interface ThreadPlace {
  db: Db;
  node: ThreadNode;
}

/** First on the public page of a thing: its own words, and how it ended where no thread leads on. */
export const onPublicThread = slot<ThreadPlace, VNode | undefined>('thread.node.public');

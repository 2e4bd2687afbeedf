import type { VNode } from 'preact';
import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { ThreadNode } from './node/rules.ts';

/** Whose public page of the thread asks. */
export interface ThreadPlace {
  db: Db;
  node: ThreadNode;
}

/** First on the public page of a thing: what the thing itself says, and how it ended where no thread leads on. */
export const onPublicThread = slot<ThreadPlace, VNode | undefined>('thread.node.public');

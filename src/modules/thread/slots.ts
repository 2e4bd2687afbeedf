import type { VNode } from 'preact';
import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import type { EdgeType } from './edge/rules.ts';
import type { NodeRef, ThreadNode } from './node/rules.ts';

/** What somebody in the workspace looks for, to tie it to something: words or a number, among some kinds. */
export interface NodeSearch {
  db: Db;
  by: Actor;
  access: Access;
  words: string;
  kinds: readonly string[];
  /** Things of editions: only of this one. */
  editionId?: string | null;
  limit: number;
}

/** A thing that was found, in words by which a person knows it again. */
export interface FoundNode extends NodeRef {
  code: string;
  title: string;
}

/** More that is found by words which the thread does not keep: what a card says. Only what this person may read. */
export const onNodeSearch = slot<NodeSearch, readonly FoundNode[]>('thread.node.found');

/** An edge that somebody wants to take back. */
export interface EdgeInQuestion {
  db: Db;
  edge: { id: string; type: EdgeType; from: NodeRef; to: NodeRef };
}

/** The page on which an edge is taken back. */
export interface EdgeKeeper {
  href: string;
}

/** Where an edge is taken back that follows from a record: there both go on saying the same. */
export const keeperOfEdge = slot<EdgeInQuestion, EdgeKeeper | undefined>('thread.edge.keeper');

/** The public page of the thread that is being drawn: the thing it shows. */
export interface ThreadPlace {
  db: Db;
  node: ThreadNode;
}

/** First on the public page of a thing: its own words, and how it ended where no thread leads on. */
export const onPublicThread = slot<ThreadPlace, VNode | undefined>('thread.node.public');

/** Things on a public thread page, some of which have no title of their own. */
export interface ThingsOnThread {
  db: Db;
  things: readonly ThreadNode[];
}

/** The first words of a thing that has no title, as everybody may read them. */
export interface FirstWords extends NodeRef {
  words: string;
  language: string;
}

/** What stands beside the number of a thing without a title; only what everybody may read. */
export const wordsOnThread = slot<ThingsOnThread, readonly FirstWords[]>('thread.node.words');

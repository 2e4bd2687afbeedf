import type { VNode } from 'preact';
import type { PublicPlace } from '#modules/information/index.ts';
import { slot } from '#platform/manifest/slots.ts';

/** More on the pages where one can speak, below the form: where else the county listens, what came of it. */
export const onSpeak = slot<PublicPlace, VNode>('voices.speak.more');

import { readSettings } from '#modules/accounts/index.ts';
import { listTopics, titleFor } from '#modules/directory/index.ts';
import { listNodesOf } from '#modules/thread/index.ts';
import { connectDescriptions } from '#platform/history/describe.ts';
import { connectReactions } from '#platform/history/events.ts';
import { connectTitles } from '#platform/history/read.ts';
import { connectSignatures } from '#platform/history/signatures.ts';
import type { Texts } from '#platform/i18n/messages.ts';
import { platformTexts } from '#platform/i18n/text.ts';
import { connectMailWords } from '#platform/mail/outbox.ts';
import { connectDeclarations } from '#platform/manifest/declared.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { connectSlots } from '#platform/manifest/slots.ts';
import { uiTexts } from '#ui/text.ts';
import { termsOfCounty } from './terms.ts';

/** Lets modules work together: events reach who reacts, slots are filled, mails find their words. Once, at the start. */
export function connectModules(modules: readonly Manifest[]): void {
  connectReactions(modules.flatMap((module) => module.reactsTo ?? []));
  connectSignatures(modules.flatMap((module) => module.signatures ?? []));
  connectDescriptions(modules.map((module) => module.describes ?? {}));
  connectTitles(async (db, ids) => {
    const wanted = ids.map((id) => ({ kind: '', id }));
    const nodes = [...(await listNodesOf(db, wanted)).values()];
    const titles = new Map(nodes.filter(({ title }) => title !== '').map(({ id, title }) => [id, title]));
    // Topics are no nodes of the thread; they are asked for only where something is still nameless.
    const topics = ids.every((id) => titles.has(id)) ? [] : await listTopics(db, { withEnded: true });
    for (const topic of topics) titles.set(topic.id, titleFor(topic, 'de').title);
    return titles;
  });
  connectSlots(modules.flatMap((module) => module.fills ?? []));
  connectDeclarations(modules);
  connectMailWords({
    texts: textsOf(modules),
    async terms(db) {
      const settings = await readSettings(db);
      return { ...(await termsOfCounty(db, settings)), county: settings.name };
    },
  });
}

/** The texts of the whole house. */
export function textsOf(modules: readonly Manifest[]): readonly Texts[] {
  return [platformTexts, uiTexts, ...modules.map((module) => module.texts)];
}

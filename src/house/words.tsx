import { anybody, get } from '#platform/http/page.ts';
import { Facts } from '#ui/facts/facts.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from './routes.ts';
import { allWords, type Explained, publicWords } from './words.rules.ts';

const noSecret = 'what words mean is no secret';

const forReaders = get(routes.publicWords, {
  may: anybody(noSecret),
  example: { lang: 'de' },
  handle: (context) =>
    context.page({
      title: context.t('house.words.title'),
      description: context.t('house.words.lead'),
      body: (
        <Words
          words={publicWords(context.t)}
          lead={context.t('house.words.lead')}
          title={context.t('house.words.title')}
        />
      ),
    }),
});

const all = get(routes.words, {
  may: anybody(noSecret),
  example: {},
  handle: (context) =>
    context.page({
      title: context.t('house.words.title'),
      body: (
        <Words
          words={allWords(context.t)}
          lead={context.t('house.words.lead')}
          title={context.t('house.words.title')}
        />
      ),
    }),
});

function Words({ words, title, lead }: { words: readonly Explained[]; title: string; lead: string }) {
  return (
    <Stack gap="l">
      <PageHead title={title} lead={lead} />
      <Facts facts={words.map(({ word, meaning }) => ({ label: word, value: meaning }))} />
    </Stack>
  );
}

export const wordPages = [forReaders, all];

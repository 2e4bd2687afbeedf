import { useWords } from '#platform/i18n/words.ts';
import { FieldPrefix } from '#ui/field/field-id.ts';
import { componentExamples } from './examples.ts';
import { PageHead, Section } from './section-head/section-head.tsx';

const colours = [
  'page',
  'ground',
  'ink',
  'quiet',
  'line',
  'edge',
  'accent',
  'accent-tint',
  'thread',
  'paper',
  'ok',
  'late',
  'bad',
  'unknown',
];

/** The body of `/-/components`: every component in every shape, each with an anchor. */
export function ComponentsPage() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('ui.components.title')} lead={t('ui.components.lead')} />
      <nav class="qs-contents" aria-label={t('ui.components.title')}>
        {componentExamples.map(({ component }) => (
          <a key={component} href={`#${component}`}>
            {component}
          </a>
        ))}
      </nav>
      <Section title={t('ui.components.tokens')} id="tokens">
        <ul class="qs-swatches">
          {colours.map((name) => (
            <li key={name}>
              <svg class={`qs-swatch qs-swatch--${name}`} width="72" height="28" aria-hidden="true">
                <rect width="72" height="28" rx="4" />
              </svg>
              <code>{`--qs-${name}`}</code>
            </li>
          ))}
        </ul>
      </Section>
      {componentExamples.map(({ component, examples }) => (
        <Section key={component} title={component} id={component}>
          {examples.map(({ title, render }, index) => (
            <FieldPrefix.Provider key={title} value={`${component}-${index}`}>
              <section class="qs-example" aria-label={`${component}: ${title}`} tabindex={0}>
                <p class="qs-small qs-quiet qs-example__title">{title}</p>
                {render()}
              </section>
            </FieldPrefix.Provider>
          ))}
        </Section>
      ))}
    </>
  );
}

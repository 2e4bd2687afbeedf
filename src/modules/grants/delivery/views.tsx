import { directoryRoutes } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { type Delivery, deliveryQuestion } from './rules.ts';

/** Offers that depend on a grant, each with what has to be decided about it. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t, format } = useWords();
  if (deliveries.length === 0) return null;
  const rows = deliveries.map((one) => {
    const question = deliveryQuestion(one);
    return {
      title: (
        <>
          <bdi>{one.offerCode}</bdi> {one.offerTitle}
        </>
      ),
      href: directoryRoutes.offerPage.href({ code: one.offerCode }),
      end: one.offerEndOn ? <bdi>{format.day(one.offerEndOn)}</bdi> : t('grants.deliveries.no-end'),
      ...(question && {
        note: (
          <>
            {question === 'ends-before-grant' && <Sign name="late" />} {t(`grants.deliveries.${question}`)}
          </>
        ),
      }),
    };
  });
  return (
    <Section title={t('grants.deliveries.title')} id="angebote">
      <List rows={rows} />
    </Section>
  );
}

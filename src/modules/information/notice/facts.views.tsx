import { Fragment } from 'preact';
import type { Unit } from '#modules/directory/index.ts';
import type { CountyView } from '#platform/http/page.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { GermanText } from '../entry/german.views.tsx';
import { type Blank, blanks, type NoticeText, type Values } from './rules.ts';

interface NoticeFactsProps {
  text: NoticeText;
  county: CountyView;
  contact: Unit | undefined;
}

/** What the county filled in, and whom to turn to where it named nobody in the text itself. */
export function NoticeFacts({ text, county, contact }: NoticeFactsProps) {
  const { notice, values } = text;
  const names = useBlankFacts(blanks[notice], values);
  const unit = useUnitFacts(county, contact);
  const namesSomebody = values.mail ?? values.phone ?? values.feedback;
  return <Facts facts={[...names, ...(namesSomebody === undefined ? unit : [])]} />;
}

/** The imprint alone, for the page of a county that is not public yet. */
export function ImprintFacts({ values }: { values: Values }) {
  return <Facts facts={useBlankFacts(blanks.imprint, values)} />;
}

function useBlankFacts(names: readonly Blank[], values: Values): Fact[] {
  const { t } = useWords();
  return names.flatMap((blank) => {
    const value = values[blank];
    return value ? [{ label: t(`information.blank.${blank}`), value: <BlankValue blank={blank} value={value} /> }] : [];
  });
}

function BlankValue({ blank, value }: { blank: Blank; value: string }) {
  const { t, format } = useWords();
  switch (blank) {
    case 'conformity':
      return t(`information.conformity.${value as 'full'}`);
    case 'method':
      return t(`information.method.${value as 'self'}`);
    case 'drawnUpOn':
      return format.day(value);
    case 'phone':
      return <Bdi>{value}</Bdi>;
    case 'mail':
      return <MailLink address={value} />;
    default:
      return (
        <GermanText>
          {value.split('\n').map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </GermanText>
      );
  }
}

function MailLink({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`}>
      <Bdi>{address}</Bdi>
    </a>
  );
}

function useUnitFacts(county: CountyView, contact: Unit | undefined): Fact[] {
  const { t } = useWords();
  if (!contact) return [];
  const { name, mailbox, phone } = contact;
  return [
    { label: t('information.contact'), value: <GermanText>{`${county.name}, ${name}`}</GermanText> },
    ...(mailbox ? [{ label: t('information.column.mail'), value: <MailLink address={mailbox} /> }] : []),
    ...(phone ? [{ label: t('information.column.phone'), value: <Bdi>{phone}</Bdi> }] : []),
  ];
}

import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { type Light, Sign, toneClass } from '#ui/sign/sign.tsx';

/** One light with what it is about. */
export interface LightOf {
  /** `Umsetzung` */
  label: string;
  light: Light;
}

/** The honest lights of one thing as small signs, always in the same order; for table rows and page heads. */
export function Lights({ lights }: { lights: readonly LightOf[] }) {
  const { t } = useWords();
  return (
    <span class="qs-lights">
      {lights.map(({ label, light }) => (
        <Sign key={label} name={light} label={`${label}: ${t(`ui.light.${light}`)}`} />
      ))}
    </span>
  );
}

export interface LightCardProps extends LightOf {
  /** one sentence that says why */
  children?: ComponentChildren;
  /** why it shows something else than what was reported; stands in place of evidence and age */
  why?: ComponentChildren;
  /** link or words; without evidence a light is grey */
  evidence?: ComponentChildren;
  /** age of the assessment in days */
  ageDays?: number | undefined;
  /** after so many days it turns grey */
  maxDays?: number | undefined;
  /** the day it turns grey, `2027-03-29` */
  greyOn?: string | undefined;
}

/** A light that can be read: sign, word, sentence, evidence, age. Give `unknown` when it is too old or has no evidence. */
export function LightCard(props: LightCardProps) {
  const { t } = useWords();
  const { label, light, children, why } = props;
  return (
    <article class="qs-light">
      <p class="qs-kicker">{label}</p>
      <p class={`qs-light__word ${toneClass(light)}`}>
        <Sign name={light} />
        <span>{t(`ui.light.${light}`)}</span>
      </p>
      {children && <p>{children}</p>}
      {why ? <p class="qs-small">{why}</p> : <Evidence {...props} />}
    </article>
  );
}

function Evidence({ evidence, ageDays, maxDays = 180, greyOn }: LightCardProps) {
  const { t, format } = useWords();
  // Grey for want of evidence is not grey for its age.
  const isOld = ageDays !== undefined && ageDays > maxDays;
  return (
    <>
      <p class="qs-small qs-quiet">
        {evidence ? (
          <>
            {t('ui.light.evidence')} {evidence}
          </>
        ) : (
          t('ui.light.noEvidence')
        )}
      </p>
      {ageDays !== undefined && (isOld || greyOn) && (
        <div>
          <AgeBar ageDays={ageDays} maxDays={maxDays} />
          <p class="qs-small qs-quiet">
            {isOld || !greyOn
              ? t('ui.light.aged', { days: ageDays })
              : t('ui.light.age', { days: ageDays, day: format.day(greyOn) })}
          </p>
        </div>
      )}
    </>
  );
}

function AgeBar({ ageDays, maxDays }: { ageDays: number; maxDays: number }) {
  const share = Math.min(100, Math.round((ageDays / maxDays) * 100));
  return (
    <svg class="qs-meter" height="6" aria-hidden="true">
      <rect class="t" width="100%" height="6" rx="3" />
      <rect class="v" width={`${share}%`} height="6" rx="3" />
    </svg>
  );
}

/** How a new edition begins: empty, with fields of a template, or as a copy of the edition before. */
export const beginnings = ['four', 'eight', 'blank', 'copy'] as const;
export type Beginning = (typeof beginnings)[number];

/** A field of action that a template proposes; every county changes it as it likes. */
export interface FieldTemplate {
  title: string;
  shortTitle: string;
}

/** Proposed fields of action, in German as everything that a council resolves. */
export const fieldTemplates: Readonly<Record<Beginning, readonly FieldTemplate[]>> = {
  blank: [],
  copy: [],
  four: [
    { title: 'Bildung und Sprachförderung', shortTitle: 'Bildung' },
    { title: 'Ausbildung und Arbeit', shortTitle: 'Arbeit' },
    { title: 'Religion', shortTitle: 'Religion' },
    { title: 'Gleichberechtigung', shortTitle: 'Gleichberechtigung' },
  ],
  eight: [
    { title: 'Kommunikation und Steuerung zwischen Kreis und Kommunen', shortTitle: 'Steuerung' },
    { title: 'Interkulturelle Öffnung von Verwaltung und Diensten', shortTitle: 'Öffnung' },
    { title: 'Willkommens- und Anerkennungskultur', shortTitle: 'Willkommen' },
    { title: 'Bildung und Sprachförderung', shortTitle: 'Bildung' },
    { title: 'Ausbildung, Arbeit und Wirtschaft', shortTitle: 'Arbeit' },
    { title: 'Bürgerschaftliches Engagement und politische Partizipation', shortTitle: 'Engagement' },
    { title: 'Integration durch Kultur, Sport und Freizeit', shortTitle: 'Kultur & Sport' },
    { title: 'Gleichberechtigung, Religion und Zusammenleben', shortTitle: 'Zusammenleben' },
  ],
};

/** Which of them are on offer: only what is there can be copied, and then the copy comes first. */
export function beginningsFor(hasEdition: boolean): readonly Beginning[] {
  return hasEdition ? ['copy', 'four', 'eight', 'blank'] : ['four', 'eight', 'blank'];
}

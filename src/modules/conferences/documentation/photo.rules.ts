import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** How people agreed: each signed a paper, all signed a list, or they were asked on the spot. */
export const consentForms = ['written', 'list', 'oral'] as const;
export type ConsentForm = (typeof consentForms)[number];

/** What people enter about a picture, with the consent of those in it. */
export interface PhotoInput {
  caption: string;
  /** What is in the picture, for people who cannot see it. */
  alternative: string;
  /** Who agreed, by function or number: "sechs Teilnehmende aus Raum 3". */
  consentOf: string;
  consentForm: ConsentForm;
  consentOn: string;
}

/** What is said about a picture. */
export type PhotoWords = Pick<PhotoInput, 'caption' | 'alternative'>;

/** A picture that is there; a withdrawn one is deleted. */
export interface Photo extends PhotoInput {
  id: string;
  fileId: string;
  width: number | null;
  height: number | null;
}

/** May this consent stand? Nobody agrees in the future. */
export function canConsent({ consentOn }: Pick<PhotoInput, 'consentOn'>, today: string): Decision {
  return consentOn > today ? no('conferences.photo.refused.future', {}, 'consentOn') : yes;
}

import { type Decision, no, yes } from './decision.ts';
import { drawnFrom, drawnName, type FieldTexts } from './drawn.ts';

/**
 * Is what somebody agrees to (a check, a confirmation, a publication, a preview) still what their page showed? Their form
 * carries the fingerprints of what was shown, as a form does of its fields (decision 0017). One that carries none was
 * drawn by no page of ours and agrees to what there is.
 *
 * @param now what the page would show at this moment
 */
export function canAgree(sent: FormData, now: FieldTexts): Decision {
  const drawn = sent.get(drawnName);
  const isSame = typeof drawn !== 'string' || drawn === '' || drawn === drawnFrom(now);
  return isSame ? yes : no('platform.form.changed-since-shown');
}

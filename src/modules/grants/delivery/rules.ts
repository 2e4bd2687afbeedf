/** An offer that delivers a measure which a grant pays, with the days that must fit together. */
export interface Delivery {
  grantCode: string;
  grantState: string;
  grantStartOn: string;
  grantEndOn: string;
  measureCode: string;
  offerCode: string;
  offerTitle: string;
  /** The last day of the offer; null where none is set. */
  offerEndOn: string | null;
  isPermanent: boolean;
}

export type DeliveryQuestion = 'ends-before-grant' | 'outlives-grant';

/**
 * What has to be decided about an offer and the money behind it. Where it ends while there is still money: extend it, or
 * stop it knowingly? Where it goes on when the money ends: who pays then?
 */
export function deliveryQuestion(
  delivery: Pick<Delivery, 'grantEndOn' | 'offerEndOn' | 'isPermanent'>,
): DeliveryQuestion | undefined {
  const { grantEndOn, offerEndOn, isPermanent } = delivery;
  if (offerEndOn === null) return isPermanent ? 'outlives-grant' : undefined;
  if (offerEndOn < grantEndOn) return 'ends-before-grant';
  return offerEndOn > grantEndOn ? 'outlives-grant' : undefined;
}

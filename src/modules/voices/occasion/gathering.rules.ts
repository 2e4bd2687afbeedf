/** What several places to speak belong to: a conference with its rooms, as the thread knows it. */
export interface Gathering {
  id: string;
  /** KONF-3 */
  code: string;
  title: string;
}

/** The name of this filter in addresses. */
export const gatheringName = 'konferenz';

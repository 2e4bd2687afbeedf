/** What a step of the template waits for, where its records themselves show whether that has come. */
export const milestones = ['sort', 'documentation', 'findings', 'answers'] as const;
export type Milestone = (typeof milestones)[number];

/** How a conference stands, as far as milestones ask. */
export interface Standing {
  cards: number;
  withFate: number;
  answered: number;
  findings: number;
  confirmed: number;
  isDocumented: boolean;
}

/** Has it come, whatever anybody reported? Nothing is sorted, answered or confirmed while there is nothing. */
export function isReached(milestone: Milestone, standing: Standing): boolean {
  switch (milestone) {
    case 'sort':
      return standing.cards > 0 && standing.withFate === standing.cards;
    case 'answers':
      return standing.cards > 0 && standing.answered === standing.cards;
    case 'findings':
      return standing.findings > 0 && standing.confirmed === standing.findings;
    case 'documentation':
      return standing.isDocumented;
  }
}

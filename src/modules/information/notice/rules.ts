/** The notices every public site of an authority must have. */
export const notices = ['imprint', 'privacy', 'accessibility'] as const;
export type Notice = (typeof notices)[number];

/** Paragraphs of each notice, in their order; the words are in the texts. */
export const paragraphs = {
  imprint: ['who', 'contact', 'content', 'texts'],
  privacy: ['nothing', 'cookies', 'third', 'log', 'directory', 'report', 'rights'],
  accessibility: ['goal', 'state', 'gaps', 'report', 'enforcement'],
} as const satisfies Record<Notice, readonly string[]>;

/** Runs in a thread of its own and writes one paper after the other; see `pdf.ts` and `word.ts`. */
import { answerMessages } from '../threads/answer.ts';
import type { PaperMessage } from './thread.ts';
import { drawPdf } from './typeset.ts';
import { drawWord } from './word-file.ts';

answerMessages(async (message: PaperMessage) => {
  const bytes = message.format === 'pdf' ? drawPdf(message) : await drawWord(message.paper);
  return { result: bytes, handedOver: [bytes.buffer] };
});

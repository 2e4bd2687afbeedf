/**
 * Something outside the program keeps it from starting: a folder that cannot be written, a second
 * installation on the same data, a database of another version. The message says in German and
 * English what to do; it is shown without a stack trace.
 */
export class CannotStart extends Error {
  override name = 'CannotStart';

  constructor(german: string, english: string) {
    super(`${german}\n${english}`);
  }
}

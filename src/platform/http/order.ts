import { idsOfNothing } from '../forms/nothing.ts';

/**
 * What PostgreSQL says to the later one of two that wanted the same at once: there is one already, each waited for the
 * other, or what it rested on is gone (a reference, a condition, a trigger).
 */
const comesSecond: readonly unknown[] = ['23505', '23P01', '40001', '40P01', '23503', '23514', '23001'];

const isRefusedBy = (error: unknown, codes: readonly unknown[]): error is Error & { detail?: unknown } =>
  error instanceof Error && 'code' in error && codes.includes(error.code);

/**
 * Of two at the same moment the database lets one through. The other is handled once more, from the beginning: now it sees
 * what the first one did, and the rules answer it as anybody who comes later. Where it still names something that is not
 * there, nobody else was in the way: the form comes back with that field.
 *
 * @param work handles the request; ids that name nothing are refused wherever its form holds them
 */
export async function inOrder(
  later: unknown[],
  work: (nothing: readonly string[]) => Promise<Response>,
): Promise<Response> {
  try {
    return await work([]);
  } catch (error) {
    if (!isRefusedBy(error, comesSecond)) throw error;
    later.length = 0;
    return await againWith(later, work);
  }
}

async function againWith(later: unknown[], work: (nothing: readonly string[]) => Promise<Response>): Promise<Response> {
  try {
    return await work([]);
  } catch (error) {
    const nothing = isRefusedBy(error, ['23503']) ? idsOfNothing(error.detail) : [];
    if (nothing.length === 0) throw error;
    later.length = 0;
    return work(nothing);
  }
}

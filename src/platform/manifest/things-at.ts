import { declaredNodeKinds } from './declared.ts';
import type { NodeKind } from './manifest.ts';

/** A kind whose pages begin as an address does, and what follows there in the place of the code, as it is read. */
export interface ThingAt {
  kind: string;
  rest: string;
}

/**
 * Which kinds of things may have a page at this address or above it, by what the modules say of their kinds.
 *
 * @param addressOf the address of a thing of this kind with the given code; undefined where the kind has none
 */
export function thingsAt(
  path: string,
  addressOf: (kind: NodeKind, code: string) => string | undefined,
): readonly ThingAt[] {
  const mark = 'XX-1';
  return [...declaredNodeKinds().values()].flatMap((kind) => {
    const [before, after] = addressOf(kind, mark)?.split(mark) ?? [];
    const isBegun = before !== undefined && after === '' && path.startsWith(before);
    return isBegun ? [{ kind: kind.kind, rest: path.slice(before.length) }] : [];
  });
}

/** A part of an address as it is read. One may carry percent signs that mean nothing; then it names no thing: ''. */
export function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

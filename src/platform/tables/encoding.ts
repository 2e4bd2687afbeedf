/** Text of a CSV file, whatever program saved it; undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text === undefined || text.includes('\u0000') ? undefined : text;
}

/**
 * A byte order mark decides; else UTF-16 gives itself away by its zero bytes; else what is valid UTF-8 is UTF-8 (other
 * encodings with umlauts practically never are); what remains is what Excel saves as "CSV" in Germany.
 */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  const zeros = zeroShares(bytes);
  if (zeros.odd > 0.4 && zeros.even < 0.1) return strictly('utf-16le', bytes);
  if (zeros.even > 0.4 && zeros.odd < 0.1) return strictly('utf-16be', bytes);
  return strictly('utf-8', bytes) ?? lineByLine(bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const seen = bytes.subarray(0, 2_000);
  const half = Math.max(1, Math.floor(seen.length / 2));
  let even = 0;
  let odd = 0;
  for (const [index, byte] of seen.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  }
  return { even: even / half, odd: odd / half };
}

/**
 * A file put together from two, each saved in its own way: every line is read as what it is, so that one row of the one
 * does not spoil the umlauts of all rows of the other.
 */
function lineByLine(bytes: Uint8Array): string | undefined {
  const lines: (string | undefined)[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    lines.push(strictly('utf-8', line) ?? strictly('windows-1252', line));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

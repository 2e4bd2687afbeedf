/** The signs that a font (TrueType or OpenType) has a picture for: code points with the number of their glyph. */
export function glyphsOf(font: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const table = tableAt(font, 'cmap');
  const count = font.readUInt16BE(table + 2);
  for (let record = table + 4; record < table + 4 + count * 8; record += 8) {
    const at = table + font.readUInt32BE(record + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, glyphs);
    else if (format === 12) readGroups(font, at, glyphs);
  }
  return glyphs;
}

/** How wide each glyph of a font is, as a part of the size of the letters. */
export function widthsOf(font: Buffer): (glyph: number) => number {
  const perEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const count = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const metrics = tableAt(font, 'hmtx');
  return (glyph) => font.readUInt16BE(metrics + Math.min(glyph, count - 1) * 4) / perEm;
}

function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`a font without ${name}`);
}

/** Format 4: segments of the first 65,536 code points. */
function readSegments(font: Buffer, at: number, into: Map<number, number>): void {
  const size = font.readUInt16BE(at + 6);
  const ends = at + 14;
  for (let index = 0; index < size; index += 2) {
    const end = font.readUInt16BE(ends + index);
    const start = font.readUInt16BE(ends + size + 2 + index);
    const shift = font.readUInt16BE(ends + 2 * size + 2 + index);
    const offsetAt = ends + 3 * size + 2 + index;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + (code - start) * 2);
      if (listed !== 0) set(into, code, (listed + shift) & 0xffff);
    }
  }
}

/** Format 12: groups of any code points. */
function readGroups(font: Buffer, at: number, into: Map<number, number>): void {
  const count = font.readUInt32BE(at + 12);
  for (let group = at + 16; group < at + 16 + count * 12; group += 12) {
    const start = font.readUInt32BE(group);
    const first = font.readUInt32BE(group + 8);
    for (let code = start; code <= font.readUInt32BE(group + 4); code += 1) set(into, code, first + code - start);
  }
}

function set(into: Map<number, number>, code: number, glyph: number): void {
  if (glyph !== 0) into.set(code, glyph);
}

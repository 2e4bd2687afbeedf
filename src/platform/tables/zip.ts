import { inflateRawSync } from 'node:zlib';

/** What a ZIP file unpacks to at most, and how many entries it has at most. */
export interface ZipLimits {
  bytes: number;
  /** Of one entry, where that is less than all together. */
  part?: number;
  entries: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * Unpacks every entry of a ZIP file, with a limit on what comes out: a small file can claim, or hide, gigabytes. The
 * sizes that the file states are not believed.
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits): Map<string, Buffer> | 'broken' | 'too-large' {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Buffer>();
  let left = limits.bytes;
  try {
    const end = findEnd(zip);
    const count = zip.readUInt16LE(end + 10);
    if (count > limits.entries) return 'too-large';
    let at = zip.readUInt32LE(end + 16);
    for (let entry = 0; entry < count; entry += 1) {
      if (zip.readUInt32LE(at) !== entryMark) return 'broken';
      const content = readEntry(zip, at, Math.min(left, limits.part ?? left));
      left -= content.length;
      const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
      files.set(zip.toString('utf8', at + 46, nameEnd), content);
      at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return files;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}

/** Throws ERR_BUFFER_TOO_LARGE where more than `most` bytes would come out. */
function readEntry(zip: Buffer, at: number, most: number): Buffer {
  const method = zip.readUInt16LE(at + 10);
  const packed = zip.readUInt32LE(at + 20);
  const header = zip.readUInt32LE(at + 42);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const data = zip.subarray(start, start + packed);
  if (method === 8) return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  if (method !== 0) throw new Error('packed in a way that is not used for office files');
  if (data.length > most) throw Object.assign(new Error('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
  return data;
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65_535); at -= 1) {
    if (zip.readUInt32LE(at) === endMark) return at;
  }
  throw new Error('no end of central directory');
}

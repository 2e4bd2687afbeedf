import sharp, { type Sharp } from 'sharp';
import { takeTurns } from '../threads/turns.ts';

export interface Encoded {
  bytes: Buffer;
  mediaType: string;
  width: number;
  height: number;
}

/** A picture as it is kept: as large as a screen, and as small as a list needs it. */
export interface Picture {
  full: Encoded;
  small: Encoded;
}

const largeSide = 2_400;
const smallSide = 480;
const mostPixels = 60_000_000;
const mostSeconds = 20;

// The library draws in the few threads that files and passwords need, too: two pictures at once leave them some.
const turn = takeTurns(2);

/**
 * Draws a picture anew: upright, no larger than a screen, without anything the camera wrote into it (place, time,
 * serial number). Undefined where the bytes are no picture that can be drawn,
 * or none that is drawn in 20 seconds.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Picture | undefined> {
  return turn(() => drawAnew(bytes));
}

async function drawAnew(bytes: Uint8Array): Promise<Picture | undefined> {
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false });
    const { hasAlpha } = await source.metadata();
    return {
      full: await encode(source, largeSide, hasAlpha),
      small: await encode(source, smallSide, hasAlpha),
    };
  } catch {
    return undefined;
  }
}

/** What is see-through stays PNG, everything else becomes JPEG. sharp keeps no metadata by default. */
async function encode(source: Sharp, side: number, hasAlpha: boolean): Promise<Encoded> {
  const sized = source
    .clone()
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  const drawn = hasAlpha ? sized.png({ compressionLevel: 9 }) : sized.jpeg({ quality: 82, mozjpeg: true });
  const { data, info } = await drawn.timeout({ seconds: mostSeconds }).toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType: hasAlpha ? 'image/png' : 'image/jpeg', width: info.width, height: info.height };
}

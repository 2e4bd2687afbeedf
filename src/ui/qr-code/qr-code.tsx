import QRCode from 'qrcode-svg';

export interface QrCodeProps {
  /** what a camera reads, at most some 1,000 characters */
  content: string;
  /** says what it is for whoever cannot see it; the content must stand beside it as text */
  title: string;
}

/** Addresses are few and drawn often; reckoning one takes as long as the rest of a page. */
const drawn = new Map<string, { size: number; path: string }>();

function drawingOf(content: string): { size: number; path: string } {
  const known = drawn.get(content);
  if (known) return known;
  const rows = new QRCode({ content, ecl: 'M' }).qrcode.modules;
  // The library keeps its modules by row and column; its own drawing takes the row for x and comes out mirrored.
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  const drawing = { size: rows.length + 8, path };
  if (drawn.size >= 100) drawn.clear();
  drawn.set(content, drawing);
  return drawing;
}

/** A picture for a camera, as SVG. Always dark on light, also in the dark theme: cameras want it so. */
export function QrCode({ content, title }: QrCodeProps) {
  const { size, path } = drawingOf(content);
  return (
    <svg class="qs-qr" viewBox={`0 0 ${size} ${size}`} width="200" height="200" role="img" aria-label={title}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

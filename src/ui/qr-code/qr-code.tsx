import QRCode from 'qrcode-svg';

export interface QrCodeProps {
  /** what a camera reads, at most some 1,000 characters */
  content: string;
  /** says what it is for whoever cannot see it; the content must stand beside it as text */
  title: string;
}

/** A picture for a camera, as SVG. Always dark on light, also in the dark theme: cameras want it so. */
export function QrCode({ content, title }: QrCodeProps) {
  const rows = new QRCode({ content, ecl: 'M' }).qrcode.modules;
  const size = rows.length + 8;
  const path = rows.flatMap((row, x) => row.map((isDark, y) => (isDark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qs-qr" viewBox={`0 0 ${size} ${size}`} width="200" height="200" role="img" aria-label={title}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** The part of the package that we use; it brings no types. */
declare module 'qrcode-svg' {
  // biome-ignore lint/style/noDefaultExport: the package exports so
  export default class QRCode {
    constructor(options: { content: string; ecl?: 'L' | 'M' | 'Q' | 'H' });
    qrcode: { modules: boolean[][] };
  }
}

/** What a phone needs to put the county's public pages on its first screen. */
export interface AppManifest {
  name: string;
  language: string;
  dir: 'ltr' | 'rtl';
  startHref: string;
  /** `#rrggbb` */
  colour: string;
  iconHref: string;
}

/** The text of a web app manifest (W3C). */
export function appManifestText(app: AppManifest): string {
  return JSON.stringify({
    name: app.name,
    short_name: app.name.replace(/^(Land)?[Kk]reis /, '').slice(0, 24),
    lang: app.language,
    dir: app.dir,
    start_url: app.startHref,
    scope: '/',
    display: 'browser',
    background_color: '#ffffff',
    theme_color: app.colour,
    icons: [{ src: app.iconHref, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  });
}

/** A square in the county's colour with its first letter, until a logo is set. */
export function appIcon(name: string, colour: string): string {
  const letter = ([...name.replace(/^(Land)?[Kk]reis /, '')][0] ?? 'Q').replace(/[<>&]/, 'Q');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">' +
    `<rect width="512" height="512" fill="${colour}"/>` +
    '<text x="256" y="350" font-family="sans-serif" font-size="280" font-weight="700" fill="#fff" text-anchor="middle">' +
    `${letter}</text></svg>`
  );
}

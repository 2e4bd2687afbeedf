/** A tag of an XML file as it comes along; names are given without their prefix. */
export interface XmlTag {
  name: string;
  kind: 'open' | 'close' | 'empty';
  attribute(name: string): string | undefined;
  /** The text between this tag and the next one. */
  text: string;
}

/**
 * The tags of an XML file, one after the other, with the text behind each. Enough for the files of office programs,
 * which are made by programs and declare no entities of their own; what is no XML gives few tags or none, and no error.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  const pattern =
    /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|[?!][^>]*>|(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>)/g;
  let before: XmlTag | undefined;
  let end = 0;
  for (const found of xml.matchAll(pattern)) {
    const [all, slash, name, attributes = '', selfClosing] = found;
    if (before) before.text += unescaped(xml.slice(end, found.index));
    end = found.index + all.length;
    if (name === undefined) {
      if (before && all.startsWith('<![CDATA[')) before.text += all.slice(9, -3);
    } else {
      if (before) yield before;
      before = {
        name,
        kind: slash ? 'close' : selfClosing ? 'empty' : 'open',
        attribute: (wanted) => attributeOf(attributes, wanted),
        text: '',
      };
    }
  }
  if (before) yield before;
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted || name?.endsWith(`:${wanted}`)) return unescaped(double ?? single ?? '');
  return undefined;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}

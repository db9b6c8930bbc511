import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** No text of the page: code, controls, media and what stands in for them. */
const nonText = set(
  'script style template noscript head title meta link base iframe frame frameset noframes noembed object embed applet param video audio track source canvas svg map area select option optgroup datalist textarea input meter progress rp annotation annotation-xml',
);
/** Furniture of the page. */
const furniture = set('nav footer form button menu');
const furnitureRoles = set('navigation banner contentinfo search button menu menubar toolbar');
const blocks = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody tfoot thead tr ul xmp',
);
const preserving = set('pre listing xmp plaintext');

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name && attr.namespace === undefined)?.value;

/** The style attribute as lower-case properties and values; nothing is ever applied. */
export const stylesOf = (element: Element): ReadonlyMap<string, string> => {
  const styles = new Map<string, string>();
  for (const declaration of (attribute(element, 'style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    if (colon > 0) styles.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return styles;
};

type Styles = ReadonlyMap<string, string>;
const hasClass = (element: Element, names: RegExp): boolean => names.test(attribute(element, 'class') ?? '');

/** Not text, or not seen by a reader of the page. */
export const isDropped = (element: Element, styles: Styles): boolean =>
  nonText.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
  styles.get('display') === 'none' ||
  styles.get('visibility') === 'hidden' ||
  hasClass(element, /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/i);

export const isBlock = (element: Element, styles: Styles): boolean =>
  blocks.has(element.tagName) || /^(?:block|flex|grid|list-item|table|flow-root)$/.test(styles.get('display') ?? '');

export const isFurniture = (element: Element, isQuoted: boolean): boolean =>
  (furniture.has(element.tagName) && !(isQuoted && element.tagName === 'footer')) || furnitureRoles.has(attribute(element, 'role') ?? '');

export const isEmbeddedPost = (element: Element): boolean =>
  hasClass(
    element,
    /(?:^|[\s_-])(?:twitter-(?:tweet|video)|tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|truthsocial-embed|telegram-post)(?:$|[\s_-])/i,
  );

/** `white-space` that keeps spaces and newlines; undefined where the element says nothing. */
export const keepsSpaces = (element: Element, styles: Styles): boolean | undefined => {
  const value = styles.get('white-space') ?? styles.get('white-space-collapse');
  if (value !== undefined && value !== 'inherit') return /^(?:pre|pre-wrap|break-spaces|preserve|preserve nowrap)$/.test(value);
  return preserving.has(element.tagName) ? true : undefined;
};

export const isStrong = (element: Element, styles: Styles): boolean => {
  const weight = styles.get('font-weight');
  if (weight === undefined) return element.tagName === 'b' || element.tagName === 'strong';
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
};

export const isEmphasis = (element: Element, styles: Styles): boolean => {
  const style = styles.get('font-style');
  if (style === undefined) return element.tagName === 'i' || element.tagName === 'em';
  return /^(?:italic|oblique)/.test(style);
};

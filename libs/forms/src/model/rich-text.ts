/**
 * Sanitised formatting. A closed set of nodes that a renderer draws with its own elements: no HTML string, no
 * attribute of the source, no script can pass through it.
 */
export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em' | 'paragraph' | 'item'; readonly children: RichText }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly children: RichText }
  /** `href` begins with https:, mailto: or tel:. */
  | { readonly kind: 'link'; readonly href: string; readonly children: RichText }
  /** `src` is a data URI of type png, jpeg or webp, at most 200 kB. */
  | { readonly kind: 'image'; readonly src: string; readonly alt: string };

/** A run of sanitised nodes. */
export type RichText = readonly RichNode[];

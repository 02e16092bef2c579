/**
 * Words with structure, made from a note's Markdown when the form is compiled: never HTML, links already judged safe.
 */
export type RichText = readonly Block[];

/**
 * A paragraph, heading or list. Lists do not nest; a heading's level is that of its place. `language`: where it is not
 * the model's.
 */
export type Block = { readonly language?: 'en' } & (
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
);

/**
 * Text, or a styled run of it. `href` is an `https:`, `http:`, `mailto:` or `tel:` address, or a path on the same site.
 */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/**
 * Structured text, made from Markdown when the form is compiled. It contains no HTML, and its links have been checked.
 */
export type RichText = readonly Block[];

/**
 * A paragraph, heading or list. Lists do not nest. A heading's level depends on where it is shown. `language` is
 * present if it is not the model's.
 */
export type Block = { readonly language?: 'en' } & (
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
);

/**
 * Text, or text that is styled or linked. `href` is an `https:`, `http:`, `mailto:` or `tel:` address, or a path on the
 * same site. `button`: it is drawn as a button.
 */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly button?: true; readonly content: readonly Inline[] };

// GOV.UK's colours become a council's: by custom properties that _brand.scss sets, instead of values.

/** Names that _brand.scss sets, and those that are the same colour as one of them. */
const set = new Set([
  'brand',
  'link',
  'link-hover',
  'link-visited',
  'focus',
  'focus-text',
  'error',
  'success',
  'text',
  'body-background',
  'secondary-text',
  'inverse-text',
  'border',
]);
const sameAs = { 'input-border': 'text', 'link-active': 'text', hover: 'border' };

/** Shades of GOV.UK's green button, in per cent of the button's colour. */
const shades = { '#0b5c3e': 80, '#083d29': 50 };

/** Plugs into PostCSS. */
export const councilColours = {
  postcssPlugin: 'council-colours',
  Declaration(declaration) {
    declaration.value = declaration.value
      .replace(
        /var\(--govuk-([a-z-]+)-colour, #[0-9a-f]+\)/g,
        (_, name) => `var(--govuk-${set.has(name) ? name : sameAs[name]}-colour)`,
      )
      .replace(/#0b5c3e|#083d29/g, (hex) => `color-mix(in srgb, var(--_button) ${shades[hex]}%, #000)`);
  },
};

// Replaces GOV.UK's colours with custom properties that _brand.scss sets, so that a council can change them.

/** The colours that _brand.scss sets, and others that are the same as one of them. */
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

/** Shades of GOV.UK's green button, which _brand.scss makes of the button's colour. */
const shades = { '#0b5c3e': 'hover', '#083d29': 'shadow' };

/** The PostCSS plug-in. */
export const councilColours = {
  postcssPlugin: 'council-colours',
  Declaration(declaration) {
    declaration.value = declaration.value
      .replace(
        /var\(--govuk-([a-z-]+)-colour, #[0-9a-f]+\)/g,
        (_, name) => `var(--govuk-${set.has(name) ? name : sameAs[name]}-colour)`,
      )
      .replace(/#0b5c3e|#083d29/g, (hex) => `var(--_${shades[hex]})`);
  },
};

// What GOV.UK's components bring and no renderer draws, or that is for browsers which cannot run the renderers. Dropped
// here, so that a council's page loads only what it uses.
const unusedClass =
  /\.govuk-((heading|caption|label|fieldset__legend)--?xl|caption-[lm]\b|body-|button--(start|inverse)|button__start-icon|link--|link-image|list--spaced|(radios|checkboxes)__(conditional|divider)|radios--small|panel--interruption|panel__actions|input--(extra|width-30)|notification-banner__heading|frontend-supported|visually-hidden-focusable|label-wrapper|label--[ml]\b|fieldset__legend--l\b)/;
/**
 * Controls are never disabled (aria-disabled keeps them in reach), buttons are never links, and a box for a number is
 * one for text.
 */
const unusedState = /:disabled|\[disabled|spin-button|\[type=['"]?number|button[\w-]*:(link|visited)|moz-focus-inner/;
/**
 * Places where our markup never has them: paragraphs of their own in a summary, say; and what ends floats, as no group
 * has any.
 */
const unusedPlace =
  /\.govuk-((body|list) ?\+ ?\.govuk-heading-l|details__(summary-text ?>|text p)|error-summary__body (p|> ?\*)|(list|button-group) \.govuk-(list|link)|panel__title:last-child|(radios|checkboxes)__item:last-child|(form-group|date-input)::?after)/;
const oldBrowsers = /text-wrap|caret-color|\\0|\ufffd/;
/** Set once, on `.formwright` (_brand.scss), and inherited. */
const inherited = /^(-webkit-font-smoothing|-moz-osx-font-smoothing|font-family)$/;
/** What later properties, which stand beside them, have taken the place of. */
const superseded = /^(-webkit-(text-decoration-skip|box-decoration-break).*|text-decoration-skip|word-wrap|clip)$/;

const isUsed = (selector) =>
  !unusedClass.test(selector) && !unusedState.test(selector) && !unusedPlace.test(selector) && selector !== ':root';
/** What nothing is, `:not` need not say: it only makes the rule longer. */
const withoutNeedlessNot = (selector) =>
  selector.replace(/:not\(([^()]*)\)/g, (not, inner) => (isUsed(inner) ? not : ''));
const isOurs = (rule) => rule.toString().includes('.formwright');

/** Plugs into PostCSS. */
export const dropUnused = {
  postcssPlugin: 'drop-unused',
  Declaration(declaration) {
    const isInherited = inherited.test(declaration.prop) && !isOurs(declaration.parent);
    if (isInherited || superseded.test(declaration.prop)) declaration.remove();
  },
  Rule(rule) {
    const selectors = rule.selectors
      .map(withoutNeedlessNot)
      .filter((selector) => isUsed(selector.replace(/:not\([^)]*\)/g, '')));
    if (selectors.length === 0) rule.remove();
    else if (selectors.join() !== rule.selectors.join()) rule.selectors = selectors;
  },
  AtRule: {
    media(rule) {
      // Without Internet Explorer's half, `(forced-colors: active)` alone is left.
      if (rule.params.includes('-ms-high-contrast')) rule.params = rule.params.split(',')[0];
      if (oldBrowsers.test(rule.params) || (rule.params === 'print' && !isOurs(rule))) rule.remove();
    },
    supports(rule) {
      if (oldBrowsers.test(rule.params)) rule.remove();
      else if (rule.params.startsWith('not')) rule.replaceWith(rule.nodes);
    },
  },
};

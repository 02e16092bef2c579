// Styles of GOV.UK's components that no renderer draws, or that are for browsers which cannot run the renderers. They
// are dropped, so that a council's page loads only what it uses.
const unusedClass =
  /\.govuk-((heading|caption|label|fieldset__legend)--?xl|caption-[lm]\b|body-|button--(start|inverse)|button__start-icon|link--|link-image|list--spaced|(radios|checkboxes)__conditional|radios__divider|checkboxes--small .*divider|radios--small|panel--interruption|panel__actions|input--(extra|width-30)|notification-banner__heading|frontend-supported|visually-hidden-focusable|label-wrapper|label--[ml]\b|fieldset__legend--l\b)/;
/**
 * Controls are never disabled (aria-disabled keeps them reachable), buttons that are links need only what our layout says,
 * and number fields are text boxes.
 */
const unusedState = /:disabled|\[disabled|spin-button|\[type=['"]?number|button[\w-]*:(link|visited)|moz-focus-inner/;
/**
 * Combinations that our markup does not have, such as paragraphs in a summary, and clearfixes, because no group has
 * floats.
 */
const unusedPlace =
  /\.govuk-((body|list) ?\+ ?\.govuk-heading-l|details__(summary-text ?>|text p)|error-summary__body (p|> ?\*)|(list|button-group) \.govuk-(list|link)|panel__title:last-child|(radios|checkboxes)__item:last-child|(form-group|date-input)::?after)/;
const oldBrowsers = /text-wrap|caret-color|\\0|\ufffd/;
/** Set once, on `.formwright` (_brand.scss), and inherited. */
const inherited = /^(-webkit-font-smoothing|-moz-osx-font-smoothing|font-family)$/;
/** Properties that a later one in the same rule replaces. */
const superseded = /^(-webkit-(text-decoration-skip|box-decoration-break).*|text-decoration-skip|word-wrap|clip)$/;

const isUsed = (selector) =>
  !unusedClass.test(selector) && !unusedState.test(selector) && !unusedPlace.test(selector) && selector !== ':root';
/** A `:not` of something that does not exist only makes the rule longer. */
const withoutNeedlessNot = (selector) =>
  selector.replace(/:not\(([^()]*)\)/g, (not, inner) => (isUsed(inner) ? not : ''));
const isOurs = (rule) => rule.toString().includes('.formwright');

/** The PostCSS plug-in. */
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
      // Without the part for Internet Explorer, only `(forced-colors: active)` is left.
      if (rule.params.includes('-ms-high-contrast')) rule.params = rule.params.split(',')[0];
      if (oldBrowsers.test(rule.params) || (rule.params === 'print' && !isOurs(rule))) rule.remove();
    },
    supports(rule) {
      if (oldBrowsers.test(rule.params)) rule.remove();
      else if (rule.params.startsWith('not')) rule.replaceWith(rule.nodes);
    },
  },
};

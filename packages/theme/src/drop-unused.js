// What GOV.UK's components bring and no renderer draws: whole classes, and each component's own printing font. Dropped
// here, so that a council's page loads only what it uses.
const unused =
  /^govuk-((heading|caption|label|fieldset__legend)--?xl|caption-[lm]$|body-([ls]|lead)|button--(start|inverse)|button__start-icon|link--|list--spaced|(radios|checkboxes)__(conditional|divider)|radios--small|panel--interruption|panel__actions|tag--(?!green|red|grey|yellow)|input--extra|notification-banner__heading|frontend-supported|visually-hidden-focusable)/;

const drawn = (selector) => !selector.some((part) => part.type === 'class' && unused.test(part.name));
const isRoot = (selector) => selector.length === 1 && selector[0].type === 'pseudo-class' && selector[0].kind === 'root';
const isForPrint = (query) => query.mediaType === 'print' && query.condition == null;
const setsFontOnly = (rule) =>
  rule.type === 'style' &&
  rule.value.declarations.declarations.every(({ property }) => ['font-family', 'font-size', 'line-height', 'color'].includes(property));

/** A visitor for lightningcss. */
export const dropUnused = {
  Rule: {
    media({ value }) {
      return value.query.mediaQueries.every(isForPrint) && value.rules.every(setsFontOnly) ? [] : undefined;
    },
    style(rule) {
      const selectors = rule.value.selectors.filter((selector) => drawn(selector) && !isRoot(selector));
      if (selectors.length === rule.value.selectors.length) return undefined;
      return selectors.length === 0 ? [] : { ...rule, value: { ...rule.value, selectors } };
    },
  },
};

// Selectors for the controls that a person uses in a contender's page.

/**
 * Returns the selectors for the first question that shows a text box. The first argument has the contender's own
 * selectors.
 */
export function selectors({ text, radio, next, error }, { properties }) {
  const fields = Object.entries(properties.page1.properties);
  const [
    shown,
    {
      'x-visible': { field: by },
    },
  ] = fields.find(([, field]) => field['x-visible'] && !field.oneOf && !field.items && field.format !== 'date');
  return {
    text: text('page1', 'q1'),
    yes: radio('page1', by, 'yes'),
    no: radio('page1', by, 'no'),
    shown: text('page1', shown),
    next,
    error,
  };
}

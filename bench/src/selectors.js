// Where, in the page of one contender, the things are that a person touches.

/** Takes the first question that shows a text at once; `find` are a contender's ways to find things. */
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

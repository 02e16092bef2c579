// What a developer adds to JSONForms for this workload: checkboxes, and a button that leaves a page or shows its errors.
import { rankWith, schemaMatches } from '@jsonforms/core';
import { JsonForms, withJsonFormsMultiEnumProps } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { useRef, useState } from 'react';

const Checkboxes = ({ visible, label, id, errors, options, data = [], path, addItem, removeItem }) => (
  <fieldset hidden={!visible}>
    <legend>{label}</legend>
    {options.map(({ value, label: text }) => (
      <label key={value}>
        <input
          type="checkbox"
          name={id}
          checked={data.includes(value)}
          onChange={({ target }) => (target.checked ? addItem : removeItem)(path, value)}
        />
        {text}
      </label>
    ))}
    {errors && <div className="validation validation_error">{errors}</div>}
  </fieldset>
);
const renderers = [
  ...vanillaRenderers,
  {
    tester: rankWith(
      5,
      schemaMatches(({ type }) => type === 'array'),
    ),
    renderer: withJsonFormsMultiEnumProps(Checkboxes),
  },
];

/** Draws the pages one at a time, and calls `submit` with the answers. */
export function JsonFormsPages({ schema, pages, submit }) {
  // Written by the middleware, because `onChange` is called too late for a button that is pressed at once.
  const latest = useRef({ data: Object.fromEntries(pages.map(({ name }) => [name, {}])) });
  const [{ number, validationMode }, go] = useState({ number: 0, validationMode: 'ValidateAndHide' });
  const { name, uischema } = pages[number];
  const leave = () => {
    const { data, errors } = latest.current;
    if (errors.some(({ instancePath }) => `${instancePath}/`.startsWith(`/${name}/`)))
      go({ number, validationMode: 'ValidateAndShow' });
    else if (number + 1 < pages.length) go({ number: number + 1, validationMode: 'ValidateAndHide' });
    else submit(data);
  };
  return (
    <>
      <JsonForms
        schema={schema}
        uischema={uischema}
        data={latest.current.data}
        renderers={renderers}
        cells={vanillaCells}
        validationMode={validationMode}
        middleware={(state, action, reduce) => (latest.current = reduce(state, action))}
      />
      <button type="button" className="next" onClick={leave}>
        {number + 1 < pages.length ? 'Next' : 'Submit'}
      </button>
    </>
  );
}

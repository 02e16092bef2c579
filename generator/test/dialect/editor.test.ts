import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/language/index.ts';
import { realForms } from '../real-forms.ts';
import { completions, hover, squiggles } from './editor.ts';

const head =
  '"$schema": "../../../schemas/dialect.json", "$id": "example/example", "title": "Example", "type": "object"';
const xForm = '"x-form": { "version": "1.0.0", "owner": "Example Council" }';

/** A form with these properties on its one page. */
function form(properties: string): string {
  return `{ ${head}, ${xForm}, "properties": { "you": { "title": "You", "type": "object", "properties": { ${properties} } } } }`;
}

async function labels(text: string): Promise<readonly string[]> {
  return (await completions(text)).map(({ label }) => label);
}

describe('an editor completes', () => {
  test('keywords of the form', async () => {
    expect(await labels(`{ ${head}, | }`)).toEqual(expect.arrayContaining(['x-form', 'properties', 'x-rules']));
    expect(await labels(`{ ${head}, "x-form": { | } }`)).toEqual(
      expect.arrayContaining(['version', 'owner', 'conditions', 'words', 'context', 'progress']),
    );
    expect(await labels(`{ ${head}, "x-form": { "progress": | } }`)).toEqual(
      expect.arrayContaining(['"mandatory"', '"fields"', '"pages"']),
    );
  });

  test('keywords of a page, and not those of a field', async () => {
    const offered = await labels(
      `{ ${head}, ${xForm}, "properties": { "you": { "title": "You", "type": "object", | } } }`,
    );
    expect(offered).toEqual(
      expect.arrayContaining(['x-visible', 'x-editable', 'x-rules', 'x-prompts', 'x-prefill', 'x-ui', 'properties']),
    );
    expect(offered).not.toEqual(expect.arrayContaining(['x-mandatory']));
  });

  test('keywords of a field, and not those of a note', async () => {
    const offered = await labels(form('"name": { "title": "Name", "type": "string", | }'));
    expect(offered).toEqual(
      expect.arrayContaining([
        'x-mandatory',
        'x-visible',
        'x-calculate',
        'x-options',
        'x-messages',
        'x-ui',
        'maxLength',
        'format',
      ]),
    );
    expect(offered).not.toContain('x-note');
    expect(offered).not.toContain('x-stop');
  });

  test('keywords for look-ups and files, and how long answers are kept', async () => {
    expect(await labels(form('"a": { "title": "A", "type": "array", "x-attachments": { | } }'))).toEqual(
      expect.arrayContaining(['accept', 'maxSize']),
    );
    expect(
      await labels(form('"a": { "title": "A", "type": "array", "x-attachments": { "accept": [ | ] } }')),
    ).toContain('"application/pdf"');
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-lookup": { | } }'))).toEqual(
      expect.arrayContaining(['source', 'freeText']),
    );
    expect(await labels(`{ ${head}, "x-form": { "retention": { | } } }`)).toEqual(
      expect.arrayContaining(['draftDays', 'submissionDays']),
    );
  });

  test('keywords of a note, a repeat and its entry', async () => {
    expect((await labels(form('"n": { "x-note": "Call us.", | }'))).toSorted()).toEqual(
      ['x-stop', 'x-ui', 'x-visible', 'x-words', '$comment'].toSorted(),
    );
    expect(
      await labels(form('"r": { "title": "R", "type": "array", "items": { "type": "object", | }, "x-ui": { } }')),
    ).toEqual(expect.arrayContaining(['properties', 'title', 'x-rules']));
    expect(
      await labels(
        form('"r": { "title": "R", "type": "array", "items": { "type": "object", "properties": {} }, "x-ui": { | } }'),
      ),
    ).toEqual(expect.arrayContaining(['entryLabel', 'addLabel', 'columns']));
  });

  test('the shapes that a new property can have', async () => {
    expect(await labels(form('"new": {|}'))).toEqual(
      expect.arrayContaining(['title', 'type', 'x-note', 'oneOf', 'x-options', '$ref']),
    );
    expect(await labels(form('"new": |'))).toEqual(
      expect.arrayContaining(['text', 'choice', 'yes or no', 'date', 'note', 'section', 'repeat']),
    );
  });

  test('what conditions can read, their operators and operands', async () => {
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-visible": { | } }'))).toEqual(
      expect.arrayContaining(['field', 'all', 'any', 'not', 'some', 'every', 'count', 'context', 'condition']),
    );
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-visible": { "field": "b", | } }'))).toEqual(
      expect.arrayContaining(['is', 'in', 'includes', 'answered', 'above', 'atLeast', 'below', 'atMost']),
    );
    expect(
      await labels(form('"a": { "title": "A", "type": "string", "x-mandatory": { "all": [{ "not": { | } }] } }')),
    ).toEqual(expect.arrayContaining(['field', 'some']));
    expect(
      await labels(form('"a": { "title": "A", "type": "string", "x-visible": { "field": "b", "above": { | } } }')),
    ).toEqual(expect.arrayContaining(['field', 'today']));
    expect(
      await labels(
        form('"a": { "title": "A", "type": "string", "x-visible": { "field": "b", "above": { "today": { | } } } }'),
      ),
    ).toEqual(expect.arrayContaining(['years', 'months', 'days']));
  });

  test('calculations, widgets, formats, styles, widths and severities', async () => {
    expect(await labels(form('"a": { "title": "A", "type": "number", "x-calculate": { | } }'))).toEqual(
      expect.arrayContaining(['sum', 'age', 'choose', 'text', 'copy']),
    );
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-ui": { "widget": | } }'))).toEqual(
      expect.arrayContaining(['"textarea"', '"radios"', '"date"']),
    );
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-ui": { "width": | } }'))).toEqual([
      '2',
      '3',
      '4',
      '5',
      '10',
      '20',
    ]);
    expect(await labels(form('"a": { "title": "A", "type": "string", "format": | }'))).toEqual(
      Object.keys(formats).map((name) => `"${name}"`),
    );
    expect(await labels(form('"n": { "x-note": "N", "x-ui": { "style": | } }'))).toEqual([
      '"text"',
      '"inset"',
      '"warning"',
      '"details"',
    ]);
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-rules": [{ "severity": | }] }'))).toEqual(
      expect.arrayContaining(['"error"', '"advice"']),
    );
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-prefill": { "edit": | } }'))).toEqual(
      expect.arrayContaining(['"locked"', '"editable"']),
    );
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-ui": { "autocomplete": | } }'))).toEqual(
      expect.arrayContaining(['"given-name"', '"postal-code"']),
    );
  });

  test('operands of a comparison, calculations, and presentation before a node has a type', async () => {
    expect(
      await labels(form('"a": { "title": "A", "type": "string", "x-visible": { "field": "b", "atLeast": | } }')),
    ).toEqual(expect.arrayContaining(['today', 'before today', 'another field']));
    expect(
      await labels(form('"a": { "title": "A", "type": "string", "x-visible": { "field": "b", "is": | } }')),
    ).toEqual(expect.arrayContaining(['another field', 'true', 'false']));
    expect(await labels(form('"a": { "title": "A", "type": "number", "x-calculate": | }'))).toEqual(
      expect.arrayContaining(['sum', 'count', 'age', 'choose', 'text', 'copy']),
    );
    expect(await labels(form('"a": { "title": "A", "type": "string", "x-mandatory": | }'))).toEqual([
      'true',
      'condition',
    ]);
    expect(await labels(form('"a": | '))).toEqual(
      expect.arrayContaining(['text', 'choice', 'several choices', 'number', 'yes or no', 'worked out']),
    );
    expect(await labels(form('"a": { "title": "A", | }'))).toContain('x-ui');
  });

  test('and explains each keyword under the pointer', async () => {
    expect(await hover(form('"a": { "title": "A", "type": "string", "x-mand|atory": true }'))).toContain(
      'Must be answered while visible',
    );
    expect(
      await hover(form('"a": { "title": "A", "type": "string", "x-visible": { "field": "b", "at|Least": 3 } }')),
    ).toContain('the same or greater');
    expect(await hover(form('"n": { "x-note": "N", "x-st|op": true }'))).toContain('nobody can continue');
  });
});

describe('an editor underlines', () => {
  test.each([
    ['a misspelt keyword', '"a": { "title": "A", "type": "string", "x-mandatry": true }', '"x-mandatry"'],
    [
      'a keyword of another kind of node',
      '"a": { "title": "A", "type": "object", "properties": {}, "x-calculate": { "sum": ["b"] } }',
      '"x-calculate"',
    ],
    ['a field’s keyword on a note', '"a": { "x-note": "N", "x-mandatory": true }', '"x-mandatory"'],
    [
      'a plain keyword that forms do not use',
      '"a": { "title": "A", "type": "object", "required": ["b"], "properties": {} }',
      '"required"',
    ],
    ['a misspelt member', '"a": { "title": "A", "type": "string", "x-ui": { "hnit": "H" } }', '"hnit"'],
    [
      'a misspelt operator',
      '"a": { "title": "A", "type": "string", "x-visible": { "field": "b", "iss": 1 } }',
      '"iss"',
    ],
    ['a widget that is none', '"a": { "title": "A", "type": "string", "x-ui": { "widget": "textera" } }', '"textera"'],
    ['a value of the wrong type', '"a": { "title": "A", "type": "string", "x-mandatory": "yes" }', '"yes"'],
    ['a format that is none', '"a": { "title": "A", "type": "string", "format": "postcode" }', '"postcode"'],
    ['a bad name', '"a-b": { "title": "A", "type": "string" }', '"a-b"'],
    [
      'a rule without its message',
      '"a": { "title": "A", "type": "string", "x-rules": [{ "check": { "field": "a", "is": "x" } }] }',
      '{',
    ],
    [
      'a calculation deep in a decision table',
      '"a": { "title": "A", "type": "number", "x-calculate": { "choose": [{ "when": { "field": "b", "is": 1 }, "value": { "summ": ["b"] } }] } }',
      '"summ"',
    ],
    [
      'a mistake inside a repeat',
      '"r": { "title": "R", "type": "array", "items": { "type": "object", "properties": { "a": { "title": "A", "type": "string", "maxlength": 3 } } } }',
      '"maxlength"',
    ],
    [
      'a mistake beside a reference',
      '"r": { "$ref": "../../../schemas/blocks/person.json", "x-visibel": {} }',
      '"x-visibel"',
    ],
    [
      'a mistake in what is added to a block in the entries of a repeat',
      '"r": { "title": "R", "type": "array", "items": { "$ref": "../../../schemas/blocks/known-person.json", "properties": { "name": { "x-mandatry": true } } } }',
      '"x-mandatry"',
    ],
    ['a property of no shape', '"a": { "title": "A" }', '"a"'],
  ])('%s', async (_, properties, at) => {
    const found = await squiggles(form(properties));
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((one) => one.at.startsWith(at))).toBe(true);
  });

  test('nothing in a correct form', async () => {
    expect(await squiggles(form('"a": { "title": "A", "type": "string", "x-mandatory": true }'))).toEqual([]);
  });

  test.each(realForms)('nothing in %s', async (file) => {
    expect(await squiggles(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

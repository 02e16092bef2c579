import type { CalculationRecords } from './calculation-record.ts';
import { single } from '../value-type.ts';

/** Calculations whose value is an answer, a part of one, or several joined; and how each is written. */
export interface TextCalculations {
  readonly copy: 'operand';
  readonly outwardCode: 'field';
  readonly text: 'pieces';
  readonly choose: 'rows';
}

/** Their records. */
export const ofTexts: CalculationRecords<TextCalculations> = {
  copy: {
    written: 'operand',
    reads: single,
    gives: 'same',
    snippet: { label: 'copy', description: 'The answer to another field', body: { copy: '$1' } },
    docs: {
      forms: [
        '{ "copy": "/page/field" }',
        '{ "copy": { "field": "action", "attribute": "team" } }',
        '{ "copy": { "field": "start", "plus": { "days": 7 } } }',
      ],
      description: 'The answer to another field, given by its name or as `{ "field": FIELD, "attribute": NAME }`.',
      more: 'The copy is in canonical form. With `attribute`, it is that attribute of the chosen option. With `plus`, it is a date moved by so many days, months or years.',
      examples: [
        {
          fields: {
            postcode: { title: 'Postcode', type: 'string', format: 'uk-postcode' },
            result: { title: 'Result', type: 'string', 'x-calculate': { copy: 'postcode' } },
            start: { title: 'Starts', type: 'string', format: 'date' },
            end: {
              title: 'Ends',
              type: 'string',
              format: 'date',
              'x-calculate': { copy: { field: 'start', plus: { days: 7 } } },
            },
          },
          rows: [
            ['`{"postcode": "l201ab"}`', '`result` comes to `"L20 1AB"`'],
            ['`{"start": "2026-02-26"}`', '`end` comes to `"2026-03-05"`'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value.',
      hidden: 'no value.',
    },
  },
  outwardCode: {
    written: 'field',
    reads: ['text'],
    gives: 'text',
    runtime: 'outwardCode',
    words: 'the first half of {of}',
    docs: {
      forms: ['{ "outwardCode": "postcode" }'],
      description: 'The first half of a postcode: `L20` for `L20 3UP`.',
      more: 'It has a value only if the postcode is well formed.',
      examples: [
        {
          fields: {
            postcode: { title: 'Postcode', type: 'string', format: 'uk-postcode' },
            result: { title: 'Result', type: 'string', 'x-calculate': { outwardCode: 'postcode' } },
          },
          rows: [
            ['`{"postcode": "L20 3UP"}`', '`result` comes to `"L20"`'],
            ['`{"postcode": "L20 3"}`', '`result` comes to nothing'],
            ['nothing', '`result` comes to nothing'],
          ],
        },
      ],
      unanswered: 'no value.',
      hidden: 'no value.',
    },
  },
  text: {
    written: 'pieces',
    reads: single,
    gives: 'text',
    runtime: 'join',
    words: 'the text {pieces}',
    snippet: {
      label: 'text',
      description: 'Texts and fields joined',
      body: { text: [{ field: '$1' }, ' ', { field: '$2' }] },
    },
    docs: {
      forms: ['{ "text": [{ "field": "firstName" }, " ", { "field": "lastName" }] }'],
      description:
        'Texts and fields joined: `[{ "field": "firstName" }, " ", { "field": "lastName" }]`. There is no value while one of them is unanswered.',
      more: 'Each value is written as it is shown in English, also to people who read the form in Welsh: a date as `3 March 2026`, money as `£1,250.50`, yes or no as `Yes` or `No`, an option as its title.',
      examples: [
        {
          fields: {
            first: { title: 'First name', type: 'string', maxLength: 100 },
            last: { title: 'Last name', type: 'string', maxLength: 100 },
            result: {
              title: 'Result',
              type: 'string',
              'x-calculate': { text: [{ field: 'first' }, ' ', { field: 'last' }] },
            },
          },
          rows: [
            ['`{"first": "Nia", "last": "Ŵyn"}`', '`result` comes to `"Nia Ŵyn"`'],
            ['`{"first": "Nia"}`', '`result` comes to nothing'],
          ],
        },
        {
          fields: {
            from: { title: 'From', type: 'string', format: 'date' },
            cost: { title: 'Cost', type: 'number', format: 'money' },
            agreed: { title: 'Agreed?', type: 'boolean' },
            place: {
              title: 'Where?',
              oneOf: [
                { const: 'home', title: 'At home' },
                { const: 'ward', title: 'On the ward' },
              ],
            },
            result: {
              title: 'Result',
              type: 'string',
              'x-calculate': {
                text: [
                  { field: 'place' },
                  ' from ',
                  { field: 'from' },
                  ', ',
                  { field: 'cost' },
                  '. Agreed: ',
                  { field: 'agreed' },
                ],
              },
            },
          },
          rows: [
            [
              '`{ "from": "2026-03-03", "cost": 1250.5, "agreed": true, "place": "home" }`',
              '`result` comes to `"At home from 3 March 2026, £1,250.50. Agreed: Yes"`',
            ],
          ],
        },
      ],
      unanswered: 'no value while a piece is unanswered.',
      hidden: 'no value while a piece is hidden.',
    },
  },
  choose: {
    written: 'rows',
    gives: 'rows',
    snippet: {
      label: 'choose',
      description: 'A decision table',
      body: { choose: [{ when: { field: '$1', is: '$2' }, value: '$3' }], otherwise: '$4' },
    },
    docs: {
      forms: ['{ "choose": [{ "when": condition, "value": … }], "otherwise": … }'],
      description: 'A decision table: the value of the first row whose condition is true.',
      more: 'A value is a constant, a field, or another calculation.',
      examples: [
        {
          fields: {
            score: { title: 'Score', type: 'integer' },
            result: {
              title: 'Result',
              type: 'string',
              'x-calculate': {
                choose: [
                  { when: { field: 'score', atLeast: 8 }, value: 'high' },
                  { when: { field: 'score', atLeast: 4 }, value: 'middle' },
                ],
                otherwise: 'low',
              },
            },
          },
          rows: [
            ['`{"score": 9}`', '`result` comes to `"high"`'],
            ['`{"score": 4}`', '`result` comes to `"middle"`'],
            ['`{"score": 0}`', '`result` comes to `"low"`'],
            ['nothing', '`result` comes to `"low"`'],
          ],
        },
      ],
      unanswered:
        'a row whose condition reads it is false, so the value is `otherwise`. To have no value then, put a row with `answered` first, or leave out `otherwise`.',
      hidden: 'as unanswered.',
    },
  },
};

import type { Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { after, before, each, newFile } from './edit.ts';

/** A format, added by the recipe in CONTRIBUTING.md: the number of a business that pays VAT. */
export const addFormat: Edits = {
  'generator/src/language/formats/numbers.ts': each(
    before("} from '@formwright/runtime'", 'vatNumber, vatNumberPattern'),
    after("| 'ods-code'", " | 'vat-number'"),
    before(
      '};',
      `'vat-number': {
    description: 'A VAT registration number.',
    kind: 'text',
    text: vatNumber,
    pattern: vatNumberPattern,
    widget: 'text',
    ui: { width: 10 },
    noun: 'a VAT number',
    alsoCalled: ['vat'],
    example: (n) => \`GB1234567\${String(10 + n)}\`,
    reference: {
      row: ['GB and nine digits', '\`GB123456789\`', 'the same'],
      text: 'GB and nine digits, in any case, spaced anyhow.',
      answers: [
        ['gb 123 4567 89', 'no issue; sends \`a\` as \`"GB123456789"\`'],
        ['123456789', '\`format\` at \`a\`'],
      ],
    },
  },
`,
    ),
  ),
  'packages/runtime/src/formats/vat-number.ts': newFile(`import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { codeOf } from './plain.ts';

/** ECMA-262 source of the pattern of a canonical VAT number. */
export const vatNumberPattern = '^GB\\\\d{9}$';

/** A VAT registration number: GB and nine digits. */
export const vatNumber: TextFormat = byPattern(vatNumberPattern, 'capitals', codeOf);
`),
  'packages/runtime/src/index.ts': after(
    "export { uprn, uprnPattern } from './formats/uprn.ts';\n",
    "export { vatNumber, vatNumberPattern } from './formats/vat-number.ts';\n",
  ),
  'packages/messages/src/languages/english-issues.ts': before(
    "    'ods-code':",
    "    'vat-number': 'be a VAT number, like GB123456789',\n",
  ),
  'packages/messages/src/languages/welsh-issues.ts': before(
    "    'ods-code':",
    "    'vat-number': 'fod yn rhif TAW, er enghraifft GB123456789',\n",
  ),
  'generator/test/oracle/formats.ts': before(
    "  'ods-code': {",
    `  'vat-number': {
    canonical: (typed) => lettersAndDigits(typed),
    problem: (code) => (code.startsWith('GB') && /^[0-9]{9}$/.test(code.slice(2)) ? undefined : 'shape'),
  },
`,
  ),
};

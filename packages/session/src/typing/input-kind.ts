import type { FieldNode, TextFormat } from '@formwright/model';
import { moneyFromTyped, typedMoney } from './typed-money.ts';
import { numberFromTyped, typedNumber } from './typed-number.ts';

/** How a box of one line takes and shows the answers of a field, by widget and format. */
export interface InputKind {
  readonly type: 'text' | 'email' | 'tel';
  /** Which keys a telephone brings up. */
  readonly inputMode?: 'numeric' | 'decimal';
  /** False for what is in no dictionary: names, codes, numbers, addresses of people. */
  readonly spellCheck?: false;
  /** Which letters a telephone makes capitals. Absent: the first of a sentence. */
  readonly autoCapitalize?: 'none' | 'words' | 'characters';
  /** The answer that what was typed makes; undefined where nothing is left of it. */
  readonly answer: (typed: string) => unknown;
  /** The text that stands for an answer. */
  readonly typed: (answer: unknown) => string;
}

const text: InputKind = {
  type: 'text',
  answer: (typed) => (typed === '' ? undefined : typed),
  typed: (answer) => (typeof answer === 'string' ? answer : ''),
};
const name: InputKind = { ...text, spellCheck: false, autoCapitalize: 'words' };
const code: InputKind = { ...text, spellCheck: false, autoCapitalize: 'characters' };
const plain: InputKind = { ...code, autoCapitalize: 'none' };
const digits: InputKind = { ...plain, inputMode: 'numeric' };
const email: InputKind = { ...plain, type: 'email' };
const telephone: InputKind = { ...plain, type: 'tel' };
const number: InputKind = {
  type: 'text',
  inputMode: 'decimal',
  spellCheck: false,
  answer: numberFromTyped,
  typed: typedNumber,
};
const integer: InputKind = { ...number, inputMode: 'numeric' };
const money: InputKind = { ...number, answer: moneyFromTyped, typed: typedMoney };

type Keyboard = NonNullable<TextFormat['keyboard']>;

/** By what a format says of its texts, or by a widget of the same name. */
const BY_KEYBOARD: { readonly [keyboard in Keyboard]: InputKind } = { capitals: code, digits, email, telephone };

/** Texts without a format, by what the author says that a browser may fill in. */
const BY_TOKEN: { readonly [token: string]: InputKind } = {
  name,
  'given-name': name,
  'additional-name': name,
  'family-name': name,
  nickname: name,
  organization: name,
  username: plain,
  'postal-code': code,
};

/**
 * Returns the kind of a field whose widget is a box of one line. A number is text: a browser's own number input loses
 * what is no number, and changes at a turn of the wheel.
 */
export function inputKind({ widget, type, format, textFormat, ui }: FieldNode): InputKind {
  if (format === 'money') return money;
  if (textFormat) return textFormat.keyboard ? BY_KEYBOARD[textFormat.keyboard] : plain;
  if (widget === 'number') return type === 'integer' ? integer : number;
  return BY_KEYBOARD[widget as Keyboard] ?? BY_TOKEN[ui.autocomplete?.split(' ').at(-1) ?? ''] ?? text;
}

import type { FieldNode, TextFormat } from '@formwright/model';
import { moneyFromTyped, typedMoney } from './typed-money.ts';
import { numberFromTyped, typedNumber } from './typed-number.ts';

/** The attributes of a box that depend on what is typed into it. */
export interface BoxKind {
  readonly type: 'text' | 'email' | 'tel' | 'password';
  /** Which keyboard a telephone shows. */
  readonly inputMode?: 'numeric' | 'decimal' | undefined;
  /** False for what no dictionary contains: names, codes, numbers, email addresses. */
  readonly spellCheck?: false | undefined;
  /** Which letters a telephone makes capitals. Absent: the first letter of a sentence. */
  readonly autoCapitalize?: 'none' | 'words' | 'characters' | undefined;
}

/** How typed text becomes an answer, and an answer the text that is shown. */
export interface Typing<Typed> {
  /** Returns the answer that typed text makes; undefined if it makes none. */
  readonly answer: (typed: Typed) => unknown;
  /** Returns the text that shows an answer. */
  readonly typed: (answer: unknown) => Typed;
}

/** How a box of one line shows and reads the answers of a field, by widget and format. */
export interface InputKind extends Typing<string> {
  readonly box: BoxKind;
}

const text: InputKind = {
  box: { type: 'text' },
  answer: (typed) => (typed === '' ? undefined : typed),
  typed: (answer) => (typeof answer === 'string' ? answer : ''),
};
const like = (kind: InputKind, box: Partial<BoxKind>): InputKind => ({ ...kind, box: { ...kind.box, ...box } });
const name = like(text, { spellCheck: false, autoCapitalize: 'words' });
const code = like(name, { autoCapitalize: 'characters' });
const plain = like(name, { autoCapitalize: 'none' });
const digits = like(plain, { inputMode: 'numeric' });
const email = like(plain, { type: 'email' });
const telephone = like(plain, { type: 'tel' });
const password = like(plain, { type: 'password' });
const number: InputKind = {
  box: { type: 'text', inputMode: 'decimal', spellCheck: false },
  answer: numberFromTyped,
  typed: typedNumber,
};
const integer = like(number, { inputMode: 'numeric' });
const money: InputKind = { ...number, answer: moneyFromTyped, typed: typedMoney };

type Keyboard = NonNullable<TextFormat['keyboard']>;

/** Kinds by the keyboard that a format wants, or by the widget of the same name. */
const BY_KEYBOARD: { readonly [keyboard in Keyboard | 'password']: InputKind } = {
  capitals: code,
  digits,
  email,
  telephone,
  password,
};

/** Kinds of text without a format, by the token that the author gives for autocomplete. */
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
 * Returns the kind of a field whose widget is a box of one line. A number has the type `text`: a browser's number input
 * loses what is not a number, and changes when the mouse wheel turns.
 */
export function inputKind({ widget, type, format, textFormat, ui }: FieldNode): InputKind {
  if (format === 'money') return money;
  if (textFormat) return textFormat.keyboard ? BY_KEYBOARD[textFormat.keyboard] : plain;
  if (widget === 'number') return type === 'integer' ? integer : number;
  return BY_KEYBOARD[widget as Keyboard] ?? BY_TOKEN[ui.autocomplete?.split(' ').at(-1) ?? ''] ?? text;
}

import type { FieldNode } from '@formwright/model';
import { moneyFromTyped, typedMoney } from './typed-money.ts';
import { numberFromTyped, typedNumber } from './typed-number.ts';

/** How a box of one line takes and shows the answers of a field, by widget and format. */
export interface InputKind {
  readonly type: 'text' | 'email' | 'tel';
  /** Which keys a telephone brings up. */
  readonly inputMode?: 'numeric' | 'decimal';
  /** False for what is no words: codes, numbers, addresses. */
  readonly spellCheck?: false;
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
const code: InputKind = { ...text, spellCheck: false };
const digits: InputKind = { ...code, inputMode: 'numeric' };
const email: InputKind = { ...code, type: 'email' };
const telephone: InputKind = { ...text, type: 'tel' };
const number: InputKind = { type: 'text', inputMode: 'decimal', spellCheck: false, answer: numberFromTyped, typed: typedNumber };
const integer: InputKind = { ...number, inputMode: 'numeric' };
const money: InputKind = { ...number, answer: moneyFromTyped, typed: typedMoney };

/** Gives the kind of a field whose widget is a box of one line. A number is text: a browser's own number input loses what is no number, and changes at a turn of the wheel. */
export function inputKind({ widget, type, format }: FieldNode): InputKind {
  if (format === 'money') return money;
  switch (widget) {
    case 'email': return email;
    case 'telephone': return telephone;
    case 'number': return type === 'integer' ? integer : number;
    default: return !format ? text : format === 'nhs-number' || format === 'uprn' ? digits : code;
  }
}

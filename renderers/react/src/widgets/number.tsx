import { numberFromTyped, typedNumber } from '@formwright/session';
import { Input } from './input.tsx';
import type { Widget } from './widget.ts';

const TYPING = { answer: numberFromTyped, typed: typedNumber };

/** A number, typed into a text input: `type="number"` drops what is no number, and changes at a turn of the wheel. */
export const number: Widget = {
  frame: 'label',
  Control: (props) => {
    const inputMode = props.view.node.type === 'integer' ? 'numeric' : 'decimal';
    return <Input {...props} typing={TYPING} attributes={{ inputMode, spellCheck: false }} />;
  },
};

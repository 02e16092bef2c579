import type { InputHTMLAttributes } from 'react';
import { Input } from './input.tsx';
import { typedText } from './typed-text.ts';
import type { Widget } from './widget.ts';

/** One line of text. Digits that nobody counts with bring up digits on a telephone; codes are not words to be spelt. */
export const text: Widget = {
  frame: 'label',
  Control: (props) => <Input {...props} typing={typedText} attributes={ATTRIBUTES[props.view.node.format ?? ''] ?? {}} />,
};

const ATTRIBUTES: { readonly [format: string]: InputHTMLAttributes<HTMLInputElement> } = {
  'nhs-number': { inputMode: 'numeric', spellCheck: false },
  'uk-postcode': { spellCheck: false },
};

import { Input } from './input.tsx';
import { typedText } from './typed-text.ts';
import type { Widget } from './widget.ts';

/** A telephone number, as text: it may begin with a zero. */
export const telephone: Widget = {
  frame: 'label',
  Control: (props) => <Input {...props} typing={typedText} attributes={{ type: 'tel' }} />,
};

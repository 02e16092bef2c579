import { Input } from './input.tsx';
import { typedText } from './typed-text.ts';
import type { Widget } from './widget.ts';

/** An email address. */
export const email: Widget = {
  frame: 'label',
  Control: (props) => <Input {...props} typing={typedText} attributes={{ type: 'email', spellCheck: false }} />,
};

import type * as Preact from 'preact';
import type { FormwrightForm } from '../formwright-form.ts';
import type { FormwrightAttributes, FormwrightListeners } from './attributes.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'formwright-form': Omit<Preact.JSX.HTMLAttributes<FormwrightForm>, 'lang'> &
        FormwrightAttributes &
        FormwrightListeners<'on'>;
    }
  }
}

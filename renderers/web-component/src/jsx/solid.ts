import type * as Solid from 'solid-js';
import type { FormwrightForm } from '../formwright-form.ts';
import type { FormwrightAttributes, FormwrightListeners } from './attributes.ts';

declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'formwright-form': Omit<Solid.JSX.HTMLAttributes<FormwrightForm>, 'lang'> &
        FormwrightAttributes &
        FormwrightListeners<'on:'>;
    }
  }
}

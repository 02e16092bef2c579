import type * as React from 'react';
import type { FormwrightForm } from '../formwright-form.ts';
import type { FormwrightAttributes, FormwrightListeners } from './attributes.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** React 18 sets attributes only. Set properties and listeners by a `ref` there. */
      'formwright-form': Omit<React.DetailedHTMLProps<React.HTMLAttributes<FormwrightForm>, FormwrightForm>, 'lang'> &
        FormwrightAttributes &
        FormwrightListeners<'on'>;
    }
  }
}

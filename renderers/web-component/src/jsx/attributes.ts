import type { FormwrightEvents } from '../events.ts';
import type { FormwrightForm } from '../formwright-form.ts';

type Property =
  | 'compiled'
  | 'facts'
  | 'host'
  | 'saved'
  | 'record'
  | 'warning'
  | 'notes'
  | 'words'
  | 'wording'
  | 'session'
  | 'address';

/** What JSX can set on `<formwright-form>`: its properties, and the attributes that it reads. */
export type FormwrightAttributes = { readonly [Name in Property]?: FormwrightForm[Name] } & {
  readonly profile?: 'portal' | 'govuk' | undefined;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly 'light-dom'?: boolean | undefined;
  /** With `@formwright/renderer-web-component/by-address`, as the next two. */
  readonly src?: string | undefined;
  readonly draft?: string | undefined;
  readonly lang?: 'en' | 'cy' | undefined;
};

/** Listeners to the element's events, as a framework names them. */
export type FormwrightListeners<Prefix extends string> = {
  readonly [Name in keyof FormwrightEvents as `${Prefix}${Name}`]?: (event: FormwrightEvents[Name]) => void;
};

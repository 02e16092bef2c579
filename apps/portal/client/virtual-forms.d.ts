/** Made by build-client.js: each built form as a chunk of its own. */
declare module 'virtual:forms' {
  import type { CompiledForm } from '@formwright/model';

  export const forms: {
    readonly [id: string]: { readonly [language in 'en' | 'cy']?: () => Promise<{ readonly form: CompiledForm }> };
  };
}

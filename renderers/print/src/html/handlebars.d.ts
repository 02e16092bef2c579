/** The part of Handlebars' runtime that we use. Its own types do not describe what it exports. */
declare module 'handlebars/runtime.js' {
  export type Template = (view: object) => string;

  /** The last argument of a helper. */
  export interface HelperOptions {
    readonly data: { readonly root: unknown };
  }

  interface Engine {
    readonly SafeString: new (markup: string) => object;
    create(): Engine;
    template(specification: object): Template;
    registerPartial(name: string, template: Template): void;
    registerHelper(name: string, help: (text: string, options: HelperOptions) => object | string): void;
  }

  const engine: Engine;
  export default engine;
}

/** What print uses of Handlebars' runtime, which has no compiler and whose own types do not say what it exports. */
declare module 'handlebars/runtime.js' {
  export type Template = (view: object) => string;

  /** What a helper is given last. */
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

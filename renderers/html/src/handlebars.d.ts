/** The part of Handlebars' runtime that we use. Its own types do not describe what it exports. */
declare module 'handlebars/runtime.js' {
  export type Template = (view: object) => string;

  interface Engine {
    readonly SafeString: new (markup: string) => object;
    create(): Engine;
    template(specification: object): Template;
    registerPartial(name: string, template: Template): void;
    registerHelper(
      name: string,
      help: (text: unknown, options: { readonly data: { readonly root: unknown } }) => object | string,
    ): void;
  }

  const engine: Engine;
  export default engine;
}

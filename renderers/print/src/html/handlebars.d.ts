/** What print uses of Handlebars' runtime, which has no compiler and whose own types do not say what it exports. */
declare module 'handlebars/runtime.js' {
  export type Template = (view: object) => string;

  interface Engine {
    create(): Engine;
    template(specification: object): Template;
    registerPartial(name: string, template: Template): void;
  }

  const engine: Engine;
  export default engine;
}

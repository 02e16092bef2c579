/** One of the modules that a form is built into. */
export interface FormModule {
  /** The form's own file. */
  readonly file: string;
  /** Its name in `generated/`. */
  readonly name: string;
}

/** Marks an id that is not a file, as plug-ins agree. */
const MARK = '\0formwright:';

/** Returns the id by which Vite knows a module. It does not end in `.json`, which Vite reads by itself. */
export function idOf({ file, name }: FormModule): string {
  return `${MARK}${encodeURIComponent(file)}/${name}`;
}

/** Returns the module that an id stands for, if it is one of ours. */
export function moduleOf(id: string): FormModule | undefined {
  if (!id.startsWith(MARK)) return undefined;
  const [file = '', name = ''] = id.slice(MARK.length).split('/', 2);
  return { file: decodeURIComponent(file), name };
}

/** Returns what an import names, if it is of a form: `./form.json?formwright`, or in Welsh `./form.json?formwright=cy`. */
export function isImported(source: string): { readonly path: string; readonly name: string } | undefined {
  const [, path, language] = /^([^?]*\.json)\?formwright(?:=(\w+))?$/.exec(source) ?? [];
  return path === undefined ? undefined : { path, name: language === 'cy' ? 'cy.js' : 'index.js' };
}

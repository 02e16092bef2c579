/** The forms that most commands are about. */
export const paths = {
  type: 'positional',
  required: false,
  description: 'Forms: a form.json, or the folder of a form, a council or of councils. Default: forms',
} as const;

/** The option of commands that would ask. */
export const yes = { type: 'boolean', description: 'Agrees beforehand to what would be asked: for scripts' } as const;

/** Gives the paths that were given, or the default. */
export function pathsOf(given: readonly string[]): readonly string[] {
  return given.length > 0 ? given : ['forms'];
}

/** Gives an option's text; undefined where it was not given. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

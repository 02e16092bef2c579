/** The positional argument of most commands: which forms to work on. */
export const paths = {
  type: 'positional',
  required: false,
  description: 'Forms: a form.json, or the folder of a form, of a council or of several councils. Default: forms',
} as const;

/** The option of commands that would otherwise ask. */
export const yes = { type: 'boolean', description: 'Answer yes to every question: for scripts' } as const;

/** Returns the given paths, or the default. */
export function pathsOf(given: readonly string[]): readonly string[] {
  return given.length > 0 ? given : ['forms'];
}

/** Returns an option's text; undefined if it was not given. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

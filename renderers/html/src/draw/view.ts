/** The data for a template. Where there is nothing, a name is absent or undefined. */
export type View = { readonly [name: string]: unknown };

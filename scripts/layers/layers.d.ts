type Allowed = Readonly<Record<string, readonly string[]>>;

/** Of each workspace, what of ours its code may import. */
export const workspaces: Allowed;
/** Of each folder of the compiler, which others it may import. */
export const compiler: { readonly folder: string; readonly rooms: Allowed };
/** Libraries that one place meets for all others. */
export const libraries: Allowed;

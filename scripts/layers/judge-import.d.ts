/** Checks one import against the tables in layers.js. Returns what is wrong, or undefined if the import is allowed. */
export function judgeImport(file: string, specifier: string): string | undefined;
/** Returns a workspace's name after '@formwright/'. */
export function nameOf(workspace: string): string;

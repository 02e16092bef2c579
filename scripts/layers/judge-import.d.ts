/** Judges one import by the tables of layers.js. Returns what is wrong; undefined if the import is allowed. */
export function judgeImport(file: string, specifier: string): string | undefined;
/** Returns a workspace's name after '@formwright/'. */
export function nameOf(workspace: string): string;

/** Returns the `node_modules` of scripts/verify/NAME. Fetches it first if it does not exist. */
export function fetched(root: string, name: string): string;

/** Returns true if it has been fetched and matches its lock file. */
export function isFetched(root: string, name: string): boolean;

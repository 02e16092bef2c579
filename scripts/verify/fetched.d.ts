/** Returns the `node_modules` of scripts/verify/NAME, fetched first where it is not there. */
export function fetched(root: string, name: string): string;

/** Returns whether it is there already, as its lock file says it. */
export function isFetched(root: string, name: string): boolean;

/** Returns the absolute path in `--forms DIR`, or `forms`. Ignores the portal's other options. */
export function formsFolder(args: string[]): string;

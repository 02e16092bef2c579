/** Reads `--forms DIR` among the portal's own options: its absolute path, or `forms`. */
export function formsFolder(args: string[]): string;

/** A committed file that is made, or has parts that are made, from the records in generator/src/language. */
export interface LanguageFile {
  /** From the root of the project. */
  readonly path: string;
  /** Returns the text as the records have it. `written`: the text as it is; what the records don't say stays. */
  make(written: string): string;
}

/** JSON whose members may be anything. */
export type Json = { [name: string]: any }; // eslint-disable-line typescript/no-explicit-any -- schemas are taken as they come

/** Returns a JSON file that `change` brings up to date in place. */
export function jsonFile(path: string, change: (json: Json) => void): LanguageFile {
  return {
    path,
    make(written) {
      const json = JSON.parse(written) as Json;
      change(json);
      return `${JSON.stringify(json, null, 2)}\n`;
    },
  };
}

/**
 * Returns a Markdown file with made parts: the text between `<!-- made: NAME -->` and `<!-- end -->`.
 *
 * @throws Error if the file does not have a part.
 */
export function markdownFile(path: string, parts: Readonly<Record<string, () => string>>): LanguageFile {
  return {
    path,
    make: (written) =>
      Object.entries(parts).reduce((text, [name, make]) => {
        const start = `<!-- made: ${name} -->\n`;
        const from = text.indexOf(start) + start.length;
        const to = text.indexOf('\n<!-- end -->', from);
        if (from < start.length || to < 0) throw new Error(`${path} has no part ${name}`);
        return `${text.slice(0, from)}\n${make().trim()}\n${text.slice(to)}`;
      }, written),
  };
}

// Parts of the text of a bundle's entry.

/** Returns a value as an expression. */
export const literal = (value) => JSON.stringify(value);

/** Returns a statement that imports names from a package or a file. */
export const importing = (names, from) => `import { ${names} } from ${literal(from)};\n`;

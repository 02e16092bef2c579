/** Collects the texts that logic names by number. */
export interface Texts {
  readonly all: string[];
  /** Returns a text's number, the same for the same text. */
  number(text: string): number;
}

export function newTexts(): Texts {
  const all: string[] = [];
  const number = (text: string): number => {
    const known = all.indexOf(text);
    return known >= 0 ? known : all.push(text) - 1;
  };
  return { all, number };
}

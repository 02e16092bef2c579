/** Numbers the texts in a form's logic. Any other number represents some other text. */
export interface Texts {
  numberOf(text: string): number;
  textOf(number: number): string | undefined;
  all(): readonly string[];
}

/** Starts without texts. */
export function newTexts(): Texts {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    textOf: (number) => texts[number],
    all: () => texts,
  };
}

import { drawingWords } from '@formwright/messages/drawing';
import { bodyMap } from '@formwright/model/body-map';
import type { Wording } from '@formwright/messages';
import type { Option } from '@formwright/model';

/** The body map of one question, as it is drawn on a screen or on paper. Right and left are the person's own. */
export interface DrawingView<Choice extends Option = Option> {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionView<Choice>[];
  /** The words in the drawing, each with the middle of its base line. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** A region of the drawing. */
export interface RegionView<Choice extends Option> {
  readonly name: string;
  /** Its outline, as SVG's path data. */
  readonly path: string;
  /** The option that it stands for, and chooses. Undefined if the question does not offer it now. */
  readonly option: Choice | undefined;
}

/** Makes the drawing of a question from its options. */
export function drawingView<Choice extends Option>(
  options: readonly Choice[],
  { language }: Pick<Wording, 'language'>,
): DrawingView<Choice> {
  const { width, height, regions, words } = bodyMap;
  return {
    width,
    height,
    regions: regions.map(({ name, path }) => ({ name, path, option: options.find(({ value }) => value === name) })),
    words: words.map(({ word, x, y }) => ({ text: drawingWords[language][word], x, y })),
  };
}

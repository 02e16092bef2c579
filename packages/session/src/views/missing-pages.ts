import { pageOf } from '../screens/screens.ts';
import type { State } from '../state/state.ts';
import type { ErrorLine, MissingPage } from './form-shape.ts';

/** Groups the lines of what is missing by page, in the order of the form, with how many there are on each. */
export function missingPages({ wording }: State, lines: readonly ErrorLine[]): readonly MissingPage[] {
  const names = [...new Set(lines.map(({ pointer }) => pageOf(pointer)))];
  return names.map((name) => {
    const here = lines.filter(({ pointer }) => pageOf(pointer) === name);
    return { name, title: wording.missingOn(here[0]?.page ?? name, here.length), lines: here };
  });
}

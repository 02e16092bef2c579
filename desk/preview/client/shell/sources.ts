import type { SourceText } from '@formwright/preview';
import type { Desk } from './model.ts';

/** Returns the files that can be shown: those of the form, and its scenarios once they have been run. */
export function sourcesOf({ state, tests }: Pick<Desk, 'state' | 'tests'>): readonly SourceText[] {
  const own = state?.sources ?? [];
  return [...own, ...(tests?.sources.filter(({ file }) => !own.some((one) => one.file === file)) ?? [])];
}

/** Returns one of these files; undefined if there is no such file. */
export function sourceOf(desk: Pick<Desk, 'state' | 'tests'>, file: string): SourceText | undefined {
  return sourcesOf(desk).find((source) => source.file === file);
}

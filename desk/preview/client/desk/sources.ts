import type { SourceText } from '@formwright/preview';
import type { Desk } from './model.ts';

/** Gives the files that can be looked at: what the form is made of, and its scenarios once they have been run. */
export function sourcesOf({ state, tests }: Pick<Desk, 'state' | 'tests'>): readonly SourceText[] {
  const own = state?.sources ?? [];
  return [...own, ...(tests?.sources.filter(({ file }) => !own.some((one) => one.file === file)) ?? [])];
}

/** Gives one of them. */
export function sourceOf(desk: Pick<Desk, 'state' | 'tests'>, file: string): SourceText | undefined {
  return sourcesOf(desk).find((source) => source.file === file);
}

import { dirname } from 'node:path';
import type { Diagnostic } from '@formwright/diagnostics';
import { locateAll, type RawDiagnostic } from '@formwright/diagnostics';
import { previewRead, read, type Compiled, type Definition } from '@formwright/generator';
import type { DeclaredFact, FormMap, Language, SourceText } from '../desk-state.ts';
import type { Shown } from './file-places.ts';
import { formMap } from './form-map.ts';

/** The result of reading a form. */
export interface Reading {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly problems: readonly Diagnostic[];
  readonly reasoning: 'under way' | 'done';
  readonly sources: readonly SourceText[];
  /** Absolute paths of the folders of the files that the form uses. */
  readonly folders: ReadonlySet<string>;
  /** Absent if there is an error. */
  readonly good?: GoodForm;
}

/** A form without errors. */
export interface GoodForm {
  /** For use in this process. */
  readonly compiled: Compiled;
  /** For use in the browser. */
  readonly modules: ReadonlyMap<string, string>;
  readonly map: FormMap;
  readonly facts: readonly DeclaredFact[];
  readonly languages: readonly Language[];
}

/** Reads, checks and compiles a form in memory. Never throws, whatever it reads. */
export async function compileForm(file: string, shown: Shown): Promise<Reading> {
  const result = read(file);
  const { compiled, modules, diagnostics, texts } = await previewRead(result);
  const { definition } = result;
  const texted = (name: string): string | undefined => {
    const value = definition?.root.keywords.get(name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  return {
    id: texted('$id'),
    title: texted('title'),
    problems: problemsOf(diagnostics, texts, shown),
    reasoning: modules ? 'under way' : 'done',
    sources: [...texts].map(([path, text]) => ({ file: shown(path), path, text })),
    folders: new Set([file, ...texts.keys(), ...diagnostics.map((one) => one.file)].map((path) => dirname(path))),
    ...(definition &&
      compiled &&
      modules && {
        good: {
          compiled,
          modules,
          map: formMap(compiled, definition, shown),
          facts: factsOf(definition),
          languages: modules.has('cy.js') ? ['en', 'cy'] : ['en'],
        },
      }),
  };
}

/**
 * Adds lines, messages and readable paths to diagnostics. Errors come first, because they stop the preview.
 */
export function problemsOf(
  raw: readonly RawDiagnostic[],
  texts: ReadonlyMap<string, string>,
  shown: Shown,
): readonly Diagnostic[] {
  const seen = <At extends { readonly file: string }>(at: At): At => ({ ...at, file: shown(at.file) });
  const found = locateAll(raw, texts).map((one) => ({
    ...seen(one),
    ...(one.related && { related: one.related.map(seen) }),
  }));
  return found.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function factsOf({ root }: Definition): readonly DeclaredFact[] {
  const form = root.keywords.get('x-form')?.value as
    | { readonly context?: Readonly<Record<string, { type: DeclaredFact['type']; format?: string; enum?: unknown[] }>> }
    | undefined;
  return Object.entries(form?.context ?? {}).map(([name, { type, format, enum: values }]) => ({
    name,
    type,
    ...(format && { format }),
    ...(values && { values }),
  }));
}

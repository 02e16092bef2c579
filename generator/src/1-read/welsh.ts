import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diagnostic } from '@formwright/diagnostics';
import { councilFileOf } from './council.ts';
import type { Translations } from './definition.ts';
import { nodeAt, type JsonNode } from './json.ts';
import { keywordsOf } from './layers.ts';
import { load, type Sources } from './sources.ts';

/** Returns the path of the Welsh of a file. `form`: the definition's own file, whatever its name is. */
export function welshFileOf(file: string, form: string): string {
  return file === form || file === councilFileOf(form)
    ? join(dirname(file), 'cy.json')
    : join(dirname(file), `${basename(file, '.json')}.cy.json`);
}

/** Which Welsh is read: that of forms that have a `cy.json`, or also that of any form's blocks and lists. */
export type WelshRead = 'of translated forms' | 'of any form';

/** Reads the Welsh beside a form, its blocks and its lists. */
export function readWelsh(
  form: string,
  sources: Sources,
  whose: WelshRead,
): ReadonlyMap<string, Translations> | undefined {
  const isThere = (file: string): boolean => sources.open.has(file) || existsSync(file);
  if (whose === 'of translated forms' && !isThere(welshFileOf(form, form))) return undefined;
  const translated = [...sources.parsed].flatMap(([file, source]): [string, Translations][] => {
    const welsh = source && translationsBeside(sources, welshFileOf(file, form), source);
    return welsh ? [[file, welsh]] : [];
  });
  return new Map(translated);
}

/** Reads the Welsh of a file from the file beside it. Undefined if there is none. */
export function translationsBeside(sources: Sources, beside: string, source: JsonNode): Translations | undefined {
  const node = sources.open.has(beside) || existsSync(beside) ? load(sources, beside) : undefined;
  if (node && !node.members) sources.diagnostics.push(diagnostic('not-translations', node.place));
  return node?.members ? translationsOf(node, source) : undefined;
}

function translationsOf(node: JsonNode, source: JsonNode): Translations {
  return {
    file: node.place.file,
    place: node.place,
    entries: keywordsOf([node], ['$schema']),
    valueAt: (pointer) => nodeAt(source, pointer)?.value,
    textAt(pointer) {
      const value = nodeAt(source, pointer)?.value;
      return typeof value === 'string' ? value : undefined;
    },
  };
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { jsonAt, parseJson, readableFor, type DefinitionNode } from '@formwright/generator';
import { draftNames } from './read-scenarios.ts';

/** What is wrong with the drafts beside a form, and their texts by absolute path. */
export interface CheckedDrafts {
  readonly diagnostics: readonly RawDiagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Looks at the drafts beside a form that are of its present version: each is on a page of the form. One of another version moves when it is opened. */
export function checkDrafts({ file, root }: { readonly file: string; readonly root: DefinitionNode }): CheckedDrafts {
  const folder = dirname(file);
  const isReadable = readableFor(file);
  const texts = new Map<string, string>();
  const pages = root.children.map(({ name }) => name);
  const { version } = (root.keywords.get('x-form')?.value ?? {}) as { readonly version?: unknown };
  const diagnostics = draftNames(folder).flatMap((name) => {
    const path = join(folder, 'drafts', `${name}.json`);
    if (!isReadable(path)) return [diagnostic('outside-project', { file: path, pointer: '', offset: 0, length: 0 }, { name: path })];
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    const { node, diagnostics: found } = parseJson(path, text);
    if (!node || jsonAt(node, '/version')?.value !== version) return found;
    const named = [jsonAt(node, '/page'), ...(jsonAt(node, '/ticked')?.items ?? [])].filter((one) => typeof one?.value === 'string' && !pages.includes(one.value));
    return named.flatMap((one) => (one ? [diagnostic('unknown-draft-page', one.place, { name: String(one.value), suggestion: didYouMean(String(one.value), pages) })] : []));
  });
  return { diagnostics, texts };
}

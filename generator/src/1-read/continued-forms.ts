import type { DefinitionNode } from './definition.ts';
import { fileOfForm, formsFolderOf } from './form-file.ts';
import type { JsonNode } from './json.ts';
import { rootNode } from './nodes.ts';
import { load, newSources, type Sources } from './sources.ts';

/** A form that another continues. */
export interface ContinuedForm {
  readonly root: DefinitionNode;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads the forms that a form continues, `x-form.continues`, by the first name of the paths to their answers: what they
 * ask, and no more. Leaves out what cannot be read. What is wrong with one is reported where that one is checked.
 */
export function continuedForms(schema: JsonNode, file: string, sources: Sources): ReadonlyMap<string, ContinuedForm> {
  const named = schema.members?.get('x-form')?.node.members?.get('continues')?.node.members ?? [];
  return new Map(
    [...named].flatMap(([name, { node }]) => {
      const found = fileOfForm(String(node.value), formsFolderOf(file));
      const of = found && newSources(found, sources.listsFolder, sources.open);
      const asked = of && load(of, found);
      const root = asked && readRoot(asked, of);
      return root ? [[name, { root, texts: of.texts }]] : [];
    }),
  );
}

/** Reads what a definition asks, with its blocks. Undefined if it is not an object. */
export function readRoot(schema: JsonNode, sources: Sources): DefinitionNode | undefined {
  if (!schema.members) return undefined;
  const ownLists = schema.members.get('x-form')?.node.members?.get('lists')?.node.members ?? [];
  for (const [name, { node }] of ownLists) sources.ownLists.set(name, node);
  return rootNode(schema, sources);
}

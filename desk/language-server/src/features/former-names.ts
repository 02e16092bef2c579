import { jsonEdits } from '@formwright/editing';
import { jsonAt, parseJson, unescapeName, type DefinitionNode } from '@formwright/generator';
import type { Edit } from 'jsonc-parser';

/**
 * Returns the edits that add a node's former name to `x-renamedFrom`, so that drafts follow. They use the bare name,
 * because the node stays in its place, which differs between forms that use the same block. A note has no answer, so it
 * needs none.
 */
export function formerNames(
  { kind, name: former, path, namePlaces }: DefinitionNode,
  name: string,
  textOf: (file: string) => string,
): readonly { readonly file: string; readonly edit: Edit }[] {
  if (kind === 'note' || kind === 'value') return [];
  return namePlaces.flatMap(({ file, pointer }, index) => {
    const text = textOf(file);
    const { node } = parseJson(file, text);
    const schema = node && jsonAt(node, pointer);
    if (!schema?.members) return [];
    const written = schema.members.get('x-renamedFrom')?.node.value as string | readonly string[] | undefined;
    // A form's own `x-renamedFrom` replaces that of the block. If it has none, that of the block applies.
    if (written === undefined && index > 0) return [];
    const value = listed([written ?? []].flat(), { former, name, path });
    return jsonEdits(text, { path: [...pointer.split('/').slice(1).map(unescapeName), 'x-renamedFrom'], value }).map(
      (edit) => ({ file, edit }),
    );
  });
}

/** Adds a former name, and removes the name that the node now has again. */
function listed(
  before: readonly string[],
  { former, name, path }: { readonly former: string; readonly name: string; readonly path: string },
): string | readonly string[] {
  const again = [name, `${path.slice(0, path.lastIndexOf('/'))}/${name}`];
  const names = [...before.filter((one) => !again.includes(one) && one !== former), former];
  return names.length === 1 ? former : names;
}

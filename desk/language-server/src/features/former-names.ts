import { jsonEdits } from '@formwright/editing';
import { jsonAt, parseJson, type DefinitionNode } from '@formwright/generator';
import type { Edit } from 'jsonc-parser';

/**
 * Gives the edits that say in `x-renamedFrom` what a node was called, so that drafts follow: by the name alone, as it
 * stays in its place, which in each form that has a block is another. A note has no answer.
 */
export function formerNames(
  { kind, name: former, path, namePlaces }: DefinitionNode,
  name: string,
  textOf: (file: string) => string,
): readonly { readonly file: string; readonly edit: Edit }[] {
  if (kind === 'note') return [];
  return namePlaces.flatMap(({ file, pointer }, index) => {
    const text = textOf(file);
    const { node } = parseJson(file, text);
    const schema = node && jsonAt(node, pointer);
    if (!schema?.members) return [];
    const written = schema.members.get('x-renamedFrom')?.node.value as string | readonly string[] | undefined;
    // What a form says beside a block takes the place of what the block says: without a word of its own, it has the
    // block's.
    if (written === undefined && index > 0) return [];
    const value = listed([written ?? []].flat(), { former, name, path });
    return jsonEdits(text, { path: [...pointer.split('/').slice(1).map(unescaped), 'x-renamedFrom'], value }).map(
      (edit) => ({ file, edit }),
    );
  });
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The former names with one more, and without the one that it has again. */
function listed(
  before: readonly string[],
  { former, name, path }: { readonly former: string; readonly name: string; readonly path: string },
): string | readonly string[] {
  const again = [name, `${path.slice(0, path.lastIndexOf('/'))}/${name}`];
  const names = [...before.filter((one) => !again.includes(one) && one !== former), former];
  return names.length === 1 ? former : names;
}

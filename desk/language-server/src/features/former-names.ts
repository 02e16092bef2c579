import type { DefinitionNode, Place } from '@formwright/generator';
import jsonc, { type Edit, type Node as JsonNode } from 'jsonc-parser';

/**
 * Gives the edits that say in `x-renamedFrom` what a node was called, so that drafts follow: by the name alone, as it stays in its place, which
 * in each form that has a block is another. A note has no answer.
 */
export function formerNames({ kind, name: former, path, namePlaces }: DefinitionNode, name: string, textOf: (file: string) => string): readonly { readonly file: string; readonly edit: Edit }[] {
  if (kind === 'note') return [];
  return namePlaces.flatMap((place, index) => {
    const text = textOf(place.file);
    const schema = schemaAt(text, place);
    if (!schema) return [];
    const written = schema.children?.find(({ children }) => children?.[0]?.value === 'x-renamedFrom')?.children?.[1];
    if (written) return [{ file: place.file, edit: { offset: written.offset, length: written.length, content: listed(written, { former, name, path }) } }];
    // What a form says beside a block takes the place of what the block says: without a word of its own, it has the block's.
    return index === 0 ? [{ file: place.file, edit: added(text, schema, former) }] : [];
  });
}

function schemaAt(text: string, { pointer }: Place): JsonNode | undefined {
  const tree = jsonc.parseTree(text);
  const steps = pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = tree && jsonc.findNodeAtLocation(tree, steps);
  return found?.type === 'object' ? found : undefined;
}

/** The former names with one more, and without the one that it has again. */
function listed(written: JsonNode, { former, name, path }: { readonly former: string; readonly name: string; readonly path: string }): string {
  const before = [jsonc.getNodeValue(written) as string | readonly string[]].flat();
  const again = [name, `${path.slice(0, path.lastIndexOf('/'))}/${name}`];
  const names = [...before.filter((one) => !again.includes(one) && one !== former), former].map((one) => JSON.stringify(one));
  return names.length === 1 ? String(names[0]) : `[${names.join(', ')}]`;
}

/** Beside the last member, in a line of its own where those have one. */
function added(text: string, { offset, length, children = [] }: JsonNode, former: string): Edit {
  const schema = text.slice(offset, offset + length);
  const [space = ' '] = /^\{(\s*)/.exec(schema)?.slice(1) ?? [];
  return { offset: offset + schema.slice(0, -1).trimEnd().length, length: 0, content: `${children.length > 0 ? ',' : ''}${space.includes('\n') ? space : ' '}"x-renamedFrom": ${JSON.stringify(former)}` };
}

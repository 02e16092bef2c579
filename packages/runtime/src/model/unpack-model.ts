import type { FieldNode, FormModel, Node, NoteNode, TextFormat } from '@formwright/model';

/**
 * A model as generated code contains it. To keep pages small it leaves out names, paths, kinds and everything else that
 * follows from the rest.
 */
export interface PackedModel extends Omit<FormModel, 'pages'> {
  /** Pages by name, in order. */
  readonly pages: PackedNodes;
}

/** Nodes by name, in order. */
export interface PackedNodes {
  readonly [name: string]: PackedNode;
}

/**
 * A node without its name, path and kind and without properties that equal `packedDefaults`. Its children are keyed by
 * name.
 */
export interface PackedNode {
  readonly children?: PackedNodes;
  readonly [key: string]: unknown;
}

/** The properties that a packed field or note leaves out, because most have them. */
export const packedDefaults: { readonly field: Partial<FieldNode>; readonly note: Partial<NoteNode> } = {
  field: { type: 'string', widget: 'text', ui: {} },
  note: { style: 'text', stop: false },
};

/** The formats used by a form's fields, by name; those of codes by their picture. */
export type Formats = { readonly [format: string]: TextFormat };

/** Returns the full model. `formats` are the formats of its text fields. */
export function unpackModel(packed: PackedModel, formats: Formats = {}): FormModel {
  return { ...packed, pages: unpackNodes(packed.pages, '', formats) as FormModel['pages'] };
}

function unpackNodes(packed: PackedNodes, around: string, formats: Formats): readonly Node[] {
  return Object.entries(packed).map(([name, node]) => {
    const kind = around === '' ? 'page' : kindOf(node);
    const path = `${around}/${name}`;
    const children = node.children && {
      children: unpackNodes(node.children, kind === 'repeat' ? `${path}/*` : path, formats),
    };
    const textFormat = formats[(node['code'] ?? node['format']) as string];
    const defaults = kind === 'field' || kind === 'note' ? packedDefaults[kind] : undefined;
    return {
      kind,
      name,
      path,
      ...defaults,
      ...node,
      ...(textFormat && { textFormat }),
      ...children,
    } as unknown as Node;
  });
}

/** Each kind is recognised by a property that only it has. */
function kindOf(node: PackedNode): Node['kind'] {
  if (node.children) return 'entryLabel' in node ? 'repeat' : 'section';
  return 'text' in node ? 'note' : 'field';
}

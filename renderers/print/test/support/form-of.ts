import type {
  CompiledForm,
  Draft,
  FieldNode,
  FormModel,
  Node,
  NoteNode,
  PageNode,
  Pointer,
  RepeatNode,
  SectionNode,
} from '@formwright/model';
import { textFormatOf } from '../../../../packages/session/test/support/text-formats.ts';
import { addAll, createForm } from '@formwright/runtime';

type Named = { readonly [name: string]: Unplaced };
type Unplaced = (name: string, path: string) => Node;

/** A form by hand: nodes by name, and which pointers are hidden given the answers. */
export function formOf(
  pages: Named,
  options: Partial<FormModel> = {},
  hidden: (draft: Draft) => readonly Pointer[] = () => [],
): CompiledForm {
  const model: FormModel = {
    id: 'example/form',
    title: 'Example form',
    version: '1.2.0',
    owner: 'Example Council',
    language: 'en',
    progress: 'mandatory',
    reference: 'XX-XX-XXXX-XXXXXX',
    words: {},
    texts: [],
    pages: place(pages, '') as readonly PageNode[],
    ...options,
  };
  return createForm(model, [[(draft, _facts, evaluation) => addAll(evaluation.hidden, hidden(draft))]]);
}

function place(nodes: Named, below: string): readonly Node[] {
  return Object.entries(nodes).map(([name, make]) => make(name, `${below}/${name}`));
}

export const page =
  (label: string, children: Named): Unplaced =>
  (name, path): PageNode => ({ kind: 'page', name, path, label, children: place(children, path) });

export const section =
  (label: string, children: Named): Unplaced =>
  (name, path): SectionNode => ({ kind: 'section', name, path, label, children: place(children, path) });

export const repeat =
  (label: string, entryLabel: string, children: Named): Unplaced =>
  (name, path): RepeatNode => ({
    kind: 'repeat',
    name,
    path,
    label,
    entryLabel,
    children: place(children, `${path}/*`),
  });

export const field =
  (label: string, more: Partial<FieldNode> = {}): Unplaced =>
  (name, path): FieldNode => ({
    kind: 'field',
    name,
    path,
    label,
    type: 'string',
    widget: 'text',
    ui: {},
    ...more,
    ...textFormatOf(more.format),
  });

export const note =
  (style: NoteNode['style'], text: NoteNode['text']): Unplaced =>
  (name, path): NoteNode => ({ kind: 'note', name, path, text, style, stop: false });

export const date: Partial<FieldNode> = { format: 'date', widget: 'date' };
export const yesNo: Partial<FieldNode> = { type: 'boolean', widget: 'radios' };
export const long: Partial<FieldNode> = { widget: 'textarea' };

/** Several of these may be chosen. */
export const several = (...labels: readonly string[]): Partial<FieldNode> => ({
  type: 'strings',
  widget: 'checkboxes',
  options: labels.map((label) => ({ value: label, label })),
});

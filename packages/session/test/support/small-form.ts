import type {
  CompiledForm,
  Draft,
  FieldNode,
  FormModel,
  Node,
  NoteNode,
  PageNode,
  RepeatNode,
  SectionNode,
} from '@formwright/model';
import {
  createForm,
  questions,
  startsOf,
  type EvaluationInProgress,
  type Started,
  type Step,
} from '@formwright/runtime';
import { textFormatOf } from './text-formats.ts';

/** Parts of a form without their paths, which follow from where they stand. */
export type Part<Kind extends Node = Node> = Kind extends Node
  ? { readonly kind: Kind['kind']; readonly name: string; readonly [property: string]: unknown }
  : never;

type Own<Kind extends Node> = Partial<Omit<Kind, 'kind' | 'name' | 'path' | 'children'>>;

export const field = (name: string, own: Own<FieldNode> = {}): Part<FieldNode> => ({
  kind: 'field',
  name,
  label: name,
  type: 'string',
  widget: 'text',
  ui: {},
  ...own,
  ...textFormatOf(own.format),
});
export const note = (name: string, own: Own<NoteNode> = {}): Part<NoteNode> => ({
  kind: 'note',
  name,
  text: [],
  style: 'text',
  stop: false,
  ...own,
});
export const section = (name: string, children: readonly Part[], own: Own<SectionNode> = {}): Part<SectionNode> => ({
  kind: 'section',
  name,
  label: name,
  children,
  ...own,
});
export const repeat = (name: string, children: readonly Part[], own: Own<RepeatNode> = {}): Part<RepeatNode> => ({
  kind: 'repeat',
  name,
  label: name,
  entryLabel: 'Need',
  children,
  ...own,
});
export const page = (name: string, children: readonly Part[], own: Own<PageNode> = {}): Part<PageNode> => ({
  kind: 'page',
  name,
  label: name,
  children,
  ...own,
});

/** What `createForm` takes besides the model: fills in an evaluation, as generated code does. */
export type Logic = (answers: Draft, evaluation: EvaluationInProgress) => void;

/** Makes a form of these pages. Only a `reviewed` one has a review before Submit. */
export function smallForm(
  pages: readonly Part<PageNode>[],
  logic: Logic = () => undefined,
  own: Partial<FormModel> &
    Pick<CompiledForm, 'lockedBy'> & { readonly starts?: Started; readonly reviewed?: true } = {},
): CompiledForm {
  const { lockedBy, starts, reviewed, ...ownModel } = own;
  const model: FormModel = {
    id: 'council/small',
    title: 'Small form',
    version: '1.0.0',
    owner: 'Council',
    language: 'en',
    progress: 'mandatory',
    reference: 'XX-XX',
    words: {},
    ...(!reviewed && { review: false as const }),
    texts: [],
    ...ownModel,
    pages: pages.map((part) => placed(part, '')) as unknown as readonly PageNode[],
  };
  const steps: readonly Step[] = [[(answers, _facts, evaluation) => logic(answers, evaluation)]];
  return createForm(model, steps, {
    ...(lockedBy && { lockedBy }),
    ...(starts && { starts: startsOf(model, steps, starts) }),
    ...(model.paging === 'question' && { questions }),
  });
}

function placed(part: Part, around: string): Part {
  const path = `${around}/${part.name}`;
  const inner = part.kind === 'repeat' ? `${path}/*` : path;
  const children = part['children'] as readonly Part[] | undefined;
  return { ...part, path, ...(children && { children: children.map((child) => placed(child, inner)) }) };
}

/** The functions of a form that look at a whole draft. */
const wholeDraft = [
  'evaluate',
  'validateDraft',
  'validatePage',
  'validateSubmission',
  'relevantAnswers',
  'progress',
  'track',
  'route',
] as const;

/** Wraps a form so that calls of functions that look at a whole draft are counted. */
export function counted(form: CompiledForm): { readonly form: CompiledForm; calls(): number } {
  let calls = 0;
  const wrapped = Object.fromEntries(
    wholeDraft.map((name) => [
      name,
      (...args: never[]): unknown => {
        calls++;
        return (form[name] as (...all: never[]) => unknown)(...args);
      },
    ]),
  );
  return { form: { ...form, ...wrapped }, calls: () => calls };
}

export const facts = { today: '2026-11-22' };

import type { Change, ChangeClass } from './change.ts';
import type { Comparison, Version } from './comparison.ts';
import { withPaths } from '../pair/normal-condition.ts';

/** Members of `x-form`, with the class and message of a change to each. */
const members: { readonly [member: string]: { readonly class: ChangeClass; readonly message: string } } = {
  owner: { class: 'safe', message: 'The owner has changed.' },
  minutesToComplete: { class: 'safe', message: 'The time it takes to fill in has changed.' },
  progress: { class: 'safe', message: 'What progress counts has changed.' },
  paging: { class: 'safe', message: 'How it is split into pages has changed.' },
  saveShows: { class: 'safe', message: 'What Save shows has changed.' },
  review: { class: 'safe', message: 'Whether people check their answers before they submit has changed.' },
  words: { class: 'safe', message: 'What the words in curly brackets stand for has changed.' },
  confirmation: { class: 'safe', message: 'The page after submission has changed.' },
  reference: { class: 'breaking', message: 'The pattern of references has changed.' },
  context: { class: 'care', message: 'The facts that the host must provide have changed.' },
};

/** Members that are compared elsewhere: the version on its own, conditions and lists where they are used. */
const elsewhere: readonly string[] = ['version', 'conditions', 'routing', 'lists'];

/** Finds changes to `x-form`, and to where a submission goes. */
export function compareForm({ older, newer, pairing }: Comparison): readonly Change[] {
  const [before, after] = [older, newer].map(xFormOf) as [XForm, XForm];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !elsewhere.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const isRouted =
    JSON.stringify(
      older.logic.routing && {
        ...older.logic.routing,
        choose: withRows(older, 'choose', pairing),
        copies: withRows(older, 'copies', pairing),
      },
    ) === JSON.stringify(newer.logic.routing);
  return [
    ...(older.model.id === newer.model.id
      ? []
      : [
          {
            pointer: '',
            code: 'form-id',
            class: 'breaking' as const,
            drafts: true as const,
            message: `\`$id\` was \`${older.model.id}\` and is \`${newer.model.id}\` now. For drafts and readers it is a different form.`,
          },
        ]),
    ...(older.model.title === newer.model.title
      ? []
      : [
          {
            pointer: '',
            code: 'wording',
            class: 'safe' as const,
            message: `The form was called ‘${older.model.title}’ and is called ‘${newer.model.title}’ now.`,
          },
        ]),
    ...keys.map((key): Change => ({
      pointer: '',
      code: `form-${key}`,
      class: members[key]?.class ?? 'care',
      message: members[key]?.message ?? `\`x-form.${key}\` has changed.`,
    })),
    ...(isRouted
      ? []
      : [
          {
            pointer: '',
            code: 'routing',
            class: 'breaking' as const,
            message: 'The teams that submissions go to, or the conditions for them, have changed.',
          },
        ]),
  ];
}

type XForm = { readonly [member: string]: unknown };

function xFormOf({ definition }: Version): XForm {
  return (definition.root.keywords.get('x-form')?.value ?? {}) as XForm;
}

function withRows({ logic }: Version, which: 'choose' | 'copies', { pathNow }: Comparison['pairing']): unknown {
  return logic.routing?.[which].map(({ when, to }) => ({ when: withPaths(when, pathNow), to }));
}

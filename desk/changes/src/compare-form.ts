import type { Change, ChangeClass } from './change.ts';
import type { Comparison, Version } from './comparison.ts';
import { withPaths } from './normal-condition.ts';

/** Members of `x-form`, with whom a change of each concerns and what is said of it. */
const members: { readonly [member: string]: { readonly class: ChangeClass; readonly message: string } } = {
  owner: { class: 'safe', message: 'Another owner is named.' },
  minutesToComplete: { class: 'safe', message: 'Another time for filling it in is named.' },
  progress: { class: 'safe', message: 'Progress counts something else.' },
  paging: { class: 'safe', message: 'It is turned over in another way.' },
  words: { class: 'safe', message: 'Words in curly brackets stand for something else.' },
  confirmation: { class: 'safe', message: 'The page after submission says something else.' },
  reference: { class: 'breaking', message: 'References are of another pattern.' },
  context: { class: 'care', message: 'Other facts are asked of the host, which has to give them.' },
};

/** Compared elsewhere: the version by itself, conditions where they are used. */
const elsewhere: readonly string[] = ['version', 'conditions', 'routing'];

/** What changed in what the form says of itself, and in who a submission goes to. */
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
            message: `\`$id\` was \`${older.model.id}\` and is \`${newer.model.id}\` now: for drafts and readers it is another form.`,
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
      message: members[key]?.message ?? `\`x-form.${key}\` is different.`,
    })),
    ...(isRouted
      ? []
      : [
          {
            pointer: '',
            code: 'routing',
            class: 'breaking' as const,
            message: 'Submissions go to other teams, or by other conditions.',
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

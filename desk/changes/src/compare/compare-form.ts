import type { FormMember } from '@formwright/generator';
import type { Change, ChangeClass } from './change.ts';
import type { Comparison, Version } from './comparison.ts';
import { withPaths } from '../pair/normal-condition.ts';

/** Members that are compared elsewhere: the version on its own, conditions and lists where they are used. */
type Elsewhere = 'version' | 'conditions' | 'routing' | 'lists';

/** The other members of `x-form`, with the class and message of a change to each. */
const members: {
  readonly [member in Exclude<FormMember, Elsewhere>]: { readonly class: ChangeClass; readonly message: string };
} = {
  history: { class: 'safe', message: 'Its history has changed.' },
  nextActions: { class: 'safe', message: 'Which page asks what happens next has changed.' },
  continues: { class: 'care', message: 'The finished forms that it continues have changed.' },
  owner: { class: 'safe', message: 'The owner has changed.' },
  minutesToComplete: { class: 'safe', message: 'The time it takes to fill in has changed.' },
  progress: { class: 'safe', message: 'What progress counts has changed.' },
  paging: { class: 'safe', message: 'How it is split into pages has changed.' },
  saveShows: { class: 'safe', message: 'What Save shows has changed.' },
  review: { class: 'safe', message: 'Whether people check their answers before they submit has changed.' },
  paper: { class: 'safe', message: 'What paper says first has changed.' },
  words: { class: 'safe', message: 'What the words in curly brackets stand for has changed.' },
  confirmation: { class: 'safe', message: 'The page after submission has changed.' },
  reference: { class: 'breaking', message: 'The pattern of references has changed.' },
  retention: { class: 'care', message: 'How long answers are kept has changed.' },
  bankHolidays: {
    class: 'care',
    message: 'The bank holidays have changed: dates that are moved by working days may be others.',
  },
  context: { class: 'care', message: 'The facts that the host must provide have changed.' },
};

/** Finds changes to `x-form`, and to where a submission goes. */
export function compareForm({ older, newer, pairing }: Comparison): readonly Change[] {
  const [before, after] = [older, newer].map(xFormOf) as [XForm, XForm];
  const changed = Object.entries(members).filter(
    ([member]) => JSON.stringify(before[member]) !== JSON.stringify(after[member]),
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
    ...changed.map(([member, change]): Change => ({ pointer: '', code: `form-${member}`, ...change })),
    ...(JSON.stringify(older.model.teams) === JSON.stringify(newer.model.teams)
      ? []
      : [
          {
            pointer: '',
            code: 'teams',
            class: 'safe' as const,
            message: 'The teams that `x-form.routing` names, or what staff call them, have changed.',
          },
        ]),
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

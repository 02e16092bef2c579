import { english, issueMessage } from '@formwright/messages';
import {
  nodeAt,
  pathOf,
  type Answers,
  type Evaluation,
  type Issue,
  type PageStatus,
  type Pointer,
  type Route,
  type Scalar,
} from '@formwright/model';
import { answerAt, isEditable, isVisible } from '@formwright/runtime';
import { labelOf } from './labels.ts';
import type { Outcome } from './outcome.ts';
import type { Expectation } from '../files/scenario.ts';

/** A difference between what a scenario expects and what happened. */
export interface Difference {
  /** The part of `expect` that it is about. */
  readonly part: keyof Expectation;
  readonly pointer?: Pointer;
  /** The name of that part of the form, for people. */
  readonly label?: string;
  readonly expected: string;
  readonly was: string;
  /** Keyword and path of the condition that decided it. */
  readonly decided?: { readonly by: 'x-visible' | 'x-mandatory' | 'x-editable'; readonly path: string };
}

/** Returns the differences from what the scenario expects; an empty list if there are none. */
export function differencesOf(outcome: Outcome): readonly Difference[] {
  const { expect } = outcome.situation.scenario;
  return (Object.keys(expect) as (keyof Expectation)[]).flatMap((part) =>
    (comparisons[part] as Comparison<unknown>)(expect[part], outcome).map((found) => ({
      part,
      ...found,
      ...(found.pointer === undefined ? {} : { label: labelOf(outcome.form.model, found.pointer) }),
    })),
  );
}

type Found = Omit<Difference, 'part' | 'label'>;
type Comparison<Expected> = (expected: Expected, outcome: Outcome) => readonly Found[];

const comparisons: { readonly [Part in keyof Expectation]-?: Comparison<NonNullable<Expectation[Part]>> } = {
  visible: states('visible', ({ evaluation }, pointer) => [
    isVisible(evaluation, pointer) ? 'visible' : 'hidden',
    hider(evaluation, pointer),
  ]),
  hidden: states('hidden', ({ evaluation }, pointer) => [
    isVisible(evaluation, pointer) ? 'visible' : 'hidden',
    { by: 'x-visible', path: pathOf(pointer) },
  ]),
  mandatory: states('mandatory', mandatoryState),
  optional: states('not mandatory', mandatoryState),
  editable: states('editable', lockedState),
  locked: states('locked', ({ evaluation }, pointer) => [
    isEditable(evaluation, pointer) ? 'editable' : 'locked',
    { by: 'x-editable', path: pathOf(pointer) },
  ]),
  offered: (expected, outcome) => options(expected, outcome, 'offered'),
  withheld: (expected, outcome) => options(expected, outcome, 'withheld'),
  issues: (expected, outcome) =>
    listed(
      expected.map(wanted),
      outcome.issues.map((issue) => worded(issue, outcome)),
      isIssue,
    ),
  amongIssues: (expected, outcome) => {
    const was = outcome.issues.map((issue) => worded(issue, outcome));
    return expected
      .map(wanted)
      .filter((one) => !was.some((issue) => isIssue(one, issue)))
      .map(({ pointer, words }) => ({
        pointer,
        expected: words,
        was: said(was.filter((issue) => issue.pointer === pointer).map((issue) => issue.words)),
      }));
  },
  noIssues: (expected, outcome) =>
    expected.map(wanted).flatMap((one) =>
      outcome.issues
        .map((issue) => worded(issue, outcome))
        .filter((issue) => isIssue(one, issue))
        .map(({ pointer, words }) => ({ pointer, expected: 'no such issue', was: words })),
    ),
  stops: (expected, { evaluation }) =>
    listed(
      expected.map((pointer) => ({ pointer, words: 'stops' })),
      evaluation.stops.map((pointer) => ({ pointer, words: 'stops' })),
      (one, other) => one.pointer === other.pointer,
    ),
  prompts: (expected, outcome) =>
    expected
      .filter(
        (one) => !promptsIn(outcome).some(({ pointer, text }) => pointer === one.pointer && text.includes(one.text)),
      )
      .map(({ pointer, text }) => ({
        pointer,
        expected: `‘…${text}…’`,
        was: said(
          promptsIn(outcome)
            .filter((prompt) => prompt.pointer === pointer)
            .map((prompt) => `‘${prompt.text}’`),
        ),
      })),
  noPrompts: (expected, outcome) =>
    expected.flatMap((part) =>
      promptsIn(outcome)
        .filter(({ text }) => text.includes(part))
        .map(({ pointer, text }) => ({ pointer, expected: `nothing with ‘${part}’`, was: `‘${text}’` })),
    ),
  calculated: (expected, { evaluation }) => values(expected, (pointer) => evaluation.calculated.get(pointer)),
  progress: ({ pages = {}, ...numbers }, { progress }) => [
    ...(Object.keys(numbers) as (keyof typeof numbers)[]).flatMap((name) =>
      progress[name] === numbers[name]
        ? []
        : [{ expected: `${name} ${numbers[name]}`, was: `${name} ${progress[name]}` }],
    ),
    ...Object.entries(pages).flatMap(([page, status]) => {
      const was: PageStatus | 'hidden' = progress.pages.find((one) => one.page === page)?.status ?? 'hidden';
      return was === status ? [] : [{ pointer: `/${page}`, expected: status, was }];
    }),
  ],
  route: (expected, { form, situation: { answers, facts } }) => {
    const was = form.route(answers, facts);
    return (Object.keys(expected) as (keyof Route)[]).flatMap((part) =>
      isSame(expected[part], was?.[part] ?? null)
        ? []
        : [{ expected: `${part} ${inWords(expected[part])}`, was: `${part} ${inWords(was?.[part])}` }],
    );
  },
  relevantAnswers: (expected, { relevant }) => values(expected, (pointer) => answerAt(relevant, pointer)),
  absent: (expected, { relevant }) =>
    expected
      .filter((pointer) => answerAt(relevant, pointer) !== undefined)
      .map((pointer) => ({ pointer, expected: 'not sent', was: inWords(answerAt(relevant, pointer)) })),
};

type Decided = Difference['decided'];

function states(
  wanted: string,
  stateOf: (outcome: Outcome, pointer: Pointer) => readonly [state: string, decided?: Decided],
): Comparison<readonly Pointer[]> {
  return (expected, outcome) =>
    expected.flatMap((pointer): Found[] => {
      if (wanted !== 'hidden' && !isThere(outcome, pointer))
        return [{ pointer, expected: wanted, was: 'missing: there is no such entry' }];
      const [state, decided] = stateOf(outcome, pointer);
      return state === wanted ? [] : [{ pointer, expected: wanted, was: state, ...(decided ? { decided } : {}) }];
    });
}

/** Returns true if all entries in a pointer exist. */
function isThere({ form, situation }: Outcome, pointer: Pointer): boolean {
  return Array.from(pointer.matchAll(/\/\d+(?=\/|$)/g), ({ index, 0: { length } }) =>
    pointer.slice(0, index + length),
  ).every((entry) => nodeAt(form.model, entry)?.kind !== 'repeat' || answerAt(situation.answers, entry) !== undefined);
}

/** Returns the condition of the nearest hidden node at or above a pointer. */
function hider({ hidden }: Evaluation, pointer: Pointer): Decided {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
    if (hidden.has(at)) return { by: 'x-visible', path: pathOf(at) };
  return undefined;
}

function mandatoryState({ evaluation }: Outcome, pointer: Pointer): readonly [string, Decided] {
  if (!isVisible(evaluation, pointer)) return ['hidden', hider(evaluation, pointer)];
  return [
    evaluation.mandatory.has(pointer) ? 'mandatory' : 'not mandatory',
    { by: 'x-mandatory', path: pathOf(pointer) },
  ];
}

function lockedState({ evaluation }: Outcome, pointer: Pointer): readonly [string, Decided] {
  if (!isVisible(evaluation, pointer)) return ['hidden', hider(evaluation, pointer)];
  if (isEditable(evaluation, pointer)) return ['editable', undefined];
  return [
    'locked',
    {
      by: 'x-editable',
      path: pathOf([...evaluation.locked].find((at) => `${pointer}/`.startsWith(`${at}/`)) ?? pointer),
    },
  ];
}

function options(
  expected: { readonly [pointer: Pointer]: readonly Scalar[] },
  { evaluation }: Outcome,
  wanted: 'offered' | 'withheld',
): readonly Found[] {
  return Object.entries(expected).flatMap(([pointer, those]) => {
    if (!isVisible(evaluation, pointer))
      return [
        { pointer, expected: wanted, was: 'hidden', decided: hider(evaluation, pointer) as NonNullable<Decided> },
      ];
    return those.flatMap((value) => {
      const state = evaluation.hiddenOptions.get(pointer)?.has(value) ? 'withheld' : 'offered';
      return state === wanted ? [] : [{ pointer, expected: `${inWords(value)} ${wanted}`, was: state }];
    });
  });
}

interface Item {
  readonly pointer: Pointer;
  readonly words: string;
}

/** Compares two lists in order. Reports missing and unexpected items or, if there are none, the first out of order. */
function listed<Expected extends Item, Was extends Item>(
  expected: readonly Expected[],
  was: readonly Was[],
  isSame: (one: Expected, other: Was) => boolean,
): readonly Found[] {
  const left = [...was];
  const missing = expected.filter((one) => {
    const at = left.findIndex((other) => isSame(one, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (missing.length === 0 && left.length === 0) {
    const at = expected.findIndex((one, n) => !isSame(one, was[n] as Was));
    return at < 0
      ? []
      : [
          {
            pointer: (expected[at] as Expected).pointer,
            expected: `${(expected[at] as Expected).words}, as number ${at + 1}`,
            was: `a different one: ${(was[at] as Was).pointer} ${(was[at] as Was).words}`,
          },
        ];
  }
  return [
    ...missing.map(({ pointer, words }) => {
      const instead = left.findIndex((other) => other.pointer === pointer);
      const [other] = instead < 0 ? [] : left.splice(instead, 1);
      return { pointer, expected: words, was: other?.words ?? 'nothing' };
    }),
    ...left.map(({ pointer, words }) => ({ pointer, expected: 'nothing', was: words })),
  ];
}

function promptsIn({ form, evaluation }: Outcome): readonly { readonly pointer: Pointer; readonly text: string }[] {
  return evaluation.prompts.map(({ pointer, text }) => ({ pointer, text: form.model.texts[text] ?? '' }));
}

function said(texts: readonly string[]): string {
  return texts.length === 0 ? 'nothing' : texts.join(', ');
}

interface WordedIssue extends Item {
  readonly code: Issue['code'];
  readonly message: string;
}

function wanted({ pointer, code, message }: NonNullable<Expectation['issues']>[number]): WordedIssue {
  return { pointer, code, message: message ?? '', words: message === undefined ? code : `${code}: ‘…${message}…’` };
}

function worded(issue: Issue, { form }: Outcome): WordedIssue {
  const message = issueMessage(issue, form.model, english);
  return { pointer: issue.pointer, code: issue.code, message, words: `${issue.code}: ‘${message}’` };
}

function isIssue(one: WordedIssue, issue: WordedIssue): boolean {
  return one.pointer === issue.pointer && one.code === issue.code && issue.message.includes(one.message);
}

function values(
  expected: { readonly [pointer: Pointer]: unknown },
  valueAt: (pointer: Pointer) => unknown,
): readonly Found[] {
  return Object.entries(expected).flatMap(([pointer, wanted]) => {
    const was = valueAt(pointer) ?? null;
    return isSame(wanted, was) ? [] : [{ pointer, expected: inWords(wanted), was: inWords(was) }];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame((one as Answers)[name], (other as Answers)[name]))
  );
}

function inWords(value: unknown): string {
  return value === null || value === undefined ? 'no value' : JSON.stringify(value);
}

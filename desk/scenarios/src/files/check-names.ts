import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { jsonAt, problemsOfValue, type JsonNode } from '@formwright/generator';
import {
  nodeAt,
  nodesByPath,
  pathOf,
  presentPlaces,
  renamesOf,
  type FormModel,
  type Node,
  type Path,
  type Pointer,
} from '@formwright/model';
import { isRealDate, localDateTime } from '@formwright/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Scenario, ScenarioFile } from './scenario.ts';

interface Known {
  readonly scenarios: ScenarioFile;
  readonly model: FormModel;
  /** The working values of the form. */
  readonly values: readonly Path[];
  /** Facts of `x-form.context`, each with the schema of its value. */
  readonly context: Readonly<Record<string, object>>;
  /** Names of the drafts beside the form. */
  readonly drafts: readonly string[];
}

/**
 * Reports every unknown name in a file of scenarios: of nodes, options, facts, pages, drafts and scenarios.
 */
export function checkNames(file: JsonNode, known: Known): readonly RawDiagnostic[] {
  const { scenarios } = known.scenarios;
  const names = scenarios.map(({ name }) => name);
  const all = [...facts(jsonAt(file, '/facts'), known)];
  scenarios.forEach((scenario, n) => {
    const node = jsonAt(file, `/scenarios/${n}`) as JsonNode;
    all.push(...scenarioNames(node, { ...known, scenario, names }));
    if (names.indexOf(scenario.name) !== n)
      all.push(diagnostic('duplicate-scenario', placeOf(node, '/name'), { name: scenario.name }));
  });
  return [...all, ...circles(file, scenarios)];
}

type Finder = (
  node: JsonNode,
  known: Known & { readonly scenario: Scenario; readonly names: readonly string[] },
) => readonly RawDiagnostic[];

const scenarioNames: Finder = (node, known) => {
  const { scenario, names, drafts, model, values } = known;
  const one = (
    name: string | undefined,
    {
      at,
      code,
      candidates,
    }: { at: string; code: 'unknown-scenario' | 'unknown-draft' | 'unknown-page'; candidates: readonly string[] },
  ): RawDiagnostic[] =>
    name === undefined || candidates.includes(name)
      ? []
      : [diagnostic(code, placeOf(node, at), { name, suggestion: didYouMean(name, candidates) })];
  const pages = model.pages.map((page) => page.name);
  return [
    ...one(scenario.like, { at: '/like', code: 'unknown-scenario', candidates: names }),
    ...one(scenario.draft, { at: '/draft', code: 'unknown-draft', candidates: drafts }),
    ...one(scenario.page, { at: '/page', code: 'unknown-page', candidates: pages }),
    ...membersAt(node, '/expect/progress/pages').flatMap(([name, { namePlace }]) =>
      pages.includes(name)
        ? []
        : [diagnostic('unknown-page', namePlace, { name, suggestion: didYouMean(name, pages) })],
    ),
    ...facts(jsonAt(node, '/facts'), known),
    ...answerNames(jsonAt(node, '/answers'), {
      children: model.pages,
      at: '',
      now: (pointer) => renamedTo(pointer, model),
    }),
    ...pointersIn(node, '/change').flatMap((one) => unknownNode(one, model)),
    ...teams(jsonAt(node, '/expect/route'), model),
    ...expectedNames(jsonAt(node, '/expect') as JsonNode, { model, values }),
  ];
};

type Member = readonly [name: string, member: { readonly namePlace: JsonNode['place']; readonly node: JsonNode }];

function membersAt(node: JsonNode | undefined, pointer: string): readonly Member[] {
  return [...((node && jsonAt(node, pointer))?.members ?? [])];
}

function placeOf(node: JsonNode, pointer: string): JsonNode['place'] {
  return (jsonAt(node, pointer) ?? node).place;
}

interface Named {
  readonly pointer: Pointer;
  readonly place: JsonNode['place'];
  readonly value?: JsonNode;
}

/**
 * Returns the pointers in a member of a scenario: its keys, the texts in a list, or the `pointer` of each item in a
 * list.
 */
function pointersIn(node: JsonNode, member: string): readonly Named[] {
  const part = jsonAt(node, member);
  if (part?.members)
    return [...part.members].map(([pointer, { namePlace, node: value }]) => ({ pointer, place: namePlace, value }));
  return (part?.items ?? []).flatMap((item) => {
    const named = item.members?.get('pointer')?.node ?? item;
    return typeof named.value === 'string' ? [{ pointer: named.value, place: named.place }] : [];
  });
}

function unknownNode({ pointer, place }: Named, model: FormModel): readonly RawDiagnostic[] {
  return nodeAt(model, pointer)
    ? []
    : [diagnostic('unknown-pointer', place, { pointer, suggestion: nearestPointer(pointer, model) })];
}

function nearestPointer(pointer: Pointer, model: FormModel): string | undefined {
  return (
    renamedTo(pointer, model) ??
    didYouMean(
      pointer,
      Array.from(nodesByPath(model).keys(), (path) => numbered(path, pointer)),
    )
  );
}

/** Returns a suggestion with the new place of an answer that has been renamed; undefined if it has not. */
function renamedTo(pointer: Pointer, model: FormModel): string | undefined {
  const now = presentPlaces([...nodesByPath(model).keys()], renamesOf(model)).get(
    pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
  );
  return now === undefined ? undefined : `It was renamed: write \`${numbered(now, pointer)}\`.`;
}

/** Returns a path with the entry numbers of the pointer that was written, or 0 where it has none. */
function numbered(path: Path, written: Pointer): Pointer {
  const numbers = Array.from(written.matchAll(/\/(\d+)(?=\/|$)/g), ([, number]) => number as string);
  return path.replaceAll('*', () => numbers.shift() ?? '0');
}

const listsOfPointers = [
  'visible',
  'hidden',
  'mandatory',
  'optional',
  'editable',
  'locked',
  'issues',
  'amongIssues',
  'noIssues',
  'stops',
  'prompts',
  'relevantAnswers',
  'absent',
  'calculated',
  'offered',
  'withheld',
] as const;

function expectedNames(expect: JsonNode, { model, values }: Pick<Known, 'model' | 'values'>): readonly RawDiagnostic[] {
  return listsOfPointers.flatMap((part) =>
    pointersIn(expect, `/${part}`).flatMap((named) => {
      if (part === 'calculated' && values.includes(pathOf(named.pointer))) return [];
      const unknown = unknownNode(named, model);
      if (unknown.length > 0) return unknown;
      const node = nodeAt(model, named.pointer) as Node;
      if (part === 'calculated' && !(node.kind === 'field' && node.calculated))
        return [
          diagnostic('wrong-value', named.place, {
            keyword: named.pointer,
            problem: 'is not calculated: `calculated` is for fields with `x-calculate`, and for working values',
          }),
        ];
      return part === 'offered' || part === 'withheld' ? unknownOptions(named, node) : [];
    }),
  );
}

function unknownOptions({ pointer, value }: Named, node: Node): readonly RawDiagnostic[] {
  const options = node.kind === 'field' ? (node.options ?? []).map((option) => option.value) : [];
  return (value?.items ?? []).flatMap((item) =>
    options.includes(item.value as string)
      ? []
      : [
          diagnostic('impossible-value', item.place, {
            field: pointer,
            value: JSON.stringify(item.value),
            suggestion: didYouMean(String(item.value), options.map(String)),
          }),
        ],
  );
}

/** A node, of a definition or of a model. */
interface Part {
  readonly kind: string;
  readonly name: string;
  readonly children?: readonly Part[];
}

interface Within {
  readonly children: readonly Part[];
  readonly at: Pointer;
  /** Returns a suggestion with the current place of an answer that has moved. */
  readonly now?: (pointer: Pointer) => string | undefined;
}

/** Reports each name in answers that the form does not have. */
export function answerNames(answers: JsonNode | undefined, { children, at, now }: Within): readonly RawDiagnostic[] {
  return membersAt(answers, '').flatMap(([name, { namePlace, node }]) => {
    const child = children.find((one) => one.name === name && one.kind !== 'note');
    const pointer = `${at}/${name}`;
    if (!child)
      return [
        diagnostic('unknown-pointer', namePlace, {
          pointer,
          suggestion:
            now?.(pointer) ??
            didYouMean(
              name,
              children.map((one) => one.name),
            ),
        }),
      ];
    const below = { children: child.children ?? [], ...(now && { now }) };
    if (child.kind === 'repeat')
      return (node.items ?? []).flatMap((entry, n) => answerNames(entry, { ...below, at: `${pointer}/${n}` }));
    return child.kind === 'field' ? [] : answerNames(node, { ...below, at: pointer });
  });
}

function teams(route: JsonNode | undefined, { teams: known = {} }: FormModel): readonly RawDiagnostic[] {
  const named = [route?.members?.get('to')?.node, ...(route?.members?.get('copies')?.node.items ?? [])];
  return named.flatMap((team) =>
    !team || Object.hasOwn(known, String(team.value))
      ? []
      : [
          diagnostic('unknown-team', team.place, {
            name: String(team.value),
            suggestion: didYouMean(String(team.value), Object.keys(known)),
          }),
        ],
  );
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false, messages: false });

/**
 * Reports a date or time that does not exist, and facts in `context` that the form does not declare or that do not match their
 * declaration.
 */
export function facts(node: JsonNode | undefined, { context }: Pick<Known, 'context'>): readonly RawDiagnostic[] {
  const moments = ['today', 'now'].flatMap((member) => {
    const found = node && jsonAt(node, `/${member}`);
    const text = String(found?.value);
    const isMoment = member === 'today' ? isRealDate(text) : localDateTime.problem(text) === undefined;
    if (!found || isMoment) return [];
    return [
      diagnostic('wrong-value', found.place, {
        keyword: `facts.${member}`,
        problem: `is ${JSON.stringify(found.value)}, which is not a real date${member === 'now' ? ' and time' : ''}`,
      }),
    ];
  });
  return [
    ...moments,
    ...membersAt(node, '/context').flatMap(([name, { namePlace, node: value }]) => {
      if (!Object.hasOwn(context, name))
        return [diagnostic('unknown-fact', namePlace, { name, suggestion: didYouMean(name, Object.keys(context)) })];
      const isValue = ajv.compile(context[name] as object);
      if (isValue(value.value)) return [];
      return problemsOfValue(isValue.errors ?? [], {
        keyword: { name, value: value.value, place: value.place, namePlace, placeOf: (at) => placeOf(value, at) },
        texts: new Map(),
      });
    }),
  ];
}

/** Reports scenarios that begin `like` each other in a circle. */
function circles(file: JsonNode, scenarios: readonly Scenario[]): readonly RawDiagnostic[] {
  const likes = new Map(scenarios.map(({ name, like }) => [name, like]));
  return scenarios.flatMap(({ name }, n) => {
    const chain = [name];
    for (let at = likes.get(name); at !== undefined && chain.length <= scenarios.length; at = likes.get(at)) {
      chain.push(at);
      if (at === name)
        return [
          diagnostic('cycle', placeOf(file, `/scenarios/${n}/like`), {
            chain: chain.map((one) => `‘${one}’`).join(' → '),
          }),
        ];
    }
    return [];
  });
}

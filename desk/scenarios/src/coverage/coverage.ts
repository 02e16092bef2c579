import { originOf, type Compiled, type Condition, type Definition, type Place } from '@formwright/generator';
import { nodesByPath, pathOf, type Path, type Scalar } from '@formwright/model';
import { pointersOf } from '@formwright/reasoning';
import { answerAt, isVisible } from '@formwright/runtime';
import type { Outcome } from '../outcomes/outcome.ts';
import { atomsOf, placeOfCondition, type OwnedCondition } from './conditions.ts';
import { labelOf } from '../outcomes/labels.ts';
import { differentPoints } from './different-points.ts';

/** A form whose coverage is measured. */
export interface Measured {
  readonly definition: Definition;
  readonly compiled: Compiled;
  /** The conditions that scenarios should make true, and false. */
  readonly conditions: readonly OwnedCondition[];
}

/** Something that scenarios should cover. */
export type Point = (ConditionPoint | OptionPoint | PagePoint) & {
  /** Points that show the same, one of which is enough: of other rows, or options that the form does not tell apart. */
  readonly elsewhere?: readonly Point[];
};

/** A comparison in a condition that should be true, or false. */
export interface ConditionPoint extends OwnedCondition {
  readonly kind: 'condition';
  /** A part of the condition. */
  readonly atom: Condition;
  readonly holds: boolean;
}

/** An option that should be chosen. */
export interface OptionPoint {
  readonly kind: 'option';
  readonly path: Path;
  readonly value: Scalar;
}

/** A page that should be reached: it is visible, and there is no stop before it. */
export interface PagePoint {
  readonly kind: 'page';
  readonly path: Path;
}

/** Returns everything that the scenarios of a form should cover. */
export function pointsOf({ compiled, conditions }: Pick<Measured, 'compiled' | 'conditions'>): readonly Point[] {
  const both = conditions.flatMap((owned) =>
    atomsOf(owned.condition).flatMap((atom) =>
      [true, false].map((holds): Point => ({ kind: 'condition', ...owned, atom, holds })),
    ),
  );
  const nodes = [...nodesByPath(compiled.model).values()];
  const options = nodes.flatMap((node): Point[] =>
    node.kind === 'field' && !node.calculated
      ? (node.options ?? []).map(({ value }) => ({ kind: 'option', path: node.path, value }))
      : [],
  );
  const pages = compiled.model.pages.map(({ path }): Point => ({ kind: 'page', path }));
  return differentPoints([...pages, ...both, ...options], compiled);
}

/**
 * What scenarios have covered so far. Conditions report their results as they are evaluated; the rest is read from
 * outcomes.
 */
export interface Seen {
  readonly conditions: Map<Condition, Set<boolean>>;
  /** `/path` of pages, `/path = "value"` of options. */
  readonly others: Set<string>;
}

/** Makes an empty record of coverage. */
export function newSeen(): Seen {
  return { conditions: new Map(), others: new Set() };
}

/** Records a result of a condition. Mutates `seen`. */
export function noteCondition({ conditions }: Seen, condition: Condition, holds: boolean): void {
  const known = conditions.get(condition);
  if (known) known.add(holds);
  else conditions.set(condition, new Set([holds]));
}

/** Records the pages that are reached and the options that are chosen. Mutates `seen`. */
export function noteOutcome(seen: Seen, { form, situation, evaluation, progress, relevant }: Outcome): void {
  for (const { page, status } of progress.pages) {
    if (status !== 'cannot-start-yet' && (situation.page === undefined || situation.page === page))
      seen.others.add(`/${page}`);
  }
  for (const node of nodesByPath(form.model).values()) {
    if (node.kind !== 'field' || !node.options) continue;
    for (const pointer of pointersOf(node.path, relevant)) {
      const answer = isVisible(evaluation, pointer) ? answerAt(relevant, pointer) : undefined;
      for (const value of Array.isArray(answer) ? answer : [answer]) seen.others.add(optionKey(pathOf(pointer), value));
    }
  }
}

/** Returns true if scenarios have covered a point. */
export function isSeen(seen: Seen, point: Point): boolean {
  if (point.elsewhere?.some((other) => isSeen(seen, other))) return true;
  if (point.kind === 'condition') return seen.conditions.get(point.atom)?.has(point.holds) ?? false;
  return seen.others.has(point.kind === 'page' ? point.path : optionKey(point.path, point.value));
}

function optionKey(path: Path, value: unknown): string {
  return `${path} = ${JSON.stringify(value)}`;
}

/** Describes an uncovered point for the form's author. */
export function pointWords(point: Point, { compiled: { model, values } }: Pick<Measured, 'compiled'>): string {
  const label = labelOf(model, point.path);
  if (point.kind === 'page') return `page “${label}” is not reached`;
  if (point.kind === 'option') {
    const isOneOfSeveral = point.elsewhere?.some((other) => other.kind === 'option' && other.value !== point.value);
    return isOneOfSeveral
      ? `“${label}” is never ${JSON.stringify(point.value)} or any other option that no condition names`
      : `“${label}” is never ${JSON.stringify(point.value)}`;
  }
  const which = point.detail === undefined ? '' : `, ${point.detail}`;
  const owner = values.some(({ path }) => path === point.path) ? 'x-values' : point.owner;
  return `${owner} of “${label}”${which}: ${writtenText(point.atom)} is never ${point.holds ? 'true' : 'false'}`;
}

/** Returns a condition as it was written, on one line. */
export function writtenText(condition: Condition): string {
  const text = JSON.stringify(originOf(condition)?.written)
    .replace(/(?<=[{,:[])(?=\S)|(?=[}\]])/g, ' ')
    .replace(/ +(?=,)/g, '');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** Returns the place of a point in the text. */
export function placeOfPoint(point: Point, { definition }: Pick<Measured, 'definition'>): Place {
  const place = point.kind === 'condition' ? placeOfCondition(point.atom) : undefined;
  return place ?? nodePlace(definition.root, point.path) ?? definition.root.place;
}

function nodePlace(node: Definition['root'], path: Path): Place | undefined {
  if (node.path === path) return node.namePlace;
  for (const child of node.children) {
    const found = `${path}/`.startsWith(`${child.path}/`) ? nodePlace(child, path) : undefined;
    if (found) return found;
  }
  return undefined;
}

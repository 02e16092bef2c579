import type { NameUse } from '@formwright/generator';
import { calculations, isCalculation, operatorsWith } from '@formwright/generator/language';
import type { Segment } from 'jsonc-parser';
import type { Site } from './site.ts';

/** What a text in a definition refers to. */
export type Slot =
  /** A field or repeat that is read. */
  | { readonly kind: 'name'; readonly as: NameUse['as'] }
  /** The field or repeat where a rule's message is shown. */
  | { readonly kind: 'target' }
  /** A column of a table of entries: a field of an entry. */
  | { readonly kind: 'column' }
  /** A value that a field, fact or attribute is compared with; `beside`: the path of the comparison. */
  | { readonly kind: 'value'; readonly beside: readonly Segment[] }
  | { readonly kind: 'attribute'; readonly beside: readonly Segment[] }
  | { readonly kind: 'fact' | 'condition' | 'list' | 'reference' | 'team' };

const comparing: readonly unknown[] = operatorsWith('operand');
const listing: readonly unknown[] = operatorsWith('constants');

/** Returns what the text at a site refers to; undefined if it refers to nothing. */
export function slotAt({ keyword, path, valueAt }: Site): Slot | undefined {
  const last = path.at(-1);
  const before = path.at(-2);
  const around = path.slice(0, -1);
  if (keyword === '$ref') return { kind: 'reference' };
  if (
    ((keyword === 'x-options' || keyword === 'x-rows') && path.length === 0) ||
    (keyword === 'items' && last === 'x-options')
  )
    return { kind: 'list' };
  if (keyword === 'x-ui') return path[0] === 'columns' && path.length === 2 ? { kind: 'column' } : undefined;
  if (keyword === 'x-rules' && path.length === 2 && last === 'at') return { kind: 'target' };
  if (keyword === 'x-form' && path[0] === 'routing') {
    if (last === 'to' || last === 'otherwise') return { kind: 'team' };
  }
  if (!holdsLogic(keyword, path)) return undefined;
  if (last === 'field') return { kind: 'name', as: 'field' };
  if (last === 'some' || last === 'every') return { kind: 'name', as: 'repeat' };
  if (last === 'count')
    return { kind: 'name', as: valueAt([...around, 'where']) === undefined ? 'countable' : 'repeat' };
  if (last === 'condition') return { kind: 'condition' };
  if (last === 'context') return { kind: 'fact' };
  if (last === 'attribute') return { kind: 'attribute', beside: around };
  if (comparing.includes(last)) return { kind: 'value', beside: around };
  if (listing.includes(before)) return { kind: 'value', beside: path.slice(0, -2) };
  if (keyword !== 'x-calculate' && keyword !== 'x-start') return undefined;
  return asTerm(last, before);
}

/** Returns what a text of a calculation refers to. `last`, `before`: the members around it, from the inside out. */
function asTerm(last: Segment | undefined, before: Segment | undefined): Slot | undefined {
  if (wayOf(before) === 'terms') return { kind: 'name', as: 'over' };
  const isInSpan = ['span', 'interval'].includes(wayOf(before) ?? '') && (last === 'from' || last === 'until');
  if (isInSpan || ['pair', 'factors', 'quotient'].includes(wayOf(before) ?? '')) return { kind: 'name', as: 'field' };
  // `days`, `hours` and `minutes` are members of what moves a date as well.
  const way = ['plus', 'today', 'now'].includes(String(before)) ? undefined : wayOf(last);
  return way === 'span' || way === 'field' || way === 'operand' ? { kind: 'name', as: 'field' } : undefined;
}

/** Returns how a calculation is written; undefined of a member that is none. */
function wayOf(member: Segment | undefined): string | undefined {
  return typeof member === 'string' && isCalculation(member) ? calculations[member].written : undefined;
}

/** Returns true if there can be conditions and calculations at a place. */
function holdsLogic(keyword: string | undefined, path: readonly Segment[]): boolean {
  switch (keyword) {
    case 'x-visible':
    case 'x-mandatory':
    case 'x-editable':
    case 'x-calculate':
    case 'x-start':
    case 'x-rules':
    case 'x-prompts':
      return true;
    case 'oneOf':
    case 'items':
      return path.includes('x-visible');
    case 'x-form':
      return path[0] === 'conditions' || path[0] === 'routing';
    default:
      return false;
  }
}

import type { DefinitionNode } from '../../1-read/definition.ts';
import type { PlacedCondition } from '../conditions/placed-condition.ts';
import { resolveCondition } from '../conditions/resolve-condition.ts';
import { isJson, type Json } from '../keywords/is-json.ts';
import { scopeOf } from '../names/scope.ts';
import { siteBelow, type Site } from '../names/site.ts';

/** The conditions in `x-form`. */
export interface FormLogic {
  readonly conditions: ReadonlyMap<string, PlacedCondition>;
  readonly routing?: PlacedRouting;
}

/** Who gets a submission, as its author wrote it. */
export interface PlacedRouting {
  readonly choose: readonly PlacedRoutingRow[];
  readonly copies: readonly PlacedRoutingRow[];
  readonly otherwise: string;
}

/** A team, and the condition under which it gets the submission. */
export interface PlacedRoutingRow extends Site {
  readonly when: PlacedCondition;
  readonly to: string;
}

/** Reads the conditions of `x-form`. Never throws. */
export function formLogicOf(root: DefinitionNode): FormLogic {
  const keyword = root.keywords.get('x-form');
  if (!keyword || !isJson(keyword.value)) return { conditions: new Map() };
  const { conditions, routing } = keyword.value;
  const site: Site = {
    node: root,
    keyword,
    pointer: '',
    scope: scopeOf(root, root, { kind: root.kind, name: keyword.name }),
  };
  const named = siteBelow(site, 'conditions');
  return {
    conditions: new Map(
      Object.entries(isJson(conditions) ? conditions : {}).map(([name, written]) => [
        name,
        resolveCondition(written, siteBelow(named, name)),
      ]),
    ),
    ...(isJson(routing) && { routing: routingIn(routing, siteBelow(site, 'routing')) }),
  };
}

function routingIn(routing: Json, site: Site): PlacedRouting {
  const rows = (list: 'choose' | 'copies'): readonly PlacedRoutingRow[] => {
    const written = routing[list];
    return (Array.isArray(written) ? (written as readonly unknown[]) : []).map((one, index) => {
      const row = isJson(one) ? one : {};
      const at = siteBelow(site, `${list}/${index}`);
      return { ...at, when: resolveCondition(row['when'], siteBelow(at, 'when')), to: row['to'] as string };
    });
  };
  return { choose: rows('choose'), copies: rows('copies'), otherwise: routing['otherwise'] as string };
}

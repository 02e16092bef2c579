import type { PaperFields } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import type { PlacedCondition } from '../conditions/placed-condition.ts';
import { resolveCondition } from '../conditions/resolve-condition.ts';
import { isJson, type Json } from '../keywords/is-json.ts';
import { scopeOf } from '../names/scope.ts';
import { nameUse, siteBelow, type NameUse, type Site } from '../names/site.ts';

/** The conditions and the names of fields in `x-form`. */
export interface FormLogic {
  readonly conditions: ReadonlyMap<string, PlacedCondition>;
  readonly routing?: PlacedRouting;
  /** The fields that paper shows first. */
  readonly paper: PlacedPaper;
}

/** What paper says first, as its author named it. */
export type PlacedPaper = Readonly<Record<keyof PaperFields, readonly NameUse[]>>;

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

/** Reads the conditions and the names of fields in `x-form`. Never throws. */
export function formLogicOf(root: DefinitionNode): FormLogic {
  const keyword = root.keywords.get('x-form');
  if (!keyword || !isJson(keyword.value)) return { conditions: new Map(), paper: noPaper };
  const { conditions, routing, paper } = keyword.value;
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
    paper: isJson(paper) ? paperIn(paper, siteBelow(site, 'paper')) : noPaper,
    ...(isJson(routing) && { routing: routingIn(routing, siteBelow(site, 'routing')) }),
  };
}

const noPaper: PlacedPaper = { name: [], about: [], summary: [] };

function paperIn(paper: Json, site: Site): PlacedPaper {
  const names = (member: keyof PaperFields): readonly NameUse[] => {
    const written = paper[member];
    return (Array.isArray(written) ? (written as readonly unknown[]) : []).flatMap((name, index) =>
      typeof name === 'string' ? [nameUse(name, 'answer', siteBelow(site, `${member}/${index}`))] : [],
    );
  };
  return { name: names('name'), about: names('about'), summary: names('summary') };
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

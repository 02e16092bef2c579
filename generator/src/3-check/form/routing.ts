import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import { isJson, type Json } from '../../2-resolve/keywords/is-json.ts';

/** Every team that can get a submission is declared in `x-form.routing.teams`, and every declared team can get one. */
export const routing: Rule = ({ definition: { root }, form }) => {
  const keyword = root.keywords.get('x-form');
  const written = memberOf(keyword, 'routing');
  if (!keyword || !form.routing || !isJson(written)) return [];
  const teams = Object.keys(written['teams'] as Json);
  const named = [
    ...[...form.routing.choose, ...form.routing.copies].map(({ pointer, to }) => ({
      pointer: `${pointer}/to`,
      name: to,
    })),
    { pointer: '/routing/otherwise', name: form.routing.otherwise },
  ];
  const unknown = named.flatMap(({ pointer, name }): readonly RawDiagnostic[] =>
    teams.includes(name)
      ? []
      : [diagnostic('unknown-team', keyword.placeOf(pointer), { name, suggestion: didYouMean(name, teams) })],
  );
  const unused = teams.flatMap((name): readonly RawDiagnostic[] =>
    named.some((one) => one.name === name)
      ? []
      : [diagnostic('unused-name', keyword.placeOf(`/routing/teams/${name}`), { kind: 'team', name })],
  );
  return [...unknown, ...unused];
};

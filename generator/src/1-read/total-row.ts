import type { DefinitionNode, Keyword } from './definition.ts';
import { made } from './rows.ts';

/** The name of the last row, which has the totals, in the answers. */
export const totalName = 'total';

interface Rows {
  readonly path: string;
  readonly rows: readonly DefinitionNode[];
  readonly report: (problem: string, place: Keyword['place']) => void;
}

/** Returns the row of totals that `x-total` asks for: the sum of each of its questions over all rows. */
export function totalRow(keyword: Keyword, { path, rows, report }: Rows): DefinitionNode | undefined {
  const { title, of } = (keyword.value ?? {}) as { readonly title?: unknown; readonly of?: unknown };
  const [first] = rows;
  if (!first || !Array.isArray(of)) return undefined;
  const own = rows.find(({ name }) => name === totalName);
  if (own) report(`\`${totalName}\` is the name of the row of totals, so no other row can have it`, own.namePlace);
  const place = keyword.placeOf('/title');
  const node = { path: `${path}/${totalName}`, name: totalName, place, namePlace: place, namePlaces: [place] };
  const children = of.flatMap((name: unknown, index): readonly DefinitionNode[] => {
    const written = (at: string): Keyword['place'] => keyword.placeOf(at === '' ? `/of/${index}` : '');
    const asked = first.children.find((child) => child.name === name);
    if (!asked || !isNumber(asked)) {
      report(`\`${String(name)}\` is not a number that is asked of each row, so it has no total`, written(''));
      return [];
    }
    const sum = rows.map((row) => `${row.path}/${asked.name}`.replaceAll('/*', ''));
    const kept = ['title', 'type', 'format'].flatMap((one) => asked.keywords.get(one) ?? []);
    const calculation = made('x-calculate', { sum }, () => written(''));
    return [
      {
        ...asked,
        path: `${node.path}/${asked.name}`,
        keywords: new Map([...kept, calculation].map((one) => [one.name, one])),
        row: [totalName],
      },
    ];
  });
  if (own || children.length === 0) return undefined;
  const keywords = [made('type', 'object', () => place), made('title', title, () => place)];
  return {
    ...node,
    kind: 'section',
    keywords: new Map(keywords.map((one) => [one.name, one])),
    children,
    ofRow: new Set(['title']),
    row: [totalName],
    isTotal: true,
  };
}

function isNumber({ kind, keywords }: DefinitionNode): boolean {
  const type = keywords.get('type')?.value;
  const isChoice = ['oneOf', 'enum'].some((name) => keywords.has(name));
  return kind === 'field' && (type === 'number' || type === 'integer') && !isChoice;
}

import { contentOperators, type Operator } from './content-operators.ts';
import type { Sheet, ShownText } from './pdf-file.ts';
import { stringDigits } from './string-digits.ts';
import { dict, isDict, items, type Dict } from './pdf-values.ts';

const painting = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/** What is open at this point. A mark is given by its number. */
type Kind = 'artifact' | 'other' | number;

const isMark = (kind: Kind): kind is number => typeof kind === 'number';

/** Reads one page: which marks it has, and what is painted outside them. Form XObjects are not examined. */
export function readSheet(page: Dict, resources: Dict | undefined, number: number): Sheet {
  const source = items(page.get('Contents'))
    .filter(isDict)
    .map((part) => Buffer.from(part.bytes()).toString('latin1'))
    .join('\n');
  const properties = dict(resources?.get('Properties'));
  const fonts = dict(resources?.get('Font'));
  const marks = new Set<number>();
  const shown: ShownText[] = [];
  const open: Kind[] = [];
  const count = { untagged: 0, nested: 0, tooMany: 0 };
  let fontName = '';
  for (const operator of contentOperators(source)) {
    const { name, operands } = operator;
    if (name === 'BMC' || name === 'BDC') {
      const mark = markOf(operator, properties);
      const kind: Kind = operands[0] === '/Artifact' ? 'artifact' : (mark ?? 'other');
      if (isMark(kind)) marks.add(kind);
      if ((kind === 'artifact' && open.some(isMark)) || (isMark(kind) && open.includes('artifact'))) count.nested += 1;
      open.push(kind);
    } else if (name === 'EMC') {
      if (open.pop() === undefined) count.tooMany += 1;
    } else if (name === 'Tf') fontName = (operands[0] ?? '').slice(1);
    if (painting.has(name) && !open.includes('artifact') && !open.some(isMark)) count.untagged += 1;
    if (showing.has(name))
      shown.push({
        mark: open.findLast(isMark),
        fontName,
        font: dict(fonts?.get(fontName)),
        strings: operands.filter((operand) => /^[<(]/.test(operand)).map(stringDigits),
      });
  }
  return {
    id: page.id ?? '',
    number,
    dict: page,
    annotations: items(page.get('Annots')).filter(isDict),
    marks,
    untagged: count.untagged,
    nested: count.nested,
    unbalanced: open.length > 0 || count.tooMany > 0,
    shown,
  };
}

function markOf({ name, operands }: Operator, properties: Dict | undefined): number | undefined {
  const last = operands.at(-1) ?? '';
  if (name === 'BMC') return undefined;
  if (!last.startsWith('/')) return numberIn(/\/MCID\s+(\d+)/.exec(last)?.[1]);
  const mark = dict(properties?.get(last.slice(1)))?.get('MCID');
  return typeof mark === 'number' ? mark : undefined;
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

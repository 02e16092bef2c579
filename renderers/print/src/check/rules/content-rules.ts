import type { Element, PdfFile, Sheet } from '../pdf-file.ts';
import { isDict } from '../pdf-values.ts';
import type { Rule } from '../rule.ts';

/** Rules for content: everything that is drawn is part of the structure or marked as decoration. */
export const contentRules: readonly Rule[] = [
  {
    id: '7.1-3',
    says: 'All painted content is tagged or is an artifact.',
    find(file) {
      const held = heldBy(file);
      return [
        ...eachSheet(file, ({ untagged }) => (untagged > 0 ? `${untagged} painting operators` : undefined)),
        ...eachSheet(file, ({ id, marks }) =>
          countOf(
            [...marks].filter((mark) => !held.get(id)?.has(mark)),
            'marks that belong to no element',
          ),
        ),
      ];
    },
  },
  {
    id: '7.1-1',
    says: 'Artifacts and tagged content do not contain each other.',
    find: (file) => eachSheet(file, ({ nested }) => (nested > 0 ? `${nested} times` : undefined)),
  },
  {
    id: 'marks-closed',
    says: 'Every mark is closed on its page.',
    find: (file) => eachSheet(file, ({ unbalanced }) => (unbalanced ? 'marks' : undefined)),
  },
  {
    id: 'marks-exist',
    says: 'The marks of an element exist on the page.',
    find(file) {
      const sheets = new Map(file.sheets.map((sheet) => [sheet.id, sheet]));
      return file.elements.flatMap(({ type, marks }) =>
        marks
          .filter(({ sheet, mark }) => !sheets.get(sheet)?.marks.has(mark))
          .map(({ mark }) => `${type} has mark ${mark}`),
      );
    },
  },
  {
    id: 'marks-once',
    says: 'A mark belongs to only one element.',
    find({ elements }) {
      const seen = new Set<string>();
      return elements.flatMap(({ type, marks }) =>
        marks
          .map(({ sheet, mark }) => `${sheet} ${mark}`)
          .filter((key) => seen.size === seen.add(key).size)
          .map((key) => `${type} has mark ${key} as well`),
      );
    },
  },
  {
    id: 'parent-tree',
    says: 'The parent tree has the element of each mark.',
    find(file) {
      const held = heldBy(file);
      return eachSheet(file, (sheet) =>
        parentProblem(sheet, { parentTree: file.parentTree, held: held.get(sheet.id) }),
      );
    },
  },
];

function eachSheet({ sheets }: PdfFile, problem: (sheet: Sheet) => string | undefined): readonly string[] {
  return sheets.flatMap((sheet) => {
    const found = problem(sheet);
    return found === undefined ? [] : [`page ${sheet.number}: ${found}`];
  });
}

function countOf(found: readonly number[], what: string): string | undefined {
  return found.length > 0 ? `${found.length} ${what}` : undefined;
}

function heldBy({ elements }: PdfFile): ReadonlyMap<string, ReadonlyMap<number, Element>> {
  const held = new Map<string, Map<number, Element>>();
  for (const element of elements) {
    for (const { sheet, mark } of element.marks)
      held.set(sheet, (held.get(sheet) ?? new Map<number, Element>()).set(mark, element));
  }
  return held;
}

interface Parents {
  readonly parentTree: PdfFile['parentTree'];
  readonly held: ReadonlyMap<number, Element> | undefined;
}

function parentProblem({ dict: page, marks }: Sheet, { parentTree, held }: Parents): string | undefined {
  if (marks.size === 0) return undefined;
  const key = page.get('StructParents');
  const parents = typeof key === 'number' ? parentTree.get(key) : undefined;
  if (parents === undefined || isDict(parents)) return 'no parents for its marks';
  return countOf(
    [...marks].filter((mark) => parents[mark]?.id === undefined || parents[mark].id !== held?.get(mark)?.dict.id),
    'marks with another parent',
  );
}

import type { PdfFile, Sheet } from '../pdf-file.ts';
import { dict, isDict, words, type Dict, type Value } from '../pdf-values.ts';
import type { Rule } from '../rule.ts';

/** Rules for links and fields, so that people can reach and identify them. */
export const annotationRules: readonly Rule[] = [
  {
    id: '7.18.3-1',
    says: 'On a page with annotations, the tab order follows the structure.',
    find: ({ sheets }) =>
      sheets
        .filter(({ annotations, dict: page }) => annotations.length > 0 && page.get('Tabs') !== 'S')
        .map(({ number }) => `page ${number}`),
  },
  {
    id: '7.18.1-3',
    says: 'A field has a description.',
    find: (file) => eachAnnotation(file, (annotation) => isField(annotation) && !inherited(annotation, 'TU')),
  },
  {
    id: '7.18.4-1',
    says: 'A field belongs to a Form element.',
    find: (file) => eachAnnotation(file, (annotation) => isField(annotation) && holderOf(file, annotation) !== 'Form'),
  },
  {
    id: '7.18.5-1',
    says: 'A link belongs to a Link element.',
    find: (file) => eachAnnotation(file, (annotation) => isLink(annotation) && holderOf(file, annotation) !== 'Link'),
  },
  {
    id: '7.18.5-2',
    says: 'A link has a description.',
    find: (file) => eachAnnotation(file, (annotation) => isLink(annotation) && !annotation.get('Contents')),
  },
  {
    id: '7.18.1-1',
    says: 'Any other annotation belongs to an Annot element.',
    find: (file) =>
      eachAnnotation(
        file,
        (annotation) => !isField(annotation) && !isLink(annotation) && holderOf(file, annotation) !== 'Annot',
      ),
  },
  {
    id: '7.18.4-2',
    says: 'A Form element contains one field.',
    find: ({ elements }) =>
      elements
        .filter(({ type, children, objects }) => type === 'Form' && children.length + objects.length !== 1)
        .map(() => 'Form'),
  },
  {
    id: 'annotation-parent',
    says: 'The parent tree has the element of each annotation.',
    find: (file) =>
      eachAnnotation(file, (annotation) => {
        const key = annotation.get('StructParent');
        const element = typeof key === 'number' ? file.parentTree.get(key) : undefined;
        return element === undefined || !isDict(element);
      }),
  },
];

function eachAnnotation({ sheets }: PdfFile, isWrong: (annotation: Dict) => boolean): readonly string[] {
  const found = ({ annotations, number }: Sheet): readonly string[] =>
    annotations.filter(isWrong).map((annotation) => `page ${number}: ${words(annotation.get('Subtype'))}`);
  return sheets.flatMap(found);
}

function isField(annotation: Dict): boolean {
  return annotation.get('Subtype') === 'Widget';
}

function isLink(annotation: Dict): boolean {
  return annotation.get('Subtype') === 'Link';
}

/** Returns an attribute of a field, or of the field that it is a part of. */
function inherited(field: Dict, name: string, depth = 0): Value {
  const parent = dict(field.get('Parent'));
  return field.get(name) ?? (parent && depth < 9 ? inherited(parent, name, depth + 1) : undefined);
}

function holderOf({ elements }: PdfFile, annotation: Dict): string | undefined {
  return elements.find(({ objects }) => annotation.id !== undefined && objects.includes(annotation.id))?.type;
}

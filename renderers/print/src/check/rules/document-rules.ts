import { dict, words, type Value } from '../pdf-values.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { Rule } from '../rule.ts';

const unless = (holds: boolean, where: string): readonly string[] => (holds ? [] : [where]);
const xmp = ({ metadata }: PdfFile): string => metadata ?? '';

/** Rules for the file as a whole. */
export const documentRules: readonly Rule[] = [
  {
    id: '6.1-1',
    says: 'The version in the header is 1.0 to 1.7.',
    find: ({ version }) => unless(/^1\.[0-7]$/.test(version), `version ${version}`),
  },
  {
    id: '5-1',
    says: 'The metadata names PDF/UA, part 1.',
    find: (file) => unless(/pdfuaid:part(?:>|=["'])\s*1\b/.test(xmp(file)), 'metadata'),
  },
  {
    id: '7.1-8',
    says: 'The file has XMP metadata.',
    find: ({ metadata }) => unless(metadata !== undefined, 'catalog'),
  },
  {
    id: '7.1-9',
    says: 'The metadata has a title.',
    find: (file) => unless(/<dc:title>[\s\S]*?<rdf:li[^>]*>\s*[^<\s]/.test(xmp(file)), 'metadata'),
  },
  {
    id: '7.1-10',
    says: 'Viewers are told to show the title, not the file name.',
    find: ({ catalog }) => unless(dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') === true, 'catalog'),
  },
  {
    id: '6.2-1',
    says: 'The file is marked as tagged.',
    find: ({ catalog }) => unless(dict(catalog.get('MarkInfo'))?.get('Marked') === true, 'catalog'),
  },
  {
    id: '7.1-4',
    says: 'The tags are not marked as suspect.',
    find: ({ catalog }) => unless(dict(catalog.get('MarkInfo'))?.get('Suspects') !== true, 'catalog'),
  },
  {
    id: '7.1-11',
    says: 'There is a structure tree.',
    find: ({ hasStructure }) => unless(hasStructure, 'catalog'),
  },
  {
    id: '7.2-34',
    says: 'The document has a language.',
    find: ({ catalog }) => unless(Boolean(catalog.get('Lang')), 'catalog'),
  },
  {
    id: '7.2-29',
    says: 'Languages are written as BCP 47 tags.',
    find: ({ catalog, elements }) =>
      [catalog.get('Lang'), ...elements.map(({ dict: element }) => element.get('Lang'))]
        .filter((language) => language !== undefined && !isLanguage(language))
        .map((language) => `“${words(language)}”`),
  },
  {
    id: '7.15-1',
    says: 'There is no XFA form.',
    find: ({ catalog }) => unless(dict(catalog.get('AcroForm'))?.get('XFA') === undefined, 'catalog'),
  },
];

/** Returns true if a value has the shape of a language tag. */
function isLanguage(value: Value): boolean {
  return typeof value === 'string' && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(value);
}

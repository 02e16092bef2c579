// The bands of the picture, from top to bottom in the order that data flows.
import { realImports } from './real-imports.js';
import { directImports, placeParts } from './place-parts.js';

/** `of`: how a band's parts begin; a band without parts is not code. `handsOn`: what the next band takes. */
const bands = [
  { title: 'schemas/', about: 'the language', of: ['schemas'], handsOn: 'keywords, blocks, lists' },
  {
    title: 'forms/<council>/<form>/',
    about: 'what a council writes: form.json, cy.json …',
    of: [],
    handsOn: 'a definition',
  },
  { title: 'generator/', about: 'the compiler, stage by stage', of: ['generator'], handsOn: 'files' },
  { title: 'forms/<council>/<form>/generated/', about: 'the compiled form', of: [], handsOn: 'a CompiledForm' },
  {
    title: 'packages/',
    about: 'what every renderer and server shares',
    of: ['packages'],
    handsOn: 'a Session and its views',
  },
  { title: 'renderers/', about: 'screen and paper', of: ['renderers'], handsOn: 'a form to fill in' },
  { title: 'apps/, stories/', about: 'what people and contributors see', of: ['apps', 'stories'] },
  { title: 'desk/', about: 'the form designer’s tools', of: ['desk'] },
  { title: 'bench/, test-support/', about: 'what measures and tests it', of: ['bench', 'test-support'] },
];

/** Returns the bands, each with its parts, where they stand, and the imports between them. */
export function readBands(root) {
  const imports = realImports(root);
  const filled = bands.map((band) => {
    const parts = [...imports.keys()].filter((part) => isOf(band, part));
    const direct = directImports(parts, (part) => imports.get(part));
    // A workspace that is a whole band needs no box in it.
    const boxes = parts.length === 1 ? [] : parts;
    return { ...band, parts, direct, places: placeParts(boxes, direct) };
  });
  const importedBy = (band) =>
    new Set(
      filled
        .find(({ title }) => title === band)
        .parts.flatMap((part) => [...imports.get(part)])
        .map((part) => filled.find((each) => isOf(each, part)).title)
        .filter((title) => title !== band),
    );
  return {
    bands: filled,
    between: directImports(
      filled.map(({ title }) => title),
      importedBy,
    ),
  };
}

const isOf = ({ of }, part) => of.includes(part.split('/')[0]);

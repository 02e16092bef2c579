import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Catalogue } from '../1-read/catalogue.ts';
import type { Council, Definition, Place } from '../1-read/definition.ts';
import { memberOf, namesIn } from '../2-resolve/keywords/members.ts';
import { resolve } from '../2-resolve/resolve.ts';
import { wordsIn } from '../2-resolve/texts/form-words.ts';
import { listTexts } from '../2-resolve/texts/translatable.ts';
import { tilesOf } from '../2-resolve/tiles.ts';
import { catalogueTexts } from '../language/catalogue.ts';
import { councilTexts, councilWords } from '../language/council.ts';

/** Something that a council says once, and where its forms use it. */
export interface CouncilUse {
  /** The word or the fact: `phone.urgent`. */
  readonly name: string;
  readonly kind: 'word' | 'fact';
  /** JSON Pointer into `council.json`: `/phones/urgent`. */
  readonly pointer: string;
  readonly place: Place;
  /** What it stands for, as its author wrote it. */
  readonly value: unknown;
  readonly uses: readonly Place[];
}

/**
 * Finds where the forms of a council use each word and fact that it says once. A form that says its own does not use the
 * council's.
 */
export function councilUses(
  council: Council,
  forms: readonly Definition[],
  catalogue?: Catalogue,
): readonly CouncilUse[] {
  const onHomePage = catalogue ? usesOnHomePage(catalogue) : [];
  const all = forms.map((form) => ({ used: form.council?.used, ...usesIn(form) }));
  const at = (pointer: string, name: string, kind: 'words' | 'facts'): readonly Place[] =>
    all.flatMap((form) => (form.used?.has(pointer) ? (form[kind].get(name) ?? []) : []));
  const { written } = council;
  const ownTexts = councilTexts(written.value);
  return [
    ...councilWords(written.value).map(({ name, text, pointer }) => ({
      name,
      kind: 'word' as const,
      pointer,
      place: written.placeOf(pointer),
      value: text,
      uses: [
        ...at(pointer, name, 'words'),
        ...ownTexts.filter((own) => wordsIn(own.text).includes(name)).map((own) => written.placeOf(own.pointer)),
        ...onHomePage.filter((use) => use.name === name).map(({ place }) => place),
      ],
    })),
    ...namesIn(written, 'context').map((name) => ({
      name,
      kind: 'fact' as const,
      pointer: `/context/${name}`,
      place: written.placeOf(`/context/${name}`),
      value: (memberOf(written, 'context') as Readonly<Record<string, unknown>>)[name],
      uses: at(`/context/${name}`, name, 'facts'),
    })),
  ];
}

/**
 * Reports what a council says and nothing uses: no form, not its home page, no text of its own. `forms`: all its forms.
 */
export function unusedOfCouncil(
  council: Council,
  forms: readonly Definition[],
  catalogue?: Catalogue,
): readonly RawDiagnostic[] {
  const names = councilUses(council, forms, catalogue)
    // The portal shows the council's name, whatever its forms do.
    .filter(({ pointer, uses }) => uses.length === 0 && pointer !== '/name')
    .map(({ name, kind, place }) => diagnostic('unused-name', place, { kind, name }));
  const wholes = Object.entries(unusedBecause).flatMap(([keyword, what]) =>
    memberOf(council.written, keyword) === undefined || forms.some((form) => form.council?.used.has(`/${keyword}`))
      ? []
      : [diagnostic('no-effect', council.written.placeOf(`/${keyword}`), { keyword, what })],
  );
  return [...names, ...wholes];
}

/** The words that the texts and the tiles of a home page name. */
function usesOnHomePage(catalogue: Catalogue): readonly { readonly name: string; readonly place: Place }[] {
  const { written } = catalogue;
  return [
    ...catalogueTexts(written.value).flatMap(({ text, pointer }) =>
      wordsIn(text).map((name) => ({ name, place: written.placeOf(pointer) })),
    ),
    ...tilesOf(catalogue).flatMap(({ pointer, value: { link } }) =>
      typeof link === 'string' ? [{ name: `link.${link}`, place: written.placeOf(`${pointer}/link`) }] : [],
    ),
  ];
}

/** Why a member that a form takes as a whole has no effect. */
const unusedBecause: Readonly<Record<string, string>> = {
  retention: 'each form has its own',
  bankHolidays: 'no form counts working days by it',
};

interface Uses {
  readonly words: ReadonlyMap<string, readonly Place[]>;
  readonly facts: ReadonlyMap<string, readonly Place[]>;
}

function usesIn(form: Definition): Uses {
  const { nodes, texts, uses } = resolve(form);
  const words = new Map<string, Place[]>();
  const facts = new Map<string, Place[]>();
  const add = (to: Map<string, Place[]>, name: string, place: Place): void => {
    const known = to.get(name) ?? [];
    if (!known.some(({ file, offset }) => file === place.file && offset === place.offset))
      to.set(name, [...known, place]);
  };
  for (const { text, place } of [...texts, ...nodes.flatMap((node) => listTexts(node, form))])
    for (const name of wordsIn(text)) add(words, name, place);
  for (const operand of uses.operands)
    if (operand.kind === 'fact') add(facts, operand.name, operand.keyword.placeOf(`${operand.pointer}/context`));
  return { words, facts };
}

import type { CatalogueInfo, CouncilInfo } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import type { BuiltForm } from '../forms/built-form.ts';
import { councilId, councilInfo } from '../forms/council-of.ts';
import { type Language, spokenIn, type Spoken } from '../language.ts';
import { choiceAddress } from '../links.ts';
import type { Portal } from '../portal.ts';

/** What the portal shows of one council, in one language. */
export interface CouncilSite {
  /** The name of the council's folder. */
  readonly id: string;
  readonly name: string;
  readonly spoken: Spoken;
  /** Whether its home page and those below it are in both languages. */
  readonly hasWelsh: boolean;
  readonly catalogue: CatalogueInfo;
  readonly choices: NonNullable<CouncilInfo['choices']>;
  /** English if no form of the council has Welsh. */
  readonly choicesLanguage: Language;
  /** The forms that can be filled in now. */
  readonly forms: readonly BuiltForm[];
  /** The form that says most about the council. */
  readonly of: BuiltForm;
}

/** Returns the names of the folders of all councils that have a form to fill in. */
export function councilsOf(portal: Portal): readonly string[] {
  return [...new Set(shownForms(portal).map(councilId))];
}

/**
 * Returns what is shown of a council. If it has no catalogue, its home page lists all its choices and forms. Undefined
 * if the council has no form to fill in.
 */
export function councilSite(portal: Portal, id: string, lang: unknown): CouncilSite | undefined {
  const forms = shownForms(portal).filter((built) => councilId(built) === id);
  const of = formOfCouncil(forms);
  if (!of) return undefined;
  const written = portal.catalogues.get(id);
  const hasWelsh = written ? written.cy !== undefined : forms.some(({ welsh }) => welsh);
  const spoken = spokenIn(hasWelsh ? lang : 'en');
  const info = councilInfo(of, spoken.language);
  const choices = info?.choices ?? {};
  return {
    id,
    name: info?.name ?? withWords(of.form.model).owner,
    spoken,
    hasWelsh,
    catalogue: written?.[spoken.language] ?? written?.en ?? listOf(forms, choices, spoken.words.forms),
    choices,
    choicesLanguage: of.council?.cy ? spoken.language : 'en',
    forms,
    of,
  };
}

/** Returns the choices that lead to one of these forms. */
export function choicesBefore(
  { id, spoken, choices }: CouncilSite,
  forms: ReadonlySet<string>,
): readonly { readonly title: string; readonly address: string }[] {
  return Object.entries(choices)
    .filter(([, { outcomes }]) => outcomes.some(({ form }) => form !== undefined && forms.has(form)))
    .map(([name, { title }]) => ({ title, address: choiceAddress(id, name, spoken.language) }));
}

/** The forms of a council say the same about it. One that is translated says it in Welsh too. */
export function formOfCouncil(forms: readonly BuiltForm[]): BuiltForm | undefined {
  return forms.find(({ council }) => council?.cy) ?? forms.find(({ council }) => council) ?? forms[0];
}

function shownForms({ forms, client }: Portal): readonly BuiltForm[] {
  return [...forms.values()].filter((built) => client.has(built));
}

/** A form that a choice leads to is not listed beside it, so that nobody begins one without the choice before it. */
function listOf(forms: readonly BuiltForm[], choices: CouncilSite['choices'], title: string): CatalogueInfo {
  const behind = new Set(Object.values(choices).flatMap(({ outcomes }) => outcomes.map(({ form }) => form)));
  return {
    title,
    tiles: [
      ...Object.keys(choices).map((choice) => ({ choice })),
      ...forms.filter(({ id }) => !behind.has(id)).map(({ id }) => ({ form: id })),
    ],
  };
}

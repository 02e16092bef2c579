import type { Tile, TileGroup } from '@formwright/model';
import { partLanguage, type Language } from '../language.ts';
import { choiceAddress, groupAddress, homeAddress } from '../links.ts';
import type { CouncilSite } from './council-site.ts';

/** A page above another one. */
export interface Step {
  readonly text: string;
  readonly address: string;
  /** The language of the text, if it is not that of the page. */
  readonly lang: Language | undefined;
}

/** What a page is: a page of further tiles, a choice, or what stands before a form. */
export type Wanted = { readonly group: string } | { readonly choice: string } | { readonly form: string };

/**
 * Returns the pages that lead from a council's home page to another page, the home page first. Only the home page if no
 * tile leads there. `page`: the language of the page that they lead to, which the home page may not have.
 */
export function trailTo(site: CouncilSite, wanted: Wanted, page: Language): readonly Step[] {
  const { id, spoken, catalogue, choices, choicesLanguage } = site;
  const { language } = spoken;
  const lang = partLanguage(language, page);
  const home = { text: spoken.words.home, address: homeAddress(id, language), lang };
  const step = ({ name, title }: NonNullable<Tile['group']>): Step => ({
    text: title,
    address: groupAddress(id, name, language),
    lang,
  });
  const direct = groupsTo(catalogue, (tile) => leads(tile, wanted));
  if (direct || !('form' in wanted)) return [home, ...(direct ?? []).map(step)];
  for (const [name, { title, outcomes }] of Object.entries(choices)) {
    const above = outcomes.some(({ form }) => form === wanted.form)
      ? groupsTo(catalogue, ({ choice }) => choice === name)
      : undefined;
    if (above) {
      const choice = {
        text: title,
        address: choiceAddress(id, name, language),
        lang: partLanguage(choicesLanguage, page),
      };
      return [home, ...above.map(step), choice];
    }
  }
  return [home];
}

/** Returns a page of further tiles by its name. */
export function groupNamed({ tiles }: TileGroup, name: string): TileGroup | undefined {
  for (const { group } of tiles) {
    const found = group && (group.name === name ? group : groupNamed(group, name));
    if (found) return found;
  }
  return undefined;
}

function leads({ form, choice, group }: Tile, wanted: Wanted): boolean {
  if ('form' in wanted) return form === wanted.form;
  return 'choice' in wanted ? choice === wanted.choice : group?.name === wanted.group;
}

function groupsTo(
  { tiles }: TileGroup,
  isIt: (tile: Tile) => boolean,
): readonly NonNullable<Tile['group']>[] | undefined {
  if (tiles.some(isIt)) return [];
  for (const { group } of tiles) {
    const below = group && groupsTo(group, isIt);
    if (group && below) return [group, ...below];
  }
  return undefined;
}

import type { RichText, Tile } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { formIn, type Language, partLanguage } from '../language.ts';
import { choiceAddress, groupAddress, startAddress } from '../links.ts';
import { leadLinks } from '../pages/lead-links.ts';
import type { CouncilSite } from './council-site.ts';
import { icons } from './icons.ts';

/** A tile as its template draws it. */
export interface TileView {
  readonly title: string;
  /** Where it leads. Absent: `retired` says why it leads nowhere. */
  readonly address?: string;
  readonly retired?: string;
  /** The language of the title, if it is not that of the page. */
  readonly lang?: Language | undefined;
  /** The lines of its picture. */
  readonly icon?: string;
  readonly text?: RichText;
  /** How long the form takes. */
  readonly minutes?: string;
}

/** Returns the tiles that lead somewhere or are retired: not those of forms that cannot be filled in now. */
export function tileViews(site: CouncilSite, tiles: readonly Tile[]): readonly TileView[] {
  return tiles.flatMap((tile) => {
    const led = leadOf(site, tile);
    if (!led) return [];
    const { icon, text } = tile;
    return [
      {
        ...led,
        ...(icon && { icon: icons[icon] }),
        ...(text && { text: leadLinks(text, site.spoken.language) }),
      },
    ];
  });
}

type Led = Omit<TileView, 'icon' | 'text'>;

function leadOf(site: CouncilSite, { title, address, form, choice, group, retired }: Tile): Led | undefined {
  const { id, spoken, choices, choicesLanguage } = site;
  if (form !== undefined) return leadToForm(site, form, title);
  if (choice !== undefined) {
    const found = Object.hasOwn(choices, choice) ? choices[choice] : undefined;
    return (
      found && {
        title: title ?? found.title,
        address: choiceAddress(id, choice, spoken.language),
        ...(title === undefined && { lang: partLanguage(choicesLanguage, spoken.language) }),
      }
    );
  }
  if (title === undefined) return undefined;
  if (address !== undefined) return { title, address };
  if (retired) return { title, retired: spoken.words.retired };
  // One tile needs no page of its own.
  const [only, ...others] = tileViews(site, group?.tiles ?? []);
  if (!only || !group) return undefined;
  return { title, address: (others.length === 0 && only.address) || groupAddress(id, group.name, spoken.language) };
}

function leadToForm({ forms, spoken }: CouncilSite, id: string, title: string | undefined): Led | undefined {
  const built = forms.find((form) => form.id === id);
  if (!built) return undefined;
  const { form, language } = formIn(built, spoken.language);
  const own = withWords(form.model);
  const { minutesToComplete } = own;
  return {
    title: title ?? own.title,
    address: startAddress(id, language),
    ...(title === undefined && { lang: partLanguage(language, spoken.language) }),
    ...(minutesToComplete !== undefined && { minutes: spoken.wording.minutes(minutesToComplete) }),
  };
}

import type { Place } from '../../1-read/definition.ts';
import type { KeywordUse } from '../keywords/keyword-use.ts';
import { isJson } from '../keywords/is-json.ts';

/** Words that people read. */
export interface Text {
  readonly text: string;
  readonly place: Place;
  /** Where they stand in the keyword's value. */
  readonly pointer: string;
  readonly markdown: boolean;
}

/** Words that people read, and the keyword that they are from. */
export interface PlacedText extends Text {
  readonly use: KeywordUse;
}

/** Returns all words of a keyword that people read; none for keywords that hold no words. */
export function textsOf(use: KeywordUse): readonly PlacedText[] {
  const { keyword } = use;
  return textsIn(keyword.name, keyword.value).map((text) => ({
    ...text,
    use,
    place: keyword.placeOf(text.pointer),
  }));
}

type Unplaced = Omit<Text, 'place'>;

/** Returns all words of a keyword's value that people read. */
export function textsIn(name: string, value: unknown): readonly Unplaced[] {
  const at = (pointer: string, text: unknown, markdown: boolean = false): readonly Unplaced[] =>
    typeof text === 'string' ? [{ text, pointer, markdown }] : [];
  const members = (json: unknown, pointer: string, wanted: readonly string[]): readonly Unplaced[] =>
    isJson(json)
      ? wanted.flatMap((member) => at(`${pointer}/${member}`, json[member], markdownMembers.includes(member)))
      : [];
  const each = (list: unknown, pointer: string, wanted: readonly string[]): readonly Unplaced[] =>
    Array.isArray(list) ? list.flatMap((item, index) => members(item, `${pointer}/${index}`, wanted)) : [];
  const choices = (list: unknown, pointer: string): readonly Unplaced[] =>
    Array.isArray(list) ? list.flatMap((choice, index) => at(`${pointer}/${index}`, choice)) : [];
  const words = (json: unknown): readonly Unplaced[] => members(json, '/words', Object.keys(isJson(json) ? json : {}));
  switch (name) {
    case 'title':
      return at('', value);
    case 'x-note':
      return at('', value, true);
    case 'x-ui':
      return members(value, '', ['hint', 'guidance', 'navigation', 'entryLabel', 'addLabel', 'prefix', 'suffix']);
    case 'x-messages':
      return members(value, '', Object.keys(isJson(value) ? value : {}));
    case 'x-rules':
    case 'x-prompts':
      return each(value, '', ['message']);
    case 'oneOf':
      return each(value, '', optionWords);
    case 'enum':
      return choices(value, '');
    case 'items':
      return isJson(value) ? [...each(value['oneOf'], '/oneOf', optionWords), ...choices(value['enum'], '/enum')] : [];
    case 'x-form':
      return [
        ...members(value, '', ['owner', 'confirmation']),
        ...words(isJson(value) ? value['words'] : undefined),
        ...teamNames(value).flatMap(([team, title]) => at(`/routing/teams/${team}`, title)),
      ];
    default:
      return [];
  }
}

function teamNames(form: unknown): readonly (readonly [string, unknown])[] {
  const routing = isJson(form) ? form['routing'] : undefined;
  const teams = isJson(routing) ? routing['teams'] : undefined;
  return isJson(teams) ? Object.entries(teams) : [];
}

const markdownMembers: readonly string[] = ['guidance', 'confirmation'];
const optionWords: readonly string[] = ['title', 'description'];

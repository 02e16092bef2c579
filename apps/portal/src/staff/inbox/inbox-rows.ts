import { dateText } from '@formwright/messages';
import { type Language, spokenIn } from '../../language.ts';
import { inLanguage } from '../../links.ts';
import { todayInLondon } from '../../london-time.ts';
import type { Portal } from '../../portal.ts';
import type { Member } from '../staff.ts';
import { staffWords } from '../staff-words.ts';
import type { Found } from '../work/work.ts';
import { formTitle } from './inbox-choices.ts';

/** A submission as it stands in the list. */
interface Row {
  readonly address: string;
  /** The name of the person, or the reference. */
  readonly title: string;
  readonly cells: readonly { readonly label: string; readonly text: string; readonly hint?: string }[];
}

interface Listed {
  /** The address of the inbox. */
  readonly here: string;
  readonly member: Member;
  readonly language: Language;
}

/** Returns the rows of an inbox. */
export function rowsOf(portal: Portal, found: readonly Found[], { here, member, language }: Listed): readonly Row[] {
  const words = staffWords[language];
  const { wording } = spokenIn(language);
  const today = todayInLondon(portal.now());
  return found.map(({ id, person, reference, form, submittedAt, state, holder, isCopy }) => {
    const day = todayInLondon(new Date(submittedAt));
    const [, formLabel, referenceLabel, sentLabel, stateLabel] = words.columns;
    const who = holder && (holder.id === member.id ? words.you : holder.name);
    return {
      address: inLanguage(`${here}/${id}`, language),
      title: person ?? reference,
      cells: [
        { label: formLabel, text: formTitle(portal, form, language), ...(isCopy && { hint: words.copy }) },
        { label: referenceLabel, text: reference },
        { label: sentLabel, text: dateText(day, wording), hint: words.age(daysBetween(day, today)) },
        { label: stateLabel, text: words.state[state], ...(who !== undefined && { hint: words.heldBy(who) }) },
      ],
    };
  });
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

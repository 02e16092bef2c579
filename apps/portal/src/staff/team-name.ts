import { withWords } from '@formwright/runtime';
import type { Language } from '../language.ts';
import { formIn } from '../language.ts';
import type { Portal } from '../portal.ts';
import { withoutTeam } from './staff.ts';
import { formsOf } from './staff-frame.ts';
import { staffWords } from './staff-words.ts';

/** Returns what staff call a team, as the first form says that names it. Its own name if no form does any more. */
export function teamName(
  portal: Portal,
  { council, team }: { council: string; team: string },
  language: Language,
): string {
  if (team === withoutTeam) return staffWords[language].withoutTeam;
  for (const built of formsOf(portal, council)) {
    const { teams = {} } = withWords(formIn(built, language).form.model);
    if (Object.hasOwn(teams, team)) return teams[team] ?? team;
  }
  return team;
}

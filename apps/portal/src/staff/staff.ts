import { openProvider, type Provider } from './provider.ts';
import type { CouncilStaff, StaffSettings } from './staff-settings.ts';
import type { StaffPerson } from './staff-statements.ts';

/** The name, in addresses, of the team that gets submissions of forms without routing. No form can have it. */
export const withoutTeam = '-';

/** A council whose staff can sign in. */
export interface CouncilDesk {
  /** The name of its folder. */
  readonly id: string;
  readonly settings: CouncilStaff;
  readonly provider: Provider;
}

/** The councils whose staff can sign in, by the names of their folders. */
export interface Staff {
  readonly councils: ReadonlyMap<string, CouncilDesk>;
}

/** Somebody who is signed in, with what their groups let them do. */
export interface Member extends StaffPerson {
  /** The names of their teams. */
  readonly teams: readonly string[];
  /** They may read the log. */
  readonly isAuditor: boolean;
}

/** Opens the desks of councils. No provider is asked for anything yet. */
export function openStaff(settings: StaffSettings): Staff {
  return {
    councils: new Map(
      [...settings].map(([id, council]) => [id, { id, settings: council, provider: openProvider(council) }]),
    ),
  };
}

/** Returns what somebody may do, by the settings as they are now. */
export function memberOf(person: StaffPerson, groups: readonly string[], settings: CouncilStaff): Member {
  const isIn = (some: readonly string[]): boolean => some.some((group) => groups.includes(group));
  const { council, id, name } = person;
  return {
    council,
    id,
    name,
    teams: [
      ...Object.entries(settings.teams).flatMap(([team, some]) => (isIn(some) ? [team] : [])),
      ...(isIn(settings.withoutTeam) ? [withoutTeam] : []),
    ],
    isAuditor: isIn(settings.auditors),
  };
}

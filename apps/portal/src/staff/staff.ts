import type { Portal } from '../portal.ts';
import { type NameIndex, nameIndex } from './work/name-index.ts';
import { openLog, type StaffLog } from './log/staff-log.ts';
import { type WatchedLog, watchLog } from './log/watch-log.ts';
import { openProvider, type Provider } from './provider.ts';
import type { CouncilStaff, StaffSettings } from './staff-settings.ts';
import type { StaffPerson, StaffSession } from './staff-statements.ts';

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
  /** Finds submissions by name. */
  readonly names: NameIndex;
  readonly log: StaffLog;
  readonly watched: WatchedLog;
}

/** Somebody who is signed in, with what their groups let them do. */
export interface Member extends StaffPerson {
  /** The names of their teams. */
  readonly teams: readonly string[];
  /** They may read the log. */
  readonly isAuditor: boolean;
  /** What they have searched for: see `StaffSession`. */
  readonly search: string;
}

/** What the desks of councils need. */
export interface StaffNeeds extends Pick<Portal, 'storage' | 'now' | 'report'> {
  /** See `secretOf`. */
  readonly secret: string;
}

/** Opens the desks of councils. No provider is asked for anything yet. */
export function openStaff(settings: StaffSettings, { storage, now, report, secret }: StaffNeeds): Staff {
  const log = openLog(storage.log, secret, now);
  return {
    names: nameIndex(secret),
    log,
    watched: watchLog(log, report),
    councils: new Map(
      [...settings].map(([id, council]) => [id, { id, settings: council, provider: openProvider(council) }]),
    ),
  };
}

/** Returns what somebody may do, by the settings as they are now. */
export function memberOf({ council, id, name, groups, search }: StaffSession, settings: CouncilStaff): Member {
  const isIn = (some: readonly string[]): boolean => some.some((group) => groups.includes(group));
  return {
    council,
    id,
    name,
    search,
    teams: [
      ...Object.entries(settings.teams).flatMap(([team, some]) => (isIn(some) ? [team] : [])),
      ...(isIn(settings.withoutTeam) ? [withoutTeam] : []),
    ],
    isAuditor: isIn(settings.auditors),
  };
}

import type { BuiltForm } from '../forms/built-form.ts';
import { councilId } from '../forms/council-of.ts';
import { startDemoProvider } from './demo-provider.ts';
import { openStaff, type Staff, type StaffNeeds } from './staff.ts';
import { staffSettings, type StaffSettings } from './staff-settings.ts';

/** The group of everybody who signs in to try the portal out. */
const everybody = 'everybody';

/** Returns one line for each council and team of the settings that no form has: a typing error, or a form that is gone. */
export function unknownTeams({ councils }: Staff, forms: Iterable<BuiltForm>): readonly string[] {
  const known = teamsOf(forms);
  return [...councils].flatMap(([council, { settings }]) => {
    const teams = known.get(council);
    if (!teams) return [`staff: there are no forms of ${council}, whose staff can sign in.`];
    return Object.keys(settings.teams)
      .filter((team) => !teams.has(team))
      .map((team) => `staff: no form of ${council} goes to the team ${team}.`);
  });
}

/** Returns the teams that forms name, by council. */
function teamsOf(forms: Iterable<BuiltForm>): ReadonlyMap<string, ReadonlySet<string>> {
  const teams = new Map<string, Set<string>>();
  for (const built of forms) {
    const some = teams.get(councilId(built)) ?? new Set<string>();
    for (const team of Object.keys(built.form.model.teams ?? {})) some.add(team);
    teams.set(councilId(built), some);
  }
  return teams;
}

/** The desks of councils, and what ends what was started for them. */
export interface OpenedDesks {
  readonly staff: Staff;
  close(): Promise<void>;
}

/**
 * Opens the desks of councils. `demo`: those of all councils that have forms, where anybody can sign in, is in each team,
 * and may read the log.
 *
 * @throws StartError as `startDemoProvider`.
 */
export async function openDesks(
  settings: StaffSettings | 'demo',
  { forms, ...needs }: StaffNeeds & { readonly forms: Iterable<BuiltForm> },
): Promise<OpenedDesks> {
  if (settings !== 'demo') return { staff: openStaff(settings, needs), close: async () => Promise.resolve() };
  const { close, ...provider } = await startDemoProvider(() => [everybody]);
  const councils = [...teamsOf(forms)].map(([council, teams]) => [
    council,
    {
      ...provider,
      teams: Object.fromEntries([...teams].map((team) => [team, [everybody]])),
      withoutTeam: [everybody],
      auditors: [everybody],
    },
  ]);
  return { staff: openStaff(staffSettings(Object.fromEntries(councils)), needs), close };
}

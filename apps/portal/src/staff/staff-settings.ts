import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { StartError } from '../start-error.ts';

/** How the staff of one council sign in, and which of them are in which team. */
export interface CouncilStaff {
  /** The address of the council's provider of OpenID Connect. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The scopes that are asked for, with spaces between them. */
  readonly scope: string;
  /** The name of the claim that lists somebody's groups. */
  readonly claim: string;
  /** The groups whose members are in a team, by the names that forms have for their teams in `x-form.routing`. */
  readonly teams: { readonly [team: string]: readonly string[] };
  /** The groups that get submissions of forms without routing. */
  readonly withoutTeam: readonly string[];
  /** The groups whose members may read the log. */
  readonly auditors: readonly string[];
}

/** The settings by council, which is the name of its folder. */
export type StaffSettings = ReadonlyMap<string, CouncilStaff>;

const text = { type: 'string', minLength: 1 };
const groups = { type: 'array', items: text };

const isWritten = new Ajv().compile<{ readonly [council: string]: WrittenStaff }>({
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    type: 'object',
    required: ['issuer', 'clientId', 'clientSecret', 'teams'],
    additionalProperties: false,
    properties: {
      issuer: text,
      clientId: text,
      clientSecret: text,
      scope: text,
      claim: text,
      teams: { type: 'object', additionalProperties: groups },
      withoutTeam: groups,
      auditors: groups,
    },
  },
});

type WrittenStaff = Pick<CouncilStaff, 'issuer' | 'clientId' | 'clientSecret' | 'teams'> & Partial<CouncilStaff>;

/**
 * Reads the file that says how staff sign in. It has a secret, so it is never among the forms.
 *
 * @throws StartError if it cannot be read, or something in it is wrong. The message never quotes it.
 */
export function readStaffSettings(file: string): StaffSettings {
  const wrong = (what: string): StartError => new StartError(`The settings of staff in ${file} ${what}`);
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong('are not JSON.');
    throw wrong(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isWritten(written)) {
    const [first] = isWritten.errors ?? [];
    throw wrong(`are not right: ${first?.instancePath || 'the file'} ${first?.message}.`);
  }
  return staffSettings(written, wrong);
}

/** Returns the settings with what they do not say, once their addresses are safe. */
export function staffSettings(
  written: { readonly [council: string]: WrittenStaff },
  wrong: (what: string) => StartError = (what) => new StartError(`The settings of staff ${what}`),
): StaffSettings {
  return new Map(
    Object.entries(written).map(([council, { issuer, ...more }]) => {
      if (!isSafe(issuer))
        throw wrong(`name an issuer of ${council} that is not safe. It must begin with https://, or be this machine.`);
      return [council, { issuer, scope: 'openid profile', claim: 'groups', withoutTeam: [], auditors: [], ...more }];
    }),
  );
}

/** Codes and secrets are sent to the issuer, so others must not read them on their way. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

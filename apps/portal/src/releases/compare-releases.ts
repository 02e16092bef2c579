import type { Release } from './release-log.ts';

/** What a release changes, by ids of forms. */
export interface ReleaseChanges {
  readonly added: readonly string[];
  readonly changed: readonly ChangedForm[];
  readonly removed: readonly string[];
  /** Changed, but with the version that the former one has: nobody could tell which of them an answer was given to. */
  readonly sameVersion: readonly string[];
}

/** A form with the old and the new version, and what the form says about the versions since the old one. */
export interface ChangedForm {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly notes: readonly string[];
}

/** Compares the forms of two releases. `before` is undefined for the first release. */
export function compareReleases(
  before: Pick<Release, 'forms'> | undefined,
  after: Pick<Release, 'forms'>,
): ReleaseChanges {
  const former = before?.forms ?? {};
  const ids = Object.keys(after.forms);
  const different = ids.filter((id) => former[id] && former[id].definitionHash !== after.forms[id]?.definitionHash);
  const versions = (id: string): ChangedForm => {
    const from = former[id]?.version ?? '';
    const { version: to = '', changes = [] } = after.forms[id] ?? {};
    const known = changes.findIndex(({ version }) => version === from);
    const since = known < 0 ? changes.slice(0, 1) : changes.slice(0, known);
    return { id, from, to, notes: since.map(({ note }) => note) };
  };
  return {
    added: ids.filter((id) => former[id] === undefined),
    changed: different.map(versions).filter(({ from, to }) => from !== to),
    removed: Object.keys(former).filter((id) => after.forms[id] === undefined),
    sameVersion: different.map(versions).flatMap(({ id, from, to }) => (from === to ? [id] : [])),
  };
}

export { isAtLeast, type Change, type ChangeClass } from './compare/change.ts';
export type { Version } from './compare/comparison.ts';
export { diffForms, type FormDiff } from './report/diff-forms.ts';
export { countsOf, diffMarkdown, diffText, type DiffReport } from './report/diff-report.ts';
export { GitError } from './open/git-files.ts';
export {
  backupFolder,
  findDrafts,
  previewMigration,
  writeMigrated,
  type DraftOutcome,
} from './drafts/migrate-drafts.ts';
export { openVersions, type Versions } from './open/open-versions.ts';
export type { VersionAdvice } from './report/version-advice.ts';

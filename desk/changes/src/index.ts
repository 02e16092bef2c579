export { isAtLeast, type Change, type ChangeClass } from './change.ts';
export type { Version } from './comparison.ts';
export { diffForms, type FormDiff } from './diff-forms.ts';
export { countsOf, diffMarkdown, diffText, type DiffReport } from './diff-report.ts';
export { GitError } from './git-files.ts';
export { backupFolder, findDrafts, previewMigration, writeMigrated, type DraftOutcome } from './migrate-drafts.ts';
export { openVersions, type Versions } from './open-versions.ts';
export type { VersionAdvice } from './version-advice.ts';

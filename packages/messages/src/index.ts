export { english } from './languages/english.ts';
export { englishIssues } from './languages/english-issues.ts';
export type { IssueWording, Manner } from './languages/issue-wording.ts';
export type { GovukWording, Wording } from './languages/wording.ts';
export { answerText } from './texts/answer-text.ts';
export { dateText } from './texts/date-text.ts';
export { issueMessage } from './texts/issue-message.ts';
export { sizeText } from './texts/size-text.ts';
export { paperWording, type PaperWording } from './optional/paper-wording.ts';

export { answerText } from './answer-text.ts';
export { dateText } from './date-text.ts';
export { english } from './english.ts';
export { issueMessage } from './issue-message.ts';
export type { IssueWording, Manner } from './issue-wording.ts';
export { paperWording, type PaperWording } from './paper-wording.ts';
export { sizeText } from './size-text.ts';
export type { GovukWording, Wording } from './wording.ts';

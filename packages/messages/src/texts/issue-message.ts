import {
  type FieldNode,
  type FormatName,
  type FormModel,
  type Issue,
  type Messages,
  nodeAt,
  type RepeatNode,
} from '@formwright/model';
import { moneyText } from '@formwright/runtime';
import { englishIssues } from '../languages/english-issues.ts';
import type { IssueWording, Manner } from '../languages/issue-wording.ts';
import { answerText } from './answer-text.ts';
import { sizeText } from './size-text.ts';
import type { Wording } from '../languages/wording.ts';

/**
 * Returns an issue's message as plain text: what to do, in GOV.UK's style. The author's own `messages` come first, then
 * a rule's text, then ours. The words in curly brackets in `model` must already be filled in (`withWords`).
 */
export function issueMessage(issue: Issue, model: FormModel, wording: Wording): string {
  const { issues = englishIssues } = wording;
  if (issue.code === 'rule') return model.texts[Number(issue.params['text'])] ?? issues.unknown();
  if (issue.code === 'maxSize' && issue.pointer === '') return issues.tooMuch(sizeText(Number(issue.params['limit'])));
  const node = nodeAt(model, issue.pointer);
  if (node?.kind === 'note') return issues.stop();
  if (node?.kind !== 'field' && node?.kind !== 'repeat')
    return issue.code === 'type' && node ? issues.again(node.label) : issues.unknown();
  return ownWords(issue, node.messages) || ourWords(issue, node, wording);
}

/** Of several patterns, the message of each that the answer does not match. */
function ownWords({ code, params }: Issue, messages: Messages = {}): string {
  const names = String(params['which'] ?? '')
    .split(',')
    .map((which) => code + which);
  return names.flatMap((name) => (Object.hasOwn(messages, name) ? (messages[name] ?? []) : [])).join('. ');
}

function ourWords({ code, params }: Issue, node: FieldNode | RepeatNode, wording: Wording): string {
  const { issues = englishIssues } = wording;
  const label = node.label;
  const isMoney = node.kind === 'field' && node.format === 'money';
  const limit = isMoney ? moneyText(Number(params['limit'])) : params['limit'];
  switch (code) {
    case 'mandatory':
      return issues.mandatory(label, mannerOf(node));
    case 'type':
      return isMoney
        ? issues.must(label, issues.formats.money)
        : params['expected'] === 'number'
          ? issues.number(label)
          : params['expected'] === 'integer'
            ? issues.wholeNumber(label)
            : issues.again(label);
    case 'format':
      return node.kind === 'field' ? formatWords(issues, node, String(params['problem'])) : issues.pattern(label);
    case 'minLength':
    case 'maxLength':
    case 'maxWords':
      return issues[code](label, Number(limit));
    case 'minItems':
    case 'maxItems':
      return issues[counted(node)[code]](label, Number(limit));
    case 'emptyFile':
    case 'damagedFile':
    case 'macros':
    case 'infectedFile':
    case 'twoKinds':
    case 'pathsOutside':
      return issues[code](String(params['name']));
    case 'maxSize':
    case 'largeInside':
      return issues[code](String(params['name']), sizeText(Number(limit)));
    case 'manyInside':
      return issues.manyInside(String(params['name']), Number(limit));
    case 'accept':
      return issues.accept(String(params['name']), kindsOf(node));
    case 'multipleOf':
      return params['limit'] === 1 ? issues.wholeNumber(label) : issues.multipleOf(label, String(limit));
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return issues[code](label, String(limit));
    case 'const':
      return issues.mandatory(label, mannerOf(node));
    case 'option':
    case 'duplicate':
    case 'pattern':
    case 'unlisted':
      return issues[code](label);
    case 'exclusive':
      return issues.exclusive(label, String(answerText(node as FieldNode, [limit], wording)));
    case 'stop':
      return issues.stop();
    default:
      return issues.unknown();
  }
}

/** In GOV.UK's order: what is missing, then what is impossible, then what the answer must be. */
function formatWords(
  { missing, check, must, doubts, findings, formats }: IssueWording,
  { label, format, textFormat }: FieldNode,
  problem: string,
): string {
  if (problem.startsWith('missing-')) return missing(label, problem.slice(8));
  const doubt = doubts[problem];
  return doubt
    ? check(label, doubt)
    : must(label, (findings[problem] ?? formats[format as FormatName]) + (textFormat?.like ?? ''));
}

function kindsOf(node: FieldNode | RepeatNode): string {
  return node.kind === 'field' && node.attachments ? node.attachments.accept.map(({ name }) => name).join(', ') : '';
}

/** Returns the messages to use, which depend on what is counted. */
function counted(node: FieldNode | RepeatNode): {
  readonly minItems: 'minEntries' | 'minFiles' | 'minItems';
  readonly maxItems: 'maxEntries' | 'maxFiles' | 'maxItems';
} {
  if (node.kind === 'repeat') return { minItems: 'minEntries', maxItems: 'maxEntries' };
  return node.attachments
    ? { minItems: 'minFiles', maxItems: 'maxFiles' }
    : { minItems: 'minItems', maxItems: 'maxItems' };
}

function mannerOf(node: FieldNode | RepeatNode): Manner {
  if (node.kind === 'repeat') return 'add';
  if (node.const === true) return 'tick';
  if (node.attachments) return 'attach';
  if (node.type === 'strings') return 'selectSeveral';
  if (node.type === 'boolean' && !node.options) return 'answerYesOrNo';
  return node.options ? 'select' : 'enter';
}

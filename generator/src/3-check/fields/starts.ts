import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { FieldNode, Issue } from '@formwright/model';
import { checkField, checksOf, readField } from '@formwright/runtime';
import type { DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { constraintsOf } from '../../2-resolve/keywords/constraints-of.ts';
import { patternsOf } from '../../2-resolve/keywords/patterns-of.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';
import { typeOf } from '../../2-resolve/types/answer-type.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';
import { textFormatOf } from '../../language/formats/index.ts';
import { kindWords } from '../../language/value-type.ts';
import type { Rule } from '../rule.ts';
import { safetyOf } from './safety-of.ts';

/** A field has one start value at most. One that is a constant is an answer that the field accepts. */
export const starts: Rule = async (resolved) => {
  const found: RawDiagnostic[] = [];
  for (const node of resolved.nodes) {
    const [constant, calculated] = ['default', 'x-start'].map((name) => node.keywords.get(name));
    if (node.kind !== 'field' || !(constant ?? calculated) || node.keywords.has('x-calculate')) continue;
    if (constant && calculated) found.push(diagnostic('two-starts', calculated.namePlace));
    found.push(
      ...[constant, calculated].flatMap((keyword) =>
        keyword && valueOf(node, 'const') === true ? ticked(keyword) : [],
      ),
      ...(constant ? await unfit(node, constant, resolved) : []),
    );
  }
  return found;
};

/** A declaration that a person has not made is not theirs. */
function ticked({ name, namePlace }: Keyword): readonly RawDiagnostic[] {
  const suggestion = 'Leave it out: people tick it themselves.';
  return [diagnostic('keyword-mismatch', namePlace, { keyword: name, type: 'a declaration', suggestion })];
}

async function unfit(
  node: DefinitionNode,
  { place, value }: Keyword,
  resolved: Resolved,
): Promise<readonly RawDiagnostic[]> {
  const type = fieldType(node, resolved);
  if (type.kind === 'files') return [];
  const options = optionsAt(node, resolved);
  const field = {
    type: typeOf(node, options),
    ...(options.length > 0 && { options: options.map((option) => ({ value: option.value, label: option.label })) }),
    ...constraintsOf(node),
    format: valueOf(node, 'format'),
    maxWords: valueOf(node, 'x-maxWords'),
    ...textFormatOf(valueOf(node, 'format')),
    ...(await safePatterns(node)),
  } as unknown as FieldNode;
  const wrong = (problem: string, suggestion?: string): readonly RawDiagnostic[] => [
    diagnostic('wrong-default', place, { field: node.name, value: JSON.stringify(value), problem, suggestion }),
  ];
  const answer = readField(field, value);
  if (answer === undefined) return wrong(`its answer is ${kindWords[type.kind]}`);
  const issues: Issue[] = [];
  checkField(checksOf(field), { pointer: '', value: answer }, issues);
  const [issue] = issues;
  if (issue) return wrong(...inWords(issue, answer, field));
  return JSON.stringify(answer) === JSON.stringify(value)
    ? []
    : wrong('answers are kept in another form', `Write \`${JSON.stringify(answer)}\`.`);
}

/** A pattern that could hang is reported by itself. */
async function safePatterns(node: DefinitionNode): Promise<Pick<FieldNode, 'patterns'>> {
  const patterns = patternsOf(node) ?? [];
  const verdicts = await Promise.all(patterns.map(safetyOf));
  const safe = patterns.filter((_, n) => verdicts[n]?.status === 'safe');
  return safe.length > 0 ? { patterns: safe } : {};
}

function inWords(
  { code, params }: Issue,
  answer: unknown,
  { options = [] }: FieldNode,
): [problem: string, suggestion?: string] {
  if (code === 'format') return [`it is not a valid \`${String(params['format'])}\``];
  if (code !== 'option') return [`\`${code}\` does not accept it`];
  const named = options.find(({ label }) => label === answer);
  const suggestion = named
    ? `Did you mean \`${named.value}\`? \`${named.label}\` is the option’s title.`
    : didYouMean(
        String(answer),
        options.map((option) => String(option.value)),
      );
  return suggestion === undefined ? ['it is not one of the options'] : ['it is not one of the options', suggestion];
}

import { diagnostic } from '@formwright/diagnostics';
import { optionsOf } from '../../3-compile/options.ts';
import { isJson } from '../uses.ts';
import type { Rule } from '../rule.ts';
import { fieldType, kindWords } from '../types-of.ts';

/** Members of `x-ui` that are about a box that is typed into. */
const ofBoxes: readonly string[] = ['width', 'rows', 'prefix', 'suffix', 'autocomplete'];

/** Nothing is said of the box of a question that has none: what is ticked, chosen or attached. No browser fills in what is sensitive. */
export const boxMembers: Rule = ({ definition, nodes }) =>
  nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    if (node.kind !== 'field' || !keyword || !isJson(keyword.value)) return [];
    const { kind } = fieldType(node, definition);
    const isChoice = optionsOf(node, definition.lists).length > 0;
    const hasNoBox = isChoice || kind === 'boolean' || kind === 'several' || kind === 'files';
    return Object.keys(keyword.value).filter((name) => ofBoxes.includes(name)).flatMap((name) => {
      if (hasNoBox) return [diagnostic('keyword-mismatch', keyword.placeOf(`/${name}`), { keyword: `x-ui.${name}`, type: isChoice ? 'a choice' : kindWords[kind] })];
      if (name === 'rows' && kind !== 'text') return [diagnostic('keyword-mismatch', keyword.placeOf(`/${name}`), { keyword: 'x-ui.rows', type: kindWords[kind] })];
      if (name === 'autocomplete' && node.keywords.has('x-sensitive')) return [diagnostic('keyword-mismatch', keyword.placeOf(`/${name}`), { keyword: 'x-ui.autocomplete', type: 'a sensitive answer' })];
      return [];
    });
  });

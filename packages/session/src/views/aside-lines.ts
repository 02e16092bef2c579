import { answerText } from '@formwright/messages';
import { type Node, type Path, pathOf, type Pointer, renamesOf } from '@formwright/model';
import { isAnswered, isKeepable, isObject } from '@formwright/runtime';
import { entryTitles } from './entry-title.ts';
import { nodeOf, type State } from '../state/state.ts';
import type { AsideLine } from './form-shape.ts';

/** Makes the lines of the notice about answers that are kept aside, one for each answer. */
export function asideLines(state: State): readonly AsideLine[] {
  if (state.asideHidden) return [];
  return (state.draft.aside ?? []).flatMap(({ pointer, value }) => linesOf(state, pointer, value));
}

function linesOf(state: State, pointer: Pointer, value: unknown): readonly AsideLine[] {
  if (!isAnswered(value)) return [];
  const node = nodeOf(state, pointer) ?? renamed(state, pathOf(pointer));
  const isKept = node?.kind === 'field' && isKeepable(node, value);
  if (!isKept && (isObject(value) || (Array.isArray(value) && value.some(isObject)))) {
    return Object.entries(value).flatMap(([name, part]) => linesOf(state, `${pointer}/${name}`, part));
  }
  // A colon follows it.
  const label = (node && 'label' in node && node.label ? node.label : inWords(pointer)).replace(/[?:]$/, '');
  const text = isKept
    ? answerText(node, value, state.wording)
    : value === true
      ? state.wording.yes
      : value === false
        ? state.wording.no
        : value;
  const entries = entryTitles(state, pointer);
  return [{ label: entries.length > 0 ? `${label} (${entries.join(', ')})` : label, text: [text].flat().join(', ') }];
}

/** Returns the node that was at a path in an older version. */
function renamed({ model, nodes }: State, path: Path): Node | undefined {
  const now = renamesOf(model).find(
    ({ from, to }) => `${path}/`.startsWith(`${to}/`) && nodes.has(`${from}${path.slice(to.length)}`),
  );
  return now && nodes.get(`${now.from}${path.slice(now.to.length)}`);
}

/** Makes words of a name, for an answer that the form no longer asks for: 'Home phone' of `homePhone`. */
function inWords(pointer: Pointer): string {
  const name = pointer
    .replace(/(\/\d+)+$/, '')
    .replace(/.*\//, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

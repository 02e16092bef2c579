import { answerText, type Wording } from '@formwright/messages';
import { charactersLeft } from '../typing/characters-left.ts';
import type { FieldView } from './views.ts';

/**
 * Puts into words what becomes another while a person types: how much more a text may have, or what was worked out, by
 * its label.
 */
export function fieldStatus(
  view: Pick<FieldView, 'node' | 'value' | 'editable'>,
  wording: Wording,
): Pick<FieldView, 'status'> {
  const { node, value, editable } = view;
  if (node.calculated) return { status: `${node.label}: ${[answerText(node, value, wording)].flat().join(', ')}` };
  const left = editable && node.widget === 'textarea' ? charactersLeft(view) : undefined;
  if (left === undefined) return {};
  return { status: left < 0 ? wording.charactersOver(-left) : wording.charactersLeft(left) };
}

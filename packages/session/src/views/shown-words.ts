import { issueMessage } from '@formwright/messages';
import type { Pointer } from '@formwright/model';
import type { State } from '../state/state.ts';

/** Returns what is said at a node: prompts, and the words of an issue that is shown. */
export function shownWords(
  { evaluation, model, shown, wording }: State,
  pointer: Pointer,
): { readonly prompts: readonly string[]; readonly error?: string } {
  const issue = shown.get(pointer);
  const prompts = evaluation.prompts
    .filter((prompt) => prompt.pointer === pointer)
    .map((prompt) => model.texts[prompt.text] ?? '');
  return issue ? { prompts, error: issueMessage(issue, model, wording) } : { prompts };
}

import { leavingWords } from '@formwright/messages/leaving';
import type { State } from '../state/state.ts';
import type { LastSave } from './form-shape.ts';

/** Returns the line about what was saved last, if anything was. */
export function lastSaveOf({ lastSave, wording }: State): LastSave | undefined {
  if (!lastSave) return undefined;
  const { kind, at } = lastSave;
  const words = leavingWords[wording.language];
  return { kind, text: kind === 'failed' ? words.notSaved : words.savedAt(at.toTimeString().slice(0, 5)) };
}

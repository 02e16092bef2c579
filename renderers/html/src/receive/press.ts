import type { DialogAction, EditorAction, Session } from '@formwright/session';
import { pointerNamed } from '@formwright/session/requests';
import { uploadsOf } from '@formwright/session/uploads';
import { nextChange } from './next-change.ts';

/** What a button does. `target` is what is after its name in what it sends. */
type Press = (session: Session, target: string) => void | Promise<void>;

/** Does something with what a name stands for, if that is still there. */
function at(act: (session: Session, pointer: string) => void): Press {
  return (session, name) => {
    const pointer = pointerNamed(session, name);
    if (pointer !== undefined) act(session, pointer);
  };
}

/** Does something with what a name stands for and with a text, which is before it. */
function withText(act: (session: Session, pointer: string, text: string) => void): Press {
  return (session, target) => {
    const [text, name = ''] = divided(target);
    const pointer = pointerNamed(session, name);
    if (pointer !== undefined) act(session, pointer, decoded(text));
  };
}

/** What is sent by any page's buttons. */
const presses: { readonly [name: string]: Press } = {
  return: (session) => session.pressReturn(),
  next: (session) => session.press('next'),
  previous: (session) => session.previous(),
  submit: (session) => session.submit(),
  save: (session) => session.save(),
  toMissing: (session) => session.toMissing(),
  print: (session) => session.print(),
  // What was typed is kept first, so that nobody has to be asked whether to save it.
  async leave(session) {
    await session.save();
    if (session.view().activity.kind === 'saved') session.leave();
  },
  cancel: (session) => session.cancel(),
  dialog(session, target) {
    const [action, kind] = divided(target);
    if (kind === 'cancel') session.cancel();
    if (session.view().dialog) session.pressDialog(action as DialogAction);
  },
  list: (session) => session.goToList(),
  review: (session) => session.goToReview(),
  goto: (session, page) => session.goTo(page),
  pages: (session) => session.toggleList(),
  follow: at((session, pointer) => session.follow(pointer)),
  add: at((session, pointer) => session.addEntry(pointer)),
  edit: at((session, pointer) => session.pressEntry(pointer, 'edit')),
  up: at((session, pointer) => session.pressEntry(pointer, 'up')),
  down: at((session, pointer) => session.pressEntry(pointer, 'down')),
  remove: at((session, pointer) => session.pressEntry(pointer, 'remove')),
  confirm: at((session, pointer) => session.pressEntry(pointer, 'confirm')),
  editor: (session, action) => session.pressEditor(action as EditorAction),
  keep: at((session, pointer) => session.keep(pointer)),
  'use-record': at((session, pointer) => session.useRecord(pointer)),
  take: withText((session, pointer, text) => session.type(pointer, text)),
  'remove-file': withText((session, pointer, id) => uploadsOf(session, pointer).remove(id)),
};

/** What takes the person on, and so waits for what their answers have just brought to the page. */
const goesOn: ReadonlySet<string> = new Set([
  'return',
  'next',
  'submit',
  'editor add',
  'editor add-and-close',
  'editor save-changes',
]);

/** Returns whether a button takes the person on. */
export function isOnward(pressed: string): boolean {
  return goesOn.has(pressed);
}

/** Does what a button says that was pressed, and waits for the host. What is no button of a form does nothing. */
export async function press(session: Session, pressed: string): Promise<void> {
  const [name, target = ''] = divided(pressed);
  const act = Object.hasOwn(presses, name) ? presses[name] : undefined;
  await act?.(session, target);
  while (session.view().busy) await nextChange((changed) => session.subscribe('form', changed));
}

function divided(text: string): readonly [string, string?] {
  const end = text.indexOf(' ');
  return end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

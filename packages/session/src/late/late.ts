import { createEntryActions } from '../actions/entries.ts';
import { createRecordActions } from '../actions/record.ts';
import { createSetOptions } from '../actions/set-options.ts';
import { savingByItself } from '../autosave/saving-by-itself.ts';
import { createHostWork } from '../host/host-work.ts';
import { createLeaving } from '../host/leaving.ts';
import { createListening } from '../interaction/listening.ts';
import type { State } from '../state/state.ts';
import type { LateActions, Tools } from './late-shape.ts';

export { issueMessage } from '@formwright/messages';
export { asideLines } from '../views/aside-lines.ts';
export { bannerOf } from '../views/banner.ts';
export { commentAt } from '../views/comment-at.ts';
export { dialogOf } from '../views/dialog.ts';
export { lastSaveOf } from '../views/last-save.ts';
export { followsStop } from '../screens/follows-stop.ts';
export { missingPages } from '../views/missing-pages.ts';
export { returnedOf } from '../views/returned.ts';
export { reviewOf } from '../review/review-of.ts';
export { waitingFor } from '../views/waiting.ts';
export { fetchTables } from '../editor/fetch-tables.ts';
export { reportMisuse } from '../misuse/report-misuse.ts';

/** Makes the actions of a session whose code arrives after the form is drawn. */
export function createLateActions(state: State, tools: Tools): LateActions {
  const { listen, changed, allows } = createListening(state, tools.views);
  const work = createHostWork(state, { allows, notify: (asked) => tools.notify('all', asked) });
  const saveByItself = savingByItself(state, { running: work.running, notify: () => tools.notify('all') });
  state.changed = () => {
    changed();
    saveByItself();
  };
  const record = createRecordActions(state, tools);
  return {
    ...createEntryActions(state, tools),
    ...record,
    save: work.save,
    submit: work.submit,
    retry: work.retry,
    listen,
    ...createLeaving(state, { ...work, notify: () => tools.notify(['form']), say: tools.say }),
    setOptions: createSetOptions(state, { ...tools, refresh: record.refresh }),
  };
}

import { english } from '@formwright/messages';
import type { Facts } from '@formwright/model';
import { fetchTables } from '../editor/fetch-tables.ts';
import type { Notify } from '../interaction/interaction.ts';
import { isUnsaved } from '../views/form-view.ts';
import { reportMisuse, warnPage } from '../misuse/report-misuse.ts';
import { refuseWrongForm } from '../misuse/wrong-form-error.ts';
import { sameJson } from '../json.ts';
import { sameParts, type ViewCache } from '../views/view-cache.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Session, SessionOptions, ViewName } from '../session.ts';
import { type State, storedDraft } from '../state/state.ts';

/**
 * Makes the function with which a running session takes other options. Only a page that carries a draft over fetches
 * the code for it.
 */
export function createSetOptions(
  state: State,
  {
    views,
    notify,
    changeFacts,
    refresh,
  }: { readonly views: ViewCache<ViewName>; readonly notify: Notify } & Pick<Session, 'changeFacts' | 'refresh'>,
): Session['setOptions'] {
  let latest = state.given;
  const refused: SavedDraft[] = [];

  return async (options) => {
    latest = options;
    refuseWrongForm(options.form);
    reportMisuse(options);
    const { saved } = options;
    if (refused.some((draft) => saved && sameJson(draft.answers, saved.answers))) return;
    const opened = isAnother(state, saved) ? saved : undefined;
    const carrying = opened || redraws(state.given, options) ? await import('./carry-over.ts') : undefined;
    // Options that were given meanwhile include these.
    if (latest !== options) return;
    const { given } = state;
    if (opened && carrying) {
      const joined = isUnsaved(state) ? carrying.joinDrafts(state, opened) : undefined;
      if (isUnsaved(state) && !joined) {
        refused.push(opened);
        warnPage('draft');
        return;
      }
      carrying.restart(state, options, joined);
    } else {
      carrying?.carryOver(state, options);
    }
    state.given = options;
    if (options.warning === undefined) state.heard = undefined;
    state.host = options.host;
    if (carrying) views.reopen();
    if (carrying && !state.tables) fetchTables(state, () => notify('all'));
    if (!opened && !sameJson(given.facts, options.facts)) changeFacts(withFound(state, options.facts));
    if (!opened && options.record && !sameJson(given.record, options.record)) refresh(options.record);
    notify('all');
  };
}

/** Returns newer facts with what look-ups found out so far, which is still true. */
function withFound({ facts: { unlisted } }: State, facts: Facts): Facts {
  return unlisted ? { unlisted, ...facts } : facts;
}

/**
 * Returns whether everything must be drawn again. If the host now takes files or has suggestions, the controls change
 * as well.
 */
function redraws(before: SessionOptions, now: SessionOptions): boolean {
  return (
    !sameParts(before.form, now.form, 1) ||
    !sameParts(before.wording ?? english, now.wording ?? english, 3) ||
    !sameJson(before.words, now.words) ||
    !before.host?.attach !== !now.host?.attach ||
    !before.host?.lookup !== !now.host?.lookup
  );
}

/** Returns whether a draft is different from every draft that this session began with, stored or made. */
function isAnother(state: State, saved: SavedDraft | undefined): boolean {
  return (
    saved !== undefined && ![storedDraft(state), ...state.kept].some((known) => sameJson(known.answers, saved.answers))
  );
}

import { english } from '@formwright/messages';
import type { Facts } from '@formwright/model';
import type { Notify } from '../interaction/interaction.ts';
import type { Actions } from './actions.ts';
import { isUnsaved } from '../views/form-view.ts';
import { reportMisuse } from '../misuse/report-misuse.ts';
import { sameJson } from '../json.ts';
import { sameParts } from '../views/view-cache.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Session, SessionOptions, ViewName } from '../session.ts';
import type { State } from '../state/state.ts';
import type { ViewCache } from '../views/view-cache.ts';
import { warn } from '../misuse/warn.ts';

/**
 * Makes the way in which a running session takes other options. What it takes to carry a draft over is fetched only by
 * a page that does so.
 */
export function createSetOptions(
  { state, views, notify }: { readonly state: State; readonly views: ViewCache<ViewName>; readonly notify: Notify },
  { changeFacts, refresh }: Pick<Actions, 'changeFacts' | 'refresh'>,
): Session['setOptions'] {
  let latest = state.given;
  const refused: SavedDraft[] = [];

  return async (options) => {
    latest = options;
    reportMisuse(options);
    const { saved } = options;
    if (refused.some((draft) => saved && sameJson(draft.answers, saved.answers))) return;
    const opened = isAnother(state, saved) ? saved : undefined;
    const carrying = opened || redraws(state.given, options) ? await import('./carry-over.ts') : undefined;
    // What was given meanwhile has all of this in it.
    if (latest !== options) return;
    const { given } = state;
    if (opened && carrying) {
      const joined = isUnsaved(state) ? carrying.joinDrafts(state, opened) : undefined;
      if (isUnsaved(state) && !joined) {
        refused.push(opened);
        warn(
          'another draft was given while answers are not saved, so it is not opened, and nothing that came with it is taken. Give each person and form an element or component of its own (a `key`).',
        );
        return;
      }
      carrying.restart(state, options, joined);
    } else {
      carrying?.carryOver(state, options);
    }
    state.given = options;
    state.host = options.host;
    if (carrying) views.reopen();
    if (!opened && !sameJson(given.facts, options.facts)) changeFacts(withFound(state, options.facts));
    if (!opened && options.record && !sameJson(given.record, options.record)) refresh(options.record);
    notify('all');
  };
}

/** What look-ups have found out so far is true of the newer facts too. */
function withFound({ facts: { unlisted } }: State, facts: Facts): Facts {
  return unlisted ? { unlisted, ...facts } : facts;
}

/** Whether everything is to be drawn again. A host that takes files now, or suggests, has other controls. */
function redraws(before: SessionOptions, now: SessionOptions): boolean {
  return (
    !sameParts(before.form, now.form, 1) ||
    !sameParts(before.wording ?? english, now.wording ?? english, 3) ||
    !sameJson(before.words, now.words) ||
    !before.host?.attach !== !now.host?.attach ||
    !before.host?.lookup !== !now.host?.lookup
  );
}

/** Whether a draft is none that this session has begun with, kept or made. */
function isAnother({ draft, kept }: State, saved: SavedDraft | undefined): boolean {
  return saved !== undefined && ![draft, ...kept].some((known) => sameJson(known.answers, saved.answers));
}

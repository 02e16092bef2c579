import { dateText } from '@formwright/messages';
import { keptLink } from './kept-link.ts';
import type { State } from '../state/state.ts';
import type { Banner } from './form-shape.ts';

/** Returns the banner about what the host did last, if there is one. */
export function bannerOf(state: State): Banner | undefined {
  const { activity, wording, model, shown } = state;
  if (activity.kind === 'saved') {
    const { keptUntil } = activity;
    const keep = keptLink(state);
    return {
      kind: 'saved',
      role: 'region',
      title: wording.saved,
      until: keptUntil && wording.keptUntil(dateText(keptUntil, wording)),
      marked: model.saveShows && shown.size > 0 ? wording.marked(shown.size) : undefined,
      message: keep && wording.savedLink,
      keep,
      link: undefined,
    };
  }
  if (activity.kind !== 'failed') return undefined;
  const { message, link, retry } = activity;
  return {
    kind: 'failed',
    role: 'alert',
    title: wording.problem,
    message,
    link,
    retry: retry === 'never' ? undefined : wording.tryAgain,
  };
}

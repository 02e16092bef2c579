import { REVIEW_PLACE } from '../screens/screens.ts';
import { SETTLED } from '../screens/settled.ts';
import type { Session } from '../session.ts';

/** Goes to a place (`FormView.place`), or to where the person may go. Returns false if the form has no such place. */
export function reach(session: Session, place: string): boolean {
  const { pages } = session.view();
  const line = pages.find(({ name }) => name === pageOf(place));
  const open = pages.find(({ status }) => !SETTLED.includes(status)) ?? pages[0];
  if (place === '') session.goToList();
  else if (place === REVIEW_PLACE && session.view().reviewLine) session.goToReview();
  else if (line) session.goTo(`/${place}`);
  else if (open && (place === REVIEW_PLACE || session.model.pages.some(({ name }) => name === pageOf(place))))
    session.goTo(open.name);
  else return false;
  return true;
}

/** Returns the name of the page of a place. */
export function pageOf(place: string): string {
  return place.split('/', 1)[0] ?? '';
}

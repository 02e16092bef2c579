import type { Pointer } from '@formwright/model';
import { type Child, domId, type LookupOption, nameWithin, type Session } from '@formwright/session';
import { stableName } from '@formwright/session/requests';
import { drawnNodes } from './drawn-nodes.ts';
import type { Widgets } from '../widgets/widget.ts';
import type { View } from './view.ts';

/** What is drawn, and what it needs besides the session. */
export interface Drawing {
  readonly session: Session;
  /** The id of the form itself, with which all its ids begin. */
  readonly prefix: string;
  /** The address of the form, without a place in it. */
  readonly address: string;
  /** What sources have found, by the fields that it is for. */
  readonly found: ReadonlyMap<Pointer, readonly LookupOption[]>;
  /** Level of the headings here, from 2 to 6. */
  readonly level: number;
  /** The pointers of everything on the screen. */
  readonly drawn: ReadonlySet<Pointer>;
  /** The controls, and what draws nodes: each draws the other, as options may have questions inside. */
  readonly widgets: Widgets;
  readonly nodeOf: (drawing: Drawing, child: Child) => readonly View[];
}

/** Begins to draw what the session shows now. */
export function begin(session: Session, given: Omit<Drawing, 'session' | 'level' | 'drawn'>): Drawing {
  return { session, ...given, level: 2, drawn: new Set(drawnNodes(session).map(({ pointer }) => pointer)) };
}

export function idOf({ prefix }: Drawing, pointer: Pointer): string {
  return domId(pointer, prefix);
}

export function nameOf({ session }: Drawing, pointer: Pointer): string {
  return stableName(session, pointer);
}

/** Returns `aria-labelledby` of what is at a pointer: see `nameWithin`. */
export function labelledBy(drawing: Drawing, id: string, pointer: Pointer): string {
  return nameWithin(id, pointer, drawing.prefix);
}

/** Goes below a heading. */
export function below(drawing: Drawing): Drawing {
  return { ...drawing, level: Math.min(drawing.level + 1, 6) };
}

/** The size of GOV.UK's legends and headings at this level. */
export function sizeOf({ level }: Drawing): 'm' | 's' {
  return level === 2 ? 'm' : 's';
}

/** Makes the data of what is visible in a page, section or entry. */
export function nodesOf(drawing: Drawing, container: Pointer): readonly View[] {
  const { session, widgets, nodeOf } = drawing;
  return session
    .children(container)
    .filter(({ inside }) => !(inside && widgets[inside].holdsNodes))
    .flatMap((child) => nodeOf(drawing, child));
}

/** Returns the id of the HTML form, for buttons outside of it. */
export function formId({ prefix }: Pick<Drawing, 'prefix'>): string {
  return `${prefix}_form`;
}

/** Returns the address of a place of the form. */
export function addressOf(
  { address }: Pick<Drawing, 'address'>,
  place: { readonly at: string } | { readonly led: Pointer },
): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(Object.entries(place)).toString()}`;
}

interface Linked {
  readonly pointer: Pointer;
  readonly text: string;
  readonly classes?: string;
  /** What a screen reader says after the text. */
  readonly after?: string | undefined;
  readonly own?: string;
}

/**
 * Makes a link to what is at a pointer. From a page with questions it is a button if that is on another one, so that
 * what was typed here is not lost.
 */
export function linkTo(drawing: Drawing, link: Linked): View {
  const { session, drawn } = drawing;
  const { pointer } = link;
  const { body, editor } = session.view();
  const id = idOf(drawing, pointer);
  if (drawn.has(pointer)) return { ...link, href: `#${id}` };
  if (!editor && (body === 'review' || body === 'tasks'))
    return { ...link, href: `${addressOf(drawing, { led: pointer })}#${id}` };
  return { ...link, press: `follow ${nameOf(drawing, pointer)}`, form: formId(drawing) };
}

interface Pressed {
  readonly press: string;
  readonly action: string;
  readonly label: string;
  readonly look?: 'main' | 'secondary' | 'warning' | 'link';
  readonly id?: string;
  readonly labelledBy?: string;
  readonly form?: string;
  readonly after?: string;
}

const classes = {
  main: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
  link: 'formwright-link',
} as const;

/** Makes a button. `press` is what is sent when it is pressed. */
export function button({ look = 'secondary', ...pressed }: Pressed): View {
  const part = look === 'link' ? 'link' : look === 'main' ? 'button button-primary' : 'button button-secondary';
  return { ...pressed, classes: classes[look], part };
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { AccountLinks } from '../../accounts/account-links.ts';
import type { ShownCouncil } from '../../forms/council-of.ts';
import type { PortalWords } from './portal-words.ts';

/** The data that `layout.hbs` reads: the page around the content. */
export interface PageFrame {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly words: PortalWords;
  /** Address of the home page. */
  readonly home: string;
  /** The link to the other language. Absent if the page has only one language. */
  readonly other?: LanguageLink;
  /** Who is signed in, and where the pages of their account are. Absent if there are no accounts. */
  readonly account?: AccountLinks;
  /** The council that the page is about. */
  readonly council?: ShownCouncil;
  readonly icon: string;
  readonly styles: readonly string[];
  readonly preloads: readonly string[];
  /** Address of the script. Empty if the page needs none. */
  readonly script: string;
}

/** A link to the same page in another language, worded in that language. */
export interface LanguageLink {
  readonly language: string;
  readonly address: string;
  readonly label: string;
}

/** One of the pages in `templates/`. */
export type PageName =
  | 'councils'
  | 'tiles'
  | 'about'
  | 'choice'
  | 'start'
  | 'form'
  | 'submission'
  | 'carry'
  | 'copy'
  | 'delete'
  | 'outbox'
  | 'account-form'
  | 'account-list'
  | 'account-message'
  | 'staff-sign-in'
  | 'staff-teams'
  | 'staff-inbox'
  | 'staff-work'
  | 'staff-log'
  | 'error';

type Template = (view: object) => string;

const folder = fileURLToPath(new URL('../../../templates', import.meta.url));
const handlebars = Handlebars.create();

handlebars.registerHelper({
  is: (left: unknown, right: unknown) => left === right,
  or: (left: unknown, right: unknown) => Boolean(left) || Boolean(right),
  /** The address of another website. */
  isElsewhere: (href: unknown) => /^https?:/i.test(String(href)),
  isText: (value: unknown) => typeof value === 'string',
});

for (const file of readdirSync(folder))
  handlebars.registerPartial(basename(file, '.hbs'), readFileSync(join(folder, file), 'utf8'));

const templates: Record<PageName, Template> = {
  councils: compiled('councils'),
  tiles: compiled('tiles'),
  about: compiled('about'),
  choice: compiled('choice'),
  start: compiled('start'),
  form: compiled('form'),
  submission: compiled('submission'),
  carry: compiled('carry'),
  copy: compiled('copy'),
  delete: compiled('delete'),
  outbox: compiled('outbox'),
  'account-form': compiled('account-form'),
  'account-list': compiled('account-list'),
  'account-message': compiled('account-message'),
  'staff-sign-in': compiled('staff-sign-in'),
  'staff-teams': compiled('staff-teams'),
  'staff-inbox': compiled('staff-inbox'),
  'staff-work': compiled('staff-work'),
  'staff-log': compiled('staff-log'),
  error: compiled('error'),
};

/** Renders a page as HTML. All text is escaped, whoever wrote it. `view` is the data that the template reads. */
export function renderPage(name: PageName, frame: PageFrame, view: object): string {
  return templates[name]({ ...view, page: frame });
}

/** Returns HTML that a renderer has made, whose texts are escaped, for a template. */
export function markup(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}

/** Returns JSON that is safe inside a `script` element: nothing in it can end the element. */
export function jsonForScript(value: unknown): Handlebars.SafeString {
  return new Handlebars.SafeString(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function compiled(name: PageName): Template {
  return handlebars.compile(handlebars.partials[name] as string, {
    preventIndent: true,
    knownHelpers: { is: true, or: true, isElsewhere: true, isText: true },
  });
}

import type { IsoDate, PageNode, PageStatus, Pointer } from '@formwright/model';
import type { HostErrorOptions } from '../host/host-error.ts';
import type { Focus } from '../interaction/focus.ts';
import type { Button } from './buttons.ts';
import type { EditorView } from './views.ts';

/** Everything around a page's fields. */
export interface FormView {
  /** Grows when the form, its words or its language changed. Everything is then drawn again. */
  readonly edition: number;
  /** The present page. In `single` paging: the page that the person went to last. */
  readonly page: PageNode;
  /** The name of the screen, which is the key to draw it by. */
  readonly screen: string;
  /** The name of the screen in addresses (`followAddress`): `aboutYou`, `aboutYou/name`; '' for the list of tasks; `check-answers` for the review. */
  readonly place: string;
  /** The heading of the screen. */
  readonly heading: string;
  /** The form's title above the list of pages, if that is beside the page and the title is not the heading. */
  readonly title: string | undefined;
  /** Above the heading: the form's title if it is not above a list and, on a screen of one question, which one it is. */
  readonly caption: string | undefined;
  /** What the screen shows: the list of tasks, one page or a question of it, all pages, the editor of an entry, or the review. */
  readonly body: 'tasks' | 'page' | 'pages' | 'entry' | 'review';
  /** The page whose help and advice are below the heading, if the screen shows one page. */
  readonly intro: ShownPage | undefined;
  /** The pages of which something is on the screen: the present one, or in `single` paging all that can be started. */
  readonly shown: readonly ShownPage[];
  /** Whether the screen has so many questions that a browser should lay out only those that can be seen. */
  readonly long: boolean;
  /** The words of the button that opens the list of pages; at the list of tasks: how many tasks are done. */
  readonly listLabel: string;
  /** The list of pages: `beside` the page; as a list of tasks `shown` in place of one or `offered` below one; or not there. */
  readonly list: 'beside' | 'shown' | 'offered' | 'none';
  /** Whether the list beside the page is open. Only a narrow window can close it. */
  readonly listOpen: boolean;
  /** The line of the review, below the list of pages or tasks, if the form has one and no stop comes before it. */
  readonly reviewLine: Pick<PageLine, 'label' | 'current'> | undefined;
  /** The words of the link back, and of the link to the list of tasks, if there are such links. */
  readonly back: string | undefined;
  readonly toList: string | undefined;
  /** A line at the top: how long the form takes, on its first screen, and how mandatory questions are marked, if it has any. */
  readonly explanation: string;
  /** Whether the page ends here, so that a person may tick it as completed; and whether they did. */
  readonly canTick: boolean;
  readonly ticked: boolean;
  /** From 1, among visible pages. */
  readonly number: number;
  /** Visible pages in order, up to the first with a stop. */
  readonly pages: readonly PageLine[];
  readonly percent: number;
  /** The percentage in words: '40% complete'. */
  readonly progress: string;
  /** Whether nothing keeps the form from being submitted. */
  readonly complete: boolean;
  /** Whether this is the first or the last screen. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What the form's live region says now; '' for nothing. */
  readonly said: string;
  /** What should have the focus. A renderer calls `moveFocus` each time that `turn` grows, after it has drawn. */
  readonly focus: Focus;
  /** The editor of an entry, if one is open on this screen: in a dialog, or as its body. */
  readonly editor: EditorView | undefined;
  /** The error summary; empty if it is not shown. One line for each field, in the order of the form. */
  readonly errors: readonly ErrorLine[];
  /** What the submission lacks that this person can fill in, in the whole form. Listed on the last screen only. */
  readonly missing: readonly ErrorLine[];
  /** The same lines by page. */
  readonly missingPages: readonly MissingPage[];
  /** Who has to fill in what else the submission lacks, in words. On the last screen only. */
  readonly waiting: string | undefined;
  /** Advice to save, at the end of a page of a form whose Save shows what is missing. */
  readonly advice: string | undefined;
  /**
   * The buttons below the screen, in order. Submit is on the last screen: in the `govuk` profile always, otherwise when
   * nothing is missing. At a stop there is no Next. What only a host can do is there only if it does it.
   */
  readonly actions: readonly Button<FormAction>[];
  /** What Return in a box does. If there is a button for it, that is the main button. */
  readonly primary: 'next' | 'submit';
  /** Whether the host is at work. The buttons then stay where they are and do nothing. */
  readonly busy: boolean;
  /** Whether there is a host to save with. */
  readonly canSave: boolean;
  /** Whether leaving would lose something: an answer that is not saved, or a file that the host does not have yet. */
  readonly unsaved: boolean;
  readonly activity: Activity;
  /** The banner about saving or submitting, if there is one. */
  readonly banner: Banner | undefined;
  /** A quiet line that says when the answers were saved, or that they could not be saved by themselves. */
  readonly lastSave: LastSave | undefined;
  /** What the person is asked or told before they go on, over the form. */
  readonly dialog: Dialog | undefined;
  /** Why the form was returned, on each of its screens, if it was. */
  readonly returned: Returned | undefined;
  /** Answers from an older version that this one has no place for, until the person hides the notice. */
  readonly aside: readonly AsideLine[];
}

/** An answer that is kept aside, in words. */
export interface AsideLine {
  /** The question's label or, if it is not known, words made from its name. An entry's title follows in brackets. */
  readonly label: string;
  readonly text: string;
}

/** What a button of the form does: see `Session.press`. */
export type FormAction = 'next' | 'submit' | 'toMissing' | 'previous' | 'save' | 'print' | 'leave' | 'cancel';

/** The actions that lead away from the form. Their buttons look like links, so that they do not compete with the others. */
export const leadsAway: ReadonlySet<FormAction> = new Set(['print', 'leave', 'cancel']);

/** What a button of a dialog does: see `Session.pressDialog`. */
export type DialogAction = 'save-and-close' | 'leave' | 'discard' | 'stay';

/** Whether and when the answers were saved last. */
export interface LastSave {
  readonly kind: 'saved' | 'failed';
  readonly text: string;
}

/** A question or message over the form, in a modal dialog. Escape is `stay`. */
export interface Dialog {
  /**
   * Before the person leaves, before they discard the form, after their answers were saved and before they leave, or a
   * warning of the host.
   */
  readonly kind: 'close' | 'cancel' | 'saved' | 'warning';
  readonly title: string;
  readonly text: string | undefined;
  readonly keep: KeptLink | undefined;
  /** The first is the main button. */
  readonly actions: readonly Button<DialogAction>[];
}

/** A page of which something is on the screen. */
export interface ShownPage {
  readonly node: PageNode;
  readonly pointer: Pointer;
  /** The line below its heading: its hint or, for those who cannot change it, who fills it in. */
  readonly hint: string | undefined;
  /** Its own prompts. */
  readonly prompts: readonly string[];
}

/** A line of the list of pages. */
export interface PageLine {
  readonly name: string;
  readonly label: string;
  readonly number: number;
  readonly status: PageStatus;
  /** The status in words. */
  readonly statusText: string;
  readonly percent: number;
  readonly ticked: boolean;
  readonly current: boolean;
}

/** A line of the error summary, or of what is missing. */
export interface ErrorLine {
  readonly pointer: Pointer;
  /** Label of the page it is on. */
  readonly page: string;
  /**
   * The same words as at the field. In brackets after them: the entry's title, and what surrounds the question if
   * another line has the same words.
   */
  readonly message: string;
}

/** Why a form was returned, and what was said about its questions. */
export interface Returned {
  readonly title: string;
  readonly reason: string | undefined;
  /** One for each comment: the question's label and the comment. */
  readonly lines: readonly ErrorLine[];
}

/** What is missing on one page. */
export interface MissingPage {
  readonly name: string;
  /** The page's label, and how many lines there are: 'About you: 2 questions'. */
  readonly title: string;
  readonly lines: readonly ErrorLine[];
}

/** What the session does with its host. */
export type Activity =
  | { readonly kind: 'idle' | 'saving' | 'submitting' | 'discarding' }
  | { readonly kind: 'saved'; readonly link?: string; readonly keptUntil?: IsoDate }
  | { readonly kind: 'submitted'; readonly reference: string; readonly pdf?: string | undefined }
  /**
   * In words for the person. Nothing is lost. The same action may be tried again, unless `retry` is `never`. `link`
   * shows where to go next.
   */
  | ({ readonly kind: 'failed'; readonly message: string } & HostErrorOptions);

/** A link by which a person comes back, and the ways to keep it. */
export interface KeptLink {
  readonly address: string;
  /** The words of the button that calls `Session.copyLink`. Undefined: the browser cannot copy. */
  readonly copy: string | undefined;
  /** A link that begins an e-mail with the link in it. */
  readonly email: { readonly text: string; readonly address: string };
}

/** The banner that says that the draft was saved, or that saving or submitting failed. */
export interface Banner {
  readonly kind: 'saved' | 'failed';
  readonly role: 'region' | 'alert';
  readonly title: string;
  /** How long the answers are kept. */
  readonly until?: string | undefined;
  /** How many questions Save has marked, because something is missing or wrong. */
  readonly marked?: string | undefined;
  readonly message: string | undefined;
  /** The link to the draft. */
  readonly keep?: KeptLink | undefined;
  /** Where to go next after a failure. */
  readonly link: { readonly text: string; readonly address: string } | undefined;
  /** The words of the button that calls `Session.retry`. Undefined: trying again cannot help. */
  readonly retry?: string | undefined;
}

import { parseHTML } from 'linkedom';

/** What stands for a person's browser that runs no scripts: it goes to addresses, and sends forms. */
export interface PlainBrowser {
  /** The page that is open, and its HTML as it came. */
  document(): Document;
  html(): string;
  open(address: string): Promise<void>;
  /** Presses a button, as a person does who has filled in the page: `controls` are the values that differ from its own. */
  press(button: Element): Promise<void>;
  /** Shows a page again that was shown before, as it was left. */
  back(document: Document): Promise<void>;
}

/** What a server answers: a page, or where to go. */
export type Answer = { readonly html: string } | { readonly to: string };

type Server = (address: URL, sent: FormData | undefined) => Promise<Answer>;

/** Makes a browser for a server. Pages are the HTML of forms, without anything around them. */
export function plainBrowser(server: Server): PlainBrowser {
  let page = parse('');
  let source = '';
  let at = new URL('http://localhost/');

  async function go(address: string, sent?: FormData): Promise<void> {
    at = new URL(address, at);
    const answer = await server(at, sent);
    if ('to' in answer) await go(answer.to);
    else {
      source = answer.html;
      page = parse(source);
    }
  }

  return {
    document: () => page,
    html: () => source,
    open: (address) => go(address),
    back: async (document) => void (page = document),
    async press(button) {
      const form = page.querySelector('form');
      if (!form) throw new Error('The page has no form');
      const sent = dataOf(form);
      sent.append(button.getAttribute('name') ?? '', button.getAttribute('value') ?? '');
      await go(form.getAttribute('action') ?? '', sent);
    },
  };
}

export function parse(html: string): Document {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

/** Files that are chosen in controls: no script can put them there. */
export const chosenFiles = new WeakMap<Element, readonly File[]>();

/** What a browser sends of a form: controls that have a name, and are ticked or chosen. */
function dataOf(form: Element): FormData {
  const data = new FormData();
  for (const control of form.querySelectorAll('input, select, textarea')) {
    const name = control.getAttribute('name') ?? '';
    const type = control.getAttribute('type');
    if (type === 'file') for (const file of chosenFiles.get(control) ?? []) data.append(name, file);
    else if (control.localName === 'select') {
      const chosen = control.querySelector('option[selected]') ?? control.querySelector('option');
      data.append(name, chosen?.getAttribute('value') ?? '');
    } else if (control.localName === 'textarea')
      // A browser drops the first line break, and sends the others in its own way.
      data.append(name, (control.textContent ?? '').replace(/^\n/, '').replaceAll('\n', '\r\n'));
    else if ((type !== 'radio' && type !== 'checkbox') || control.hasAttribute('checked'))
      data.append(name, control.getAttribute('value') ?? '');
  }
  return data;
}

// Draws a form with a draft, in the renderer chosen in the toolbar.
import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { printDocument, renderHtml } from '@formwright/renderer-print/html';
import printStyles from '@formwright/renderer-print/print.css?inline';
import { FormwrightForm } from '@formwright/renderer-react';
import { defineFormwrightForm } from '@formwright/renderer-web-component';
import { createSession, readDraft } from '@formwright/session';
import { themeCss } from '@formwright/theme';
import { hostCss } from '@formwright/theme/host';
import { lateCss } from '@formwright/theme/late';
import { tablesCss } from '@formwright/theme/tables';
import { reviewCss } from '@formwright/theme/review';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const facts = { today: '2026-11-22' };

/** A host that sends nothing and always returns the same answers. */
const host = {
  save: async () => ({ link: '#saved' }),
  submit: async () => ({ reference: 'ST-OR-YB00-K00000' }),
};

/** Returns the element that Storybook shows. */
export function drawStory({ form, draft, record }, { renderer, language }) {
  const wording = language === 'cy' ? welsh : english;
  const saved = draft && readDraft(draft, form.model);
  if (renderer === 'print') return drawPrint({ form, saved, wording });
  const context = record?.context;
  const session = createSession({
    form,
    facts: { ...facts, ...(context ? { context } : {}) },
    host,
    saved,
    record,
    wording,
  });
  return renderer === 'react' ? drawReact(session) : drawElement(session);
}

function drawElement(session) {
  defineFormwrightForm();
  const main = document.createElement('main');
  main.append(Object.assign(document.createElement('formwright-form'), { session }));
  return main;
}

function drawReact(session) {
  const main = document.createElement('main');
  adopt(document, themeCss, lateCss, reviewCss, hostCss, tablesCss);
  createRoot(main).render(createElement(FormwrightForm, { session }));
  return main;
}

/** Draws the printed document in a shadow root, so that its styles and the page's do not mix. */
function drawPrint({ form, saved, wording }) {
  const paper = printDocument({
    form,
    answers: saved?.answers ?? {},
    facts,
    wording,
    ...(saved && { prefilled: saved.prefilled }),
  });
  const frame = document.createElement('div');
  const root = frame.attachShadow({ mode: 'open' });
  adopt(root, printStyles);
  root.append(...new DOMParser().parseFromString(renderHtml(paper, { stylesheet: '' }), 'text/html').body.childNodes);
  return frame;
}

function adopt(root, ...texts) {
  root.adoptedStyleSheets = texts.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}

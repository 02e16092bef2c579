/// <reference types="vite/client" />
import axe from 'axe-core';
import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { afterEach, describe, expect, test } from 'vitest';
import css from '../print.css?raw';
import { printDocument } from '../src/html.ts';
import { renderHtml } from '../src/html/render-html.ts';
import { referral, referralAnswers } from './support/referral.ts';

const options = { form: referral, answers: referralAnswers, facts: { today: '2026-11-22' }, wording: english };

/** Shows a document in a frame of its own, with its stylesheet. */
async function show(html: string, width: number): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.title = 'Paper';
  frame.style.width = `${width}px`;
  frame.style.height = '900px';
  frame.srcdoc = html.replace(/<link[^>]*>/, `<style>${css}</style>`);
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    document.body.append(frame);
  });
  return frame.contentDocument as Document;
}

describe('HTML for paper, in a browser', () => {
  afterEach(() => document.body.replaceChildren());

  test.for([
    [
      'submitted',
      printDocument({ ...options, submitted: { reference: 'AB-12-CD34-EF56GH', at: '2026-11-22T09:30:00Z' } }),
    ],
    ['not finished, in Welsh', printDocument({ ...options, wording: welsh })],
  ] as const)('has no problem that axe finds: %s', async ([, paper]) => {
    const shown = await show(renderHtml(paper, { stylesheet: '/print.css' }), 800);
    const source = document.createElement('script');
    source.textContent = axe.source;
    shown.head.append(source);
    const { violations, passes } = await (shown.defaultView as unknown as { axe: typeof axe }).axe.run(shown);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });

  test.for([320, 800])('fits a width of %i pixels without scrolling sideways, except in tables', async (width) => {
    const shown = await show(
      renderHtml(
        printDocument({ ...options, answers: { ...referralAnswers, plan: { anythingElse: 'x'.repeat(2_000) } } }),
        { stylesheet: '/print.css' },
      ),
      width,
    );
    const wide = [...shown.querySelectorAll('h1, h2, h3, p, dt, dd')].filter(
      (part) => !part.closest('table') && part.getBoundingClientRect().right > width,
    );
    expect(wide.map((part) => part.outerHTML)).toEqual([]);
  });
});

import { ui, widgets, type Ui } from '@formwright/generator/language';
import type { FieldNode, WidgetName } from '@formwright/model';
import { expect, it } from 'vitest';
import { createSession, type Host } from '@formwright/session';
import type { DrawSession } from './draw-form.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

/** What a field needs to be drawn by its widget. */
const needs: { readonly [widget in WidgetName]?: Partial<FieldNode> } = {
  date: { format: 'date' },
  number: { type: 'number' },
  lookup: { lookup: { source: 'practices', freeText: true } },
};

const told = Object.entries(widgets).flatMap(([widget, { members }]) =>
  members.map((member) => [widget as WidgetName, member] as const),
);

/** Tests that a renderer draws each member of `x-ui` that says something of the box of a widget, by its record. */
export function testBoxMembers(draw: DrawSession): void {
  it.each(told)('draws a box of the widget %s as %s describes it', async (widget, member) => {
    const drawn = async (own: Ui): Promise<string> => {
      const form = smallForm([page('you', [field('q', { ...needs[widget], widget, ui: own as FieldNode['ui'] })])]);
      const host: Host = { save: async () => ({}), submit: async () => ({ reference: 'A' }), lookup: async () => [] };
      const { root } = await draw(createSession({ form, facts, host }));
      // What few forms have is fetched when it is drawn.
      const late = { lookup: '[role=combobox]', password: '[data-action=show]' }[widget as string];
      if (late) await expect.poll(() => root.querySelector(late)).not.toBeNull();
      const html = root.querySelector('[data-pointer="/you/q"]')?.outerHTML ?? '';
      // Ids are of one form on a page, and lit's comments of one drawing.
      return html.replaceAll(/<!--.*?-->| (?:id|for|aria-\w+)="[^"]*"/g, '');
    };
    const plain = await drawn({});
    expect(plain).not.toBe('');
    expect(await drawn({})).toBe(plain);
    expect(await drawn({ [member]: ui[member].examples[0] })).not.toBe(plain);
  });
}

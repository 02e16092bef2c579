import { welsh } from '@formwright/messages/cy';
import type { CompiledForm } from '@formwright/model';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { partlyWelsh } from '../../../../test-support/src/conformance/partly-welsh.ts';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawSession } from './draw-form.ts';

const forms = import.meta.glob<CompiledForm>('../../../../forms/aberwen/callback/generated/cy.js', {
  import: 'form',
  eager: true,
});

/** Tests that the English parts of a partly translated form are marked as English. */
export function testWelsh(draw: DrawSession): void {
  it.each(Object.entries(forms))(
    '%s, partly in Welsh, marks its English parts, and axe finds nothing',
    async (_, translated) => {
      const form = partlyWelsh(translated, {
        'Pam mae arnoch ein hangen': 'Why you need us',
        'Help gartref': 'Help at home',
        Amser: 'Time',
      });
      const { root, all, button, session } = await drawForm(draw, { form, wording: welsh });
      await expect.poll(() => all('h1[lang="en"], h1 [lang="en"]').length).toBe(1);
      const spoken = (): readonly string[] => all('[lang="en"]').map((element) => element.innerText.trim());
      expect(spoken()).toContain('Help at home');
      expect(spoken()).not.toContain('Gofalu am rywun');
      session.goTo(session.view().pages.at(-1)?.name ?? '');
      await expect.poll(() => all('[data-action="add"]').length).toBe(1);
      await userEvent.click(button('add'));
      await expect.poll(spoken).toContain('Time 1');
      expect(spoken()).not.toContain('Amdanoch chi');
      expect(await axeViolations(root)).toEqual([]);
    },
  );
}

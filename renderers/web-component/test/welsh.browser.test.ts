import { partlyWelsh } from '../../../test-support/src/conformance/partly-welsh.ts';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm } from '@formwright/model';
import { expect, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { mount } from './mount.ts';

const forms = import.meta.glob<CompiledForm>('../../../forms/aberwen/callback/generated/cy.js', {
  import: 'form',
  eager: true,
});

test.each(Object.entries(forms))(
  '%s, partly in Welsh, marks its English parts, and axe finds nothing',
  async (_, translated) => {
    const form = partlyWelsh(translated, {
      'Pam mae arnoch ein hangen': 'Why you need us',
      'Help gartref': 'Help at home',
      Amser: 'Time',
    });
    const { element, find, all } = await mount({ compiled: form, wording: welsh });
    await expect.poll(() => find('h1').lang).toBe('en');
    const spoken = (): readonly string[] => all('[lang="en"]').map(({ innerText }) => innerText.trim());
    expect(spoken()).toContain('Help at home');
    expect(spoken()).not.toContain('Gofalu am rywun');
    all('.formwright-pages__link').at(-1)?.click();
    await expect.poll(() => all('[data-action=add]').length).toBe(1);
    find('[data-action=add]').click();
    await expect.poll(spoken).toContain('Time 1');
    expect(spoken()).not.toContain('Amdanoch chi');
    expect(await axeViolations(element)).toEqual([]);
  },
);

import { partlyWelsh } from '../../../test-support/src/conformance/partly-welsh.ts';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm } from '@formwright/model';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { draw } from './support/draw.tsx';
import { facts } from '../../../packages/session/test/behaviour/everything.ts';

const forms = import.meta.glob<CompiledForm>('../../../forms/aberwen/callback/generated/cy.js', {
  import: 'form',
  eager: true,
});

it.each(Object.entries(forms))(
  '%s, partly in Welsh, marks its English parts, and axe finds nothing',
  async (_, translated) => {
    const form = partlyWelsh(translated, {
      'Pam mae arnoch ein hangen': 'Why you need us',
      'Help gartref': 'Help at home',
      Amser: 'Time',
    });
    document.documentElement.lang = 'cy';
    const drawn = draw({ form, facts, wording: welsh });
    await expect.poll(() => drawn.all('h1 [lang="en"]').length).toBe(1);
    const spoken = (): readonly string[] => drawn.all('[lang="en"]').map((element) => element.innerText.trim());
    expect(spoken()).toContain('Help at home');
    expect(spoken()).not.toContain('Gofalu am rywun');
    drawn.all('.formwright-pages__link').at(-1)?.click();
    await expect.poll(() => drawn.all('[data-action="add"]').length).toBe(1);
    drawn.button('add').click();
    await expect.poll(spoken).toContain('Time 1');
    expect(spoken()).not.toContain('Amdanoch chi');
    const { violations } = await axe.run(drawn.root, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    document.documentElement.lang = 'en';
  },
);

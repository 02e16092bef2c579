import type { CompiledForm } from '@formwright/model';
import type { WidgetProps } from '@rjsf/utils';
import TextWidget from '@rjsf/core/lib/components/widgets/TextWidget.js';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, page, smallForm } from '../../../packages/session/test/support/small-form.ts';
import { rjsfWidgets } from '../src/rjsf/index.tsx';
import { drawForm } from '../../../packages/session/test/behaviour/draw-form.ts';
import { mountSession, mountWith } from './support/mount-session.tsx';

function threeHundred(): CompiledForm {
  const fields = Array.from({ length: 300 }, (_, n) => field(`f${n}`, { label: `Field ${n}`, ...(n === 7 && {}) }));
  return smallForm([page('all', fields)], (answers, evaluation) => {
    evaluation.mandatory.add('/all/f7');
    const all = answers['all'] as { f7?: string } | undefined;
    if (all?.f7 !== 'show') evaluation.hidden.add('/all/f8');
  });
}

/** Counts what a widget of a theme sees of renders: drawn inside the leaf, it is drawn whenever the leaf is. */
function countingTheme() {
  const drawn: string[] = [];
  const Counting = (props: WidgetProps) => {
    drawn.push(props.name);
    return <TextWidget {...props} />;
  };
  return { drawn, mountThemed: mountWith({ widgets: rjsfWidgets({ widgets: { TextWidget: Counting } }) }) };
}

it('redraws only one of 300 fields on the page for a keystroke', async () => {
  const { drawn, mountThemed } = countingTheme();
  const { one, session } = await drawForm(mountThemed, { form: threeHundred() });
  expect(drawn).toHaveLength(299);
  const input = one('#fw-all-f3');
  input.focus();
  drawn.length = 0;
  await userEvent.keyboard('hello');
  expect(input.value).toBe('hello');
  expect(session.field('/all/f3').value).toBe('hello');
  expect(drawn).toEqual(Array.from({ length: 5 }, () => '/all/f3'));
});

it('draws only the field that appears when its condition becomes true', async () => {
  const { drawn, mountThemed } = countingTheme();
  const { one, all } = await drawForm(mountThemed, { form: threeHundred() });
  const input = one('#fw-all-f7');
  input.focus();
  await userEvent.keyboard('sho');
  drawn.length = 0;
  await userEvent.keyboard('w');
  expect(drawn.toSorted()).toEqual(['/all/f7', '/all/f8']);
  expect(
    all('[data-pointer]')
      .map((element) => element.dataset['pointer'])
      .slice(6, 10),
  ).toEqual(['/all/f6', '/all/f7', '/all/f8', '/all/f9']);
  expect(document.activeElement).toBe(input);
});

it('changes nothing except the field that is typed in and the progress', async () => {
  const { one, root } = await drawForm(mountSession, { form: threeHundred() });
  one('#fw-all-f3').focus();
  const touched = new Set<string | undefined>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      touched.add(element?.closest<HTMLElement>('[data-pointer]')?.dataset['pointer']);
    }
  });
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  await userEvent.keyboard('hello');
  observer.disconnect();
  expect([...touched].filter((pointer) => pointer !== undefined && pointer !== '/all/f3')).toEqual([]);
});

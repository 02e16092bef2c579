import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledForm } from '@formwright/model';
import { createSession, emptyDraft } from '@formwright/session';
import { expect, test } from 'vitest';
import type { ConformanceCase } from '../../../test-support/src/conformance/conformance-case.ts';
import { readPage } from '../../../test-support/src/conformance/page-reading.ts';
import { expectedOf, facts } from '../../../test-support/src/conformance/run-case.ts';
import { openPage } from '../src/index.ts';
import { parse } from './support/plain-browser.ts';

const shared = join(import.meta.dirname, '../../../test-support/conformance');
const cases = readdirSync(join(shared, 'cases')).flatMap(
  (file) => JSON.parse(readFileSync(join(shared, 'cases', file), 'utf8')) as readonly ConformanceCase[],
);

// The page is drawn, Next is sent, and what comes back is read.
test.each(cases.flatMap((oneCase) => oneCase.forms.map((name) => ({ ...oneCase, form: name }))))(
  '$name: $form',
  async ({ form: name, ...oneCase }) => {
    const { answers, page, question, change = {}, edit, asks, table, inAnyOrder } = oneCase;
    const module = pathToFileURL(join(shared, 'forms/conformance', name, 'generated/index.js')).href;
    const { form } = (await import(module)) as { readonly form: CompiledForm };
    const saved = { ...emptyDraft(form.model), answers, page, ...(question !== undefined && { question }) };
    const session = createSession({ form, facts, saved });
    const opened = openPage(session, { address: '/form' });
    const read = (): ReturnType<typeof readPage> => readPage(parse(opened.html()));
    const pressed = async (press: string): Promise<string | undefined> => {
      const data = new FormData();
      data.append('press', press);
      return opened.receive(data);
    };

    if (edit !== undefined) session.pressEntry(edit, 'edit');
    for (const [pointer, value] of Object.entries(change)) session.answer(pointer, value);
    const asked = edit === undefined ? undefined : read().asked;
    if (edit !== undefined) await pressed('editor save-changes');
    const before = read();
    await pressed('return');
    const { errors } = read();

    const inOrder = (labels: readonly string[]): readonly string[] => (inAnyOrder ? labels.toSorted() : labels);
    expect({
      shows: inOrder(before.labels),
      mandatory: inOrder(before.mandatory),
      issues: errors.map(({ pointer }) => pointer),
      ...(asks && { asks: asked }),
      ...(table && { table: before.table }),
    }).toEqual(expectedOf(oneCase));
  },
);

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, read, runForm, type Compiled } from '@formwright/generator';
import { english } from '@formwright/messages';
import { type CompiledForm, type Draft, type Facts, type FormModel } from '@formwright/model';
import { checkWholeForm } from '@formwright/reasoning';
import { printDocument } from '@formwright/renderer-print';
import { FormwrightForm } from '@formwright/renderer-react';
import {
  beginDraft,
  createSession,
  emptyDraft,
  migrateDraft,
  withoutSensitive,
  type Host,
  type PrefillRecord,
  type Session,
} from '@formwright/session';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const folder = temporaryFolder('every-keyword-');
symlinkSync(join(import.meta.dirname, '../../../../schemas'), join(folder, 'schemas'));
const today = '2026-11-24';
const counter = { forms: 0 };

/** A situation in which a form is looked at. */
export interface Situation {
  readonly answers?: Draft;
  readonly context?: Facts['context'];
  readonly record?: PrefillRecord['values'];
  /** Texts that a source of look-ups was found not to have. */
  readonly unlisted?: Facts['unlisted'];
}

/** All that a person or a host can come to know of a form, by where it is seen. */
export interface Seen {
  /** Each page, before and after Next has shown what is wrong, and what stands there once it is submitted. */
  readonly screen: unknown;
  readonly paper: unknown;
  /** What bars Next and Submit, and what a draft may not hold. */
  readonly issues: unknown;
  readonly sent: unknown;
  readonly progress: unknown;
  readonly route: unknown;
  /**
   * What a host reads of the form: how long it keeps what, which sources it asks, what may stay in a browser, what
   * becomes of older drafts, how a new one begins.
   */
  readonly host: unknown;
}

/** Writes a form's file into a folder of its own. */
export function write(definition: object): string {
  const into = join(folder, 'written', 'here', `form-${counter.forms++}`);
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'form.json'), JSON.stringify(definition));
  return join(into, 'form.json');
}

/** Returns the codes of all that `check` says. */
export async function codesOf(file: string): Promise<readonly string[]> {
  return (await checkWholeForm(file)).diagnostics.map(({ code }) => code).toSorted();
}

/** Returns what can be told apart of a form once it is compiled. */
export function meaningOf(file: string): string {
  const { definitionHash: _, ...compiled } = compiledOf(file);
  return JSON.stringify(compiled, (_name, value: unknown) => (value instanceof Map ? [...value] : value));
}

function compiledOf(file: string): Compiled {
  const { definition, diagnostics } = read(file);
  if (!definition) throw new Error(JSON.stringify(diagnostics));
  return compile(definition);
}

/** Returns all that is seen of a form in a situation. */
export async function seenOf(file: string, situation: Situation = {}): Promise<Seen> {
  const compiled = compiledOf(file);
  const form = runForm(compiled);
  const { answers = {}, context = {}, unlisted = {} } = situation;
  const facts: Facts = { today, now: `${today}T09:30`, context, unlisted };
  return {
    screen: await screensOf(form, situation),
    paper: printDocument({
      form,
      answers,
      facts,
      wording: english,
      submitted: { reference: 'R', at: '2026-11-24T09:30:00Z' },
    }),
    issues: [form.validateSubmission(answers, facts), form.validateDraft(answers, facts)],
    sent: form.relevantAnswers(answers, facts),
    progress: form.progress(answers, facts),
    route: form.route(answers, facts),
    host: { ...readByHost(form.model, answers), changes: compiled.changes, begun: beginDraft(form, facts).answers },
  };
}

function readByHost(model: FormModel, answers: Draft): object {
  const { id, version, history, owner, reference, retention, teams } = model;
  const draft = { ...emptyDraft(model), answers };
  const lookups = JSON.stringify(model.pages).match(/"lookup":\{[^}]*\}/g);
  return {
    id,
    version,
    history,
    owner,
    reference,
    retention,
    teams,
    lookups,
    kept: withoutSensitive(model, draft).answers,
    migrated: migrateDraft(model, { ...draft, version: '0.0.1' }).answers,
  };
}

const host: Host = {
  save: () => Promise.resolve({}),
  submit: () => Promise.resolve({ reference: 'R' }),
  attach: () => Promise.reject(new Error('no file is added here')),
};

async function screensOf(
  form: CompiledForm,
  { answers = {}, context = {}, record, unlisted = {} }: Situation,
): Promise<readonly string[]> {
  const saved = { ...emptyDraft(form.model), answers };
  const session = createSession({
    form,
    facts: { today, context, unlisted },
    saved,
    host,
    ...(record && { record: { source: 'Case record', at: '2026-11-20T10:00:00Z', values: record } }),
  });
  const pages = form.model.pages.flatMap(({ name }) => {
    session.goTo(name);
    const before = drawn(session);
    session.next();
    return [before, drawn(session)];
  });
  await session.submit();
  return [...pages, drawn(session)];
}

/** Returns the page that a session shows. */
export function drawn(session: Session): string {
  return renderToStaticMarkup(createElement(FormwrightForm, { session }));
}

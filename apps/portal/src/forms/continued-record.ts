import { finishedAnswers } from '@formwright/session';
import type { Portal } from '../portal.ts';
import type { StoredDraft } from '../storage/storage.ts';
import type { BuiltForm, CaseRecord } from './built-form.ts';
import { recordForForm } from './record-for-form.ts';

/** Returns a record with what a form reads of the finished forms that a draft continues. */
export function withContinued(
  { form: { model: reading } }: BuiltForm,
  record: CaseRecord,
  { continued, forms }: Pick<Portal, 'forms'> & Required<Pick<StoredDraft, 'continued'>>,
): CaseRecord {
  const finished = Object.entries(continued).map(([name, { form, version, answers, source, at }]) => {
    const model = forms.get(form)?.form.model;
    return { name, from: { source, at }, answers: model ? finishedAnswers(model, { version, answers }) : answers };
  });
  return recordForForm(reading, {
    ...record,
    values: { ...record.values, ...Object.fromEntries(finished.map(({ name, answers }) => [name, answers])) },
    sources: { ...record.sources, ...Object.fromEntries(finished.map(({ name, from }) => [name, from])) },
  });
}

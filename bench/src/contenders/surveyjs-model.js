// The workload as an author would write it for SurveyJS.
import { askedBy } from './asked-by.js';
import { questionsOf } from '../baselines/questions.js';

const types = { radios: 'radiogroup', checkboxes: 'checkbox', textarea: 'comment' };
const date = '^\\d{4}-\\d\\d-\\d\\d$';

/** Returns the JSON of a survey. The names of questions are unique in the workload, without those of pages. */
export function surveyOf(definition) {
  return {
    title: definition.title,
    pages: questionsOf(definition).map(({ title, questions }, number) => {
      const [name, { properties }] = Object.entries(definition.properties)[number];
      return {
        name,
        title,
        elements: questions.map((question) => {
          const ownName = question.id.slice(name.length + 1);
          return elementOf(ownName, question, askedBy(properties[ownName], properties));
        }),
      };
    }),
  };
}

function elementOf(name, { kind, label, must, max, from, to, pattern, choices = ['yes', 'no'] }, by) {
  return {
    name,
    title: label,
    type: types[kind] ?? 'text',
    ...(must && { isRequired: true }),
    ...(by.length > 0 && { visibleIf: by.map((one) => `{${one}} = 'yes'`).join(' and ') }),
    ...(max && { maxLength: max }),
    ...((kind === 'radios' || kind === 'checkboxes') && { choices }),
    ...(['number', 'date', 'email'].includes(kind) && { inputType: kind }),
    ...(kind === 'number' && { min: from, max: to }),
    ...validatorsOf(kind, pattern),
  };
}

function validatorsOf(kind, pattern) {
  if (kind === 'email') return { validators: [{ type: 'email' }] };
  const regex = kind === 'date' ? date : pattern;
  return regex && { validators: [{ type: 'regex', regex }] };
}

// What the peers do without a page: validate all answers, and find what is visible after an answer.
import { Actions, coreReducer, createAjv, isVisible, validate } from '@jsonforms/core';
import { createSchemaUtils } from '@rjsf/utils';
import rjsfValidator from '@rjsf/validator-ajv8';
import { Model } from 'survey-core';
import { jsonFormsOf } from './jsonforms-schemas.js';
import { rjsfSchemaOf } from './rjsf-schema.js';
import { surveyOf } from './surveyjs-model.js';

/**
 * For each peer, two functions of a definition. `validator` returns a function that validates some answers and returns
 * whether it found errors. `answerer` takes valid answers and the names of two questions of the first page, and returns
 * a function that answers the first one and returns whether the second one is visible.
 */
export const headless = {
  'rjsf + ajv': {
    validator(definition, answers) {
      const { schema } = rjsfSchemaOf(definition);
      return () => rjsfValidator.validateFormData(answers, schema).errors.length > 0;
    },
    answerer(definition, answers, [by, shown]) {
      const { schema } = rjsfSchemaOf(definition);
      const utils = createSchemaUtils(rjsfValidator, schema, { constAsDefaults: 'never' });
      return (value) => {
        const answered = { ...answers, page1: { ...answers.page1, [by]: value } };
        const data = utils.getDefaultFormState(schema, answered);
        const pages = Object.entries(schema.properties).map(([name, page]) => utils.retrieveSchema(page, data[name]));
        return shown in pages[0].properties;
      };
    },
  },
  jsonforms: {
    validator(definition, answers) {
      const compiled = createAjv().compile(jsonFormsOf(definition).schema);
      return () => validate(compiled, answers).length > 0;
    },
    answerer(definition, answers, [by, shown]) {
      const { schema, pages } = jsonFormsOf(definition);
      const ajv = createAjv();
      const controls = pages.flatMap(({ uischema }) => uischema.elements);
      let state = coreReducer(undefined, Actions.init(answers, schema, undefined, { ajv }));
      return (value) => {
        state = coreReducer(
          state,
          Actions.update(`page1.${by}`, () => value),
        );
        const visible = controls.filter((control) => isVisible(control, state.data, '', ajv));
        return visible.some(({ scope }) => scope === `#/properties/page1/properties/${shown}`);
      };
    },
  },
  surveyjs: {
    validator(definition, answers) {
      const survey = surveyWith(definition, answers);
      return () => !survey.validate(false);
    },
    answerer(definition, answers, [by, shown]) {
      const survey = surveyWith(definition, answers);
      return (value) => {
        survey.setValue(by, value);
        return survey.getQuestionByName(shown).isVisible;
      };
    },
  },
};

function surveyWith(definition, answers) {
  const survey = new Model(surveyOf(definition));
  survey.data = Object.assign({}, ...Object.values(answers));
  return survey;
}

// The contenders, in the order of the tables.
import { lit, litInView, vanilla, vanillaInView } from './by-hand.js';
import { jsonForms } from './jsonforms.js';
import { react, webComponent } from './ours.js';
import { rjsf, rjsfWithAjv } from './rjsf.js';
import { surveyJs } from './surveyjs.js';

/**
 * For each contender: the entry of its bundle, which sets a global function `start` that draws the form in an element,
 * and its selectors.
 */
export const contenders = {
  vanilla,
  'vanilla + c-v': vanillaInView,
  lit,
  'lit + c-v': litInView,
  'web component': webComponent,
  react,
  rjsf,
  'rjsf + ajv': rjsfWithAjv,
  jsonforms: jsonForms,
  surveyjs: surveyJs,
};

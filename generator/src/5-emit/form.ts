import type { Compiled } from '../4-compile/compiled.ts';
import { hasLocksOfFacts } from './logic/locked-by.ts';
import { hasStarts } from './logic/starts.ts';

/** Writes `index.js`: the compiled form, and each of its functions by name. */
export function emitForm(compiled: Compiled): string {
  return formFile('model.js', compiled);
}

/** Writes `cy.js`: the same with its texts in Welsh. A page loads one of the two, and so one language. */
export function emitWelshForm(compiled: Compiled): string | undefined {
  return compiled.welsh && formFile('cy-model.js', compiled);
}

function formFile(file: 'model.js' | 'cy-model.js', compiled: Compiled): string {
  const isStarted = hasStarts(compiled);
  const ofLogic = hasLocksOfFacts(compiled) ? ['lockedBy'] : [];
  const ofRuntime = [
    ...(compiled.model.paging === 'question' ? ['questions'] : []),
    ...(hasFormLinks(compiled) ? ['withLinks'] : []),
  ];
  const all = [...ofRuntime, ...(isStarted ? ['starts: startsOf(model, steps, starts)'] : []), ...ofLogic];
  const more = all.length > 0 ? `, { ${all.join(', ')} }` : '';
  return `import { ${['createForm', ...ofRuntime, ...(isStarted ? ['startsOf'] : [])].join(', ')} } from '@formwright/runtime';
import { ${['steps', ...(isStarted ? ['starts'] : []), ...ofLogic].join(', ')} } from './logic.js';
import { model } from './${file}';

export const form = /* @__PURE__ */ createForm(model, steps${more});
export const { evaluate, validateDraft, validatePage, validateSubmission, relevantAnswers, progress, route } = form;
`;
}

/** Returns whether a text links to another form. Quotation marks in texts are escaped, so this can only be an address. */
export function hasFormLinks({ model, welsh }: Compiled): boolean {
  return JSON.stringify([model, welsh]).includes('"href":"form:');
}

/** Writes `cy.d.ts`. */
export function emitWelshFormTypes({ welsh }: Compiled): string | undefined {
  return welsh && emitFormTypes();
}

/** Writes `index.d.ts`. */
export function emitFormTypes(): string {
  return `import type { CompiledForm } from '@formwright/model';
import type { Submission } from './answers.js';

export type { Draft, Submission } from './answers.js';
export type { ContainerPointer, FieldPointer, Pointer, RepeatPointer } from './pointers.js';
export declare const form: CompiledForm<Submission>;
export declare const evaluate: typeof form.evaluate;
export declare const validateDraft: typeof form.validateDraft;
export declare const validatePage: typeof form.validatePage;
export declare const validateSubmission: typeof form.validateSubmission;
export declare const relevantAnswers: typeof form.relevantAnswers;
export declare const progress: typeof form.progress;
export declare const route: typeof form.route;
`;
}

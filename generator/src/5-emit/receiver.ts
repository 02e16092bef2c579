import { createRequire } from 'node:module';
import { _, type CodeKeywordDefinition } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Compiled } from '../4-compile/compiled.ts';
import { bundle } from './bundle.ts';
import { literal } from './code.ts';
import { draftSchema } from './draft-schema.ts';
import { portableSchema } from './portable/portable-schema.ts';
import { splitSchema } from './split-schema.ts';

// ajv's types say that its standalone module is a default export, but Node imports it as the module itself.
const standaloneCode = (
  createRequire(import.meta.url)('ajv/dist/standalone/index.js') as typeof import('ajv/dist/standalone/index.js')
).default;

/**
 * ajv divides, so that 0.07 would not be a multiple of 0.01, but 1.0000001 would be one of 1. The runtime calculates in
 * decimals, like the form's own validator.
 */
const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: {
    message: ({ schemaCode }) => _`"must be multiple of " + ${schemaCode}`,
    params: ({ schemaCode }) => _`{ multipleOf: ${schemaCode} }`,
  },
  code: (context) => context.fail(_`!isMultipleOf(${context.data}, ${context.schemaCode})`),
};

/**
 * Writes `receiver.js`, for whoever receives answers in Node: `isDraft` and `isSubmission`, type guards made by ajv
 * from the draft's and the portable schema. `.errors` of each are ajv's from its last call. `definitionHash` says what
 * the form was built from, `shared` which questions other forms may ask too, `changes` what changed in each version, and
 * `continues` which finished forms it shows. It has no dependency at run time.
 */
export async function emitReceiver(compiled: Compiled): Promise<string> {
  const ajv = new Ajv2020({
    schemas: {},
    allErrors: true,
    strict: false,
    inlineRefs: false,
    code: { source: true, esm: true, optimize: false },
  });
  ajv.removeKeyword('multipleOf').addKeyword(multipleOf);
  ajv.addSchema(splitSchema(portableSchema(compiled, 'said')), 'submission');
  ajv.addSchema(splitSchema(draftSchema(compiled.model)), 'draft');
  const code = await bundle(
    `import { isMultipleOf } from '@formwright/runtime';\n${standaloneCode(ajv, { isSubmission: 'submission', isDraft: 'draft' })}`,
    { minifySyntax: true, minifyWhitespace: true },
  );
  return `${code}export const definitionHash=${JSON.stringify(compiled.definitionHash)};\nexport const shared=${literal(compiled.shared)};\nexport const changes=${literal(compiled.changes)};\nexport const continues=${literal(compiled.continues)};\n`;
}

/** Writes `receiver.d.ts`, which is the same for every form. */
export function emitReceiverTypes(): string {
  return `import type { FormChange, SharedQuestions } from '@formwright/model';
import type { Draft, Submission } from './answers.js';

/** An error as ajv reports it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  readonly message?: string;
}

/**
 * SHA-256 of the definition with its blocks, lists and Welsh, in hexadecimal. Store it with a submission: it says which
 * definition the submission was sent with.
 */
export declare const definitionHash: string;
/** The questions that other forms may ask too, for \`carryAnswers\`. */
export declare const shared: SharedQuestions;
/** What changed in each version of the form, the newest first: \`x-form.history\`. */
export declare const changes: readonly FormChange[];
/**
 * The ids of the forms that it continues, by the first name of the paths to their answers in its record:
 * \`x-form.continues\`.
 */
export declare const continues: { readonly [name: string]: string };
/** Returns whether JSON has the shape of a draft of this form. \`errors\`: those of the last call. */
export declare const isDraft: { (json: unknown): json is Draft; errors?: readonly SchemaError[] | null };
/**
 * Returns whether JSON is a complete submission of this form, except for what \`submission.schema.json\` lists as left out.
 */
export declare const isSubmission: { (json: unknown): json is Submission; errors?: readonly SchemaError[] | null };
`;
}

import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Definition, Keyword } from '../../1-read/definition.ts';
import { errorsOfValue } from './dialect.ts';
import { namePlaceIn } from '../name-place.ts';
import type { KeywordRule } from '../rule.ts';
import { insteadOf, notYetValue } from './not-yet.ts';
import { problemOf } from './problem-of.ts';
import { insteadOfMember, repairOf } from './repair-of.ts';
import { escapeName, unescapeName } from '../../language/escape-name.ts';

/** A keyword's value has the shape that the dialect requires. */
export const keywordValue: KeywordRule = ({ node, kind, keyword }, { texts }) => {
  const errors = errorsOfValue(kind, keyword.name, keyword.value);
  // Each working value is a node of its own, with its calculation.
  if (keyword.name === 'x-values')
    return problemsOfValue(
      errors.filter(({ instancePath, keyword: wrong }) => instancePath === '' && wrong !== 'propertyNames'),
      { keyword, texts },
    );
  const named = node.kind === 'value' ? { ...keyword, name: `x-values.${node.name}` } : keyword;
  return problemsOfValue(errors, { keyword: named, texts });
};

interface Place {
  readonly keyword: Keyword;
  /** Source texts by file. */
  readonly texts: Definition['texts'];
}

/**
 * Reports what ajv finds wrong in a value (`allErrors`, `verbose`), each error at its place and in words for its
 * author.
 */
export function problemsOfValue(errors: readonly ErrorObject[], place: Place): readonly RawDiagnostic[] {
  return errors.filter((error) => isCause(error, errors)).flatMap((error) => report(error, place));
}

/**
 * If ajv reports several kinds of error for one value, a kind further down this list is only a consequence of one
 * further up.
 */
const causes: readonly string[] = [
  'type',
  'const',
  'additionalProperties',
  'minProperties',
  'oneOf',
  'maxProperties',
  'required',
];

/**
 * Returns the errors that name a cause, without the branches of a choice and the consequences of another error of the
 * same value.
 */
function isCause(
  { keyword, schemaPath, instancePath, propertyName }: ErrorObject,
  all: readonly ErrorObject[],
): boolean {
  if (keyword === 'if' || propertyName !== undefined || /\/(?:oneOf|anyOf)\/\d+\//.test(schemaPath)) return false;
  const before = causes.slice(0, Math.max(0, causes.indexOf(keyword)));
  return !all.some((other) => other.instancePath === instancePath && before.includes(other.keyword));
}

function report(error: ErrorObject, { keyword, texts }: Place): readonly RawDiagnostic[] {
  const { instancePath, params } = error;
  const schema = error.parentSchema as {
    readonly 'x-code'?: 'empty-condition';
    readonly 'x-nameMessage'?: string;
    readonly properties?: object;
  };
  const name = nameOf(keyword, instancePath);
  const place = keyword.placeOf(instancePath);
  switch (error.keyword) {
    case 'additionalProperties': {
      const member = String(params['additionalProperty']);
      const namePlace = namePlaceIn(texts, keyword, `${instancePath}/${escapeName(member)}`);
      return [
        diagnostic('unknown-member', namePlace, {
          keyword: name,
          name: member,
          suggestion: insteadOfMember(member, {
            keyword: name,
            known: Object.keys(schema.properties ?? {}),
            data: error.data,
          }),
        }),
      ];
    }
    case 'propertyNames': {
      const member = String(params['propertyName']);
      return [
        diagnostic('bad-name', namePlaceIn(texts, keyword, `${instancePath}/${escapeName(member)}`), {
          name: member,
          suggestion: schema['x-nameMessage'],
        }),
      ];
    }
    case 'required':
    case 'dependentRequired':
      return [
        diagnostic('missing-member', place, {
          keyword: name,
          name: String(params['missingProperty']),
          suggestion: toPaste(name, String(params['missingProperty'])),
        }),
      ];
    case 'minItems':
    case 'minProperties':
      if (schema['x-code']) return [diagnostic(schema['x-code'], place)];
      break;
    case 'enum': {
      const feature = notYetValue(name, error.data);
      if (feature !== undefined) return [diagnostic('not-supported-yet', place, { feature })];
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      const suggestion =
        insteadOf(name, error.data) ?? (typeof error.data === 'string' ? didYouMean(error.data, allowed) : undefined);
      return [diagnostic('wrong-value', place, { keyword: name, problem: problemOf(error), suggestion })];
    }
  }
  return [
    diagnostic('wrong-value', place, { keyword: name, problem: problemOf(error), suggestion: repairOf(error, name) }),
  ];
}

/** An example to begin with, for what is often forgotten. */
const pasted: Readonly<Record<string, string>> = {
  'x-rules.message': '"message": "Enter …"',
  'x-rules.check': '"check": { "field": "…", "answered": true }',
  'x-patterns.pattern': '"pattern": "[0-9]"',
  'x-patterns.message': '"message": "… must have a digit"',
  'x-prompts.message': '"message": "…"',
  'x-prompts.when': '"when": { "field": "…", "is": … }',
  'x-form.version': '"version": "1.0.0"',
  'x-form.owner': '"owner": "Example Council"',
  'oneOf.title': '"title": "…"',
  'oneOf.const': '"const": "…"',
  'x-prefill.edit': '"edit": "locked"',
  'x-prefill.from': '"from": "person.name"',
  'x-attachments.accept': '"accept": ["application/pdf"]',
  'x-attachments.maxSize': '"maxSize": "10 MB"',
  'x-lookup.source': '"source": "…"',
};

function toPaste(keyword: string, member: string): string | undefined {
  const text = pasted[`${keyword}.${member}`];
  return text === undefined ? undefined : `Write \`${text}\` in it.`;
}

/** Returns the keyword and the members that lead to the value: `x-rules.check.field`. */
function nameOf(keyword: Keyword, instancePath: string): string {
  const members = instancePath
    .split('/')
    .slice(1)
    .filter((member) => !/^\d+$/.test(member));
  return [keyword.name, ...members.map(unescapeName)].filter(Boolean).join('.') || 'the file';
}

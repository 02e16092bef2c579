// Not from '@rjsf/core' itself, which also brings RJSF's own test helpers, and these a validator that is not installed.
import RjsfForm from '@rjsf/core/lib/components/Form.js';
import { memo, type ReactNode } from 'react';
import { StructureField } from './structure-field.tsx';
import { STRUCTURE } from './structure-schema.ts';
import type { Theme } from './theme.tsx';
import type { ObjectFieldTemplateProps, ValidatorType } from '@rjsf/utils';
import { Section } from '../fields/section.tsx';

const NO_DATA = {};

/**
 * Finds nothing, ever: RJSF demands a validator, while issues come from the compiled form through the session. RJSF's
 * own would bring ajv, which compiles schemas with `new Function` and dies under a strict content policy.
 */
const noValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
};

/**
 * Draws what stands of one page on a screen, through RJSF. Drawn once for a screen: all that changes is listened to
 * further down.
 */
export const PageStructure: (props: {
  readonly page: string;
  readonly screen: string;
  readonly theme: Theme | undefined;
}) => ReactNode = memo(function PageStructure({ page, screen, theme }) {
  return (
    <RjsfForm
      key={screen}
      schema={{ type: 'object', properties: { [page]: STRUCTURE.container } }}
      formData={NO_DATA}
      validator={noValidator}
      fields={{ SchemaField: StructureField }}
      widgets={theme?.widgets ?? NO_DATA}
      templates={{ ...theme?.templates, ObjectFieldTemplate: ObjectTemplate }}
      tagName={Bare}
      noHtml5Validate
    >
      <></>
    </RjsfForm>
  );
});

/** Stands for RJSF's own `form` element: the form is drawn around the page, with its buttons. */
function Bare({ children }: { readonly children: ReactNode }): ReactNode {
  return children;
}

/** Draws an object: a section as such; the form, its page and entries have their own frames around them. */
function ObjectTemplate({ properties, fieldPathId }: ObjectFieldTemplateProps): ReactNode {
  const { path } = fieldPathId;
  const content = properties.map((property) => property.content);
  const isSection = path.length > 1 && typeof path.at(-1) === 'string';
  return isSection ? <Section pointer={`/${path.join('/')}`}>{content}</Section> : content;
}

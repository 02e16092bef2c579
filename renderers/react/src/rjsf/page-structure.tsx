// Not from '@rjsf/core' itself, which also brings RJSF's own test helpers, and these a validator that is not installed.
import RjsfForm from '@rjsf/core/lib/components/Form.js';
import { memo, type ReactNode } from 'react';
import { ObjectTemplate } from './object-template.tsx';
import { StructureField } from './structure-field.tsx';
import { STRUCTURE } from './structure-schema.ts';
import type { Theme } from './theme.tsx';
import { noValidator } from './validator.ts';

const NO_DATA = {};

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

import type { FieldNode, WidgetName } from '@formwright/model';
import type { FieldView } from '@formwright/session';
import type { ThemeProps } from '@rjsf/core';
// Not from '@rjsf/core' itself: it also imports RJSF's test helpers, and they import a validator that is not installed.
import getDefaultRegistry from '@rjsf/core/lib/getDefaultRegistry.js';
import {
  createSchemaUtils,
  descriptionId,
  errorId,
  getWidget,
  type Registry,
  type RJSFSchema,
  type ValidatorType,
} from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps, Widget, Widgets } from '../widgets/widget.ts';

/** The parts of an RJSF theme that are used: its widgets, and the templates that these are made of. */
export type Theme = Pick<ThemeProps, 'widgets' | 'templates'>;

interface Foreign {
  /** The name of RJSF's widget. */
  readonly name: string;
  /** The frame, if it differs from the view's. */
  readonly frame?: NonNullable<Widget['frame']>;
  readonly inputType?: string;
  /** True if it shows and reads text as our own boxes do. */
  readonly isTyped?: true;
  /** The JSON type of the answer. Absent: text. */
  readonly type?: 'array' | 'boolean';
  readonly format?: string;
  /** Makes an answer from a value of RJSF's widget, unless it is typed. */
  readonly answer?: (given: unknown) => unknown;
}

const orNothing = (given: unknown): unknown => (given === '' || given === null ? undefined : given);

/** RJSF's widget for each of our widgets. Our own widgets draw those that are not listed, in every theme. */
const FOREIGN: { readonly [name in WidgetName]?: Foreign } = {
  text: { name: 'TextWidget', isTyped: true },
  textarea: { name: 'TextareaWidget', isTyped: true },
  number: { name: 'TextWidget', isTyped: true },
  date: { name: 'DateWidget', frame: 'label', format: 'date', answer: orNothing },
  email: { name: 'EmailWidget', format: 'email', isTyped: true },
  telephone: { name: 'TextWidget', inputType: 'tel', isTyped: true },
  password: { name: 'PasswordWidget', isTyped: true },
  radios: { name: 'RadioWidget', answer: orNothing },
  select: { name: 'SelectWidget', answer: orNothing },
  checkboxes: {
    name: 'CheckboxesWidget',
    type: 'array',
    answer: (given) => (Array.isArray(given) && given.length > 0 ? given : undefined),
  },
  checkbox: {
    name: 'CheckboxWidget',
    type: 'boolean',
    answer: (given) => (given === true ? true : undefined),
  },
};

/** Dates that are not plain dates: a theme's calendar cannot express them, or adds a time zone. */
const MOMENTS: { readonly [format in NonNullable<FieldNode['format']>]?: Foreign } = {
  'rough-date': { name: 'TextWidget', answer: orNothing },
  'local-date-time': { name: 'TextWidget', inputType: 'datetime-local', answer: orNothing },
};

/**
 * Returns widgets that draw the controls of an RJSF theme. Labels, hints, errors, sections and repeats stay ours. Call it
 * once for a theme, outside components.
 * @example <FormwrightForm session={session} widgets={bootstrap} /> // const bootstrap = rjsfWidgets(Theme)
 */
export function rjsfWidgets(theme: Theme): Partial<Widgets> {
  const registry = registryOf(theme);
  return Object.fromEntries(Object.entries(FOREIGN).map(([name, foreign]) => [name, fromForeign(foreign, registry)]));
}

/** Makes the registry that RJSF passes to its widgets. */
function registryOf({ widgets, templates }: Theme): Registry {
  const usual = getDefaultRegistry();
  return {
    ...usual,
    widgets: { ...usual.widgets, ...widgets },
    templates: {
      ...usual.templates,
      ...templates,
      ButtonTemplates: { ...usual.templates.ButtonTemplates, ...templates?.ButtonTemplates },
    },
    schemaUtils: createSchemaUtils(noValidator, usual.rootSchema),
  };
}

/**
 * Finds nothing: RJSF demands a validator, while issues come from the compiled form through the session. RJSF's own would
 * bring ajv, which compiles schemas with `new Function`, and a strict content policy forbids that.
 */
const noValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
};

function fromForeign(foreign: Foreign, registry: Registry): Widget {
  const { frame } = foreign;
  return {
    ...(frame && { frame }),
    ids: (id) => ({ hint: descriptionId(id), error: errorId(id) }),
    Control: (props) => <ForeignControl {...props} foreign={foreign} registry={registry} />,
  };
}

function ForeignControl({
  view,
  id,
  answer,
  foreign: usual,
  registry,
}: ControlProps & { readonly foreign: Foreign; readonly registry: Registry }): ReactNode {
  const { session } = useDrawing();
  const { node, pointer, error, options } = view;
  const foreign = (node.format && MOMENTS[node.format]) ?? usual;
  const schema = foreignSchema(foreign, view.node.label);
  const ForeignWidget = getWidget(schema, foreign.name, registry.widgets);
  return (
    <ForeignWidget
      id={id}
      name={pointer}
      htmlName={pointer}
      label={node.label}
      hideLabel={view.frame !== 'bare'}
      schema={schema}
      uiSchema={{}}
      registry={registry}
      value={valueOf(view, foreign)}
      required={view.mandatory}
      rawErrors={error === undefined ? [] : [error]}
      multiple={foreign.type === 'array'}
      options={{
        enumOptions: options.map((option) => ({ value: option.value, label: option.label })),
        ...(foreign.inputType && { inputType: foreign.inputType }),
        ...(node.ui.rows && { rows: node.ui.rows }),
      }}
      onChange={(given: unknown) => {
        if (foreign.answer) answer(foreign.answer(given));
        else session.type(pointer, typeof given === 'string' ? given : '');
      }}
      onBlur={nothing}
      onFocus={nothing}
    />
  );
}

function valueOf({ boxes, options, value }: FieldView, { type, isTyped }: Foreign): unknown {
  if (type === 'array') return options.filter(({ chosen }) => chosen).map((option) => option.value);
  return isTyped ? boxes[0]?.text : value;
}

function foreignSchema({ type, format }: Foreign, title: string): RJSFSchema {
  return { type: type ?? 'string', title, ...(format && { format }), ...(type === 'array' && { items: {} }) };
}

function nothing(): void {
  // Nothing depends on which control has the focus.
}

import type { EntryView } from '@formwright/session';
import { type Field as RjsfField, type FieldProps, toFieldPathId } from '@rjsf/utils';
import { memo, type ReactNode, useMemo } from 'react';
import { Field } from '../fields/field.tsx';
import { Note } from '../fields/note.tsx';
import { Repeat } from '../fields/repeat.tsx';
import { useChildren } from '../views.ts';
import { RegistryContext } from './registry-context.ts';
import { STRUCTURE, structureSchema } from './structure-schema.ts';

/**
 * Takes the place of RJSF's SchemaField. A container is drawn by RJSF's ObjectField from a schema of what is visible in
 * it now; a leaf is drawn from the session. Each listens to its own view, so that RJSF's own state is the page and no
 * more.
 */
export function StructureField(props: FieldProps): ReactNode {
  const { path } = props.fieldPathId;
  const pointer = path.map((step) => `/${step}`).join('');
  switch (props.schema.type) {
    case 'object':
      return path.length === 0 ? <Root {...props} /> : <Container {...props} pointer={pointer} />;
    case 'array':
      return <Repeat pointer={pointer} renderEntry={(entry) => <Entry {...props} entry={entry} />} />;
    case 'null':
      return <Note pointer={pointer} />;
    default:
      return <Field pointer={pointer} />;
  }
}

function Root(props: FieldProps): ReactNode {
  const ObjectField = objectField(props);
  return (
    <RegistryContext.Provider value={props.registry}>
      <ObjectField {...props} />
    </RegistryContext.Provider>
  );
}

/** Remembered, since RJSF gives every property new props whenever one of them is added or goes. */
const Container = memo(
  function Container({ pointer, ...props }: FieldProps & { readonly pointer: string }): ReactNode {
    const ObjectField = objectField(props);
    const children = useChildren(pointer);
    const schema = useMemo(() => structureSchema(children), [children]);
    return <ObjectField {...(props as FieldProps)} schema={schema} />;
  },
  (before, after) => before.pointer === after.pointer && before.registry === after.registry,
);

function Entry({ entry, ...props }: FieldProps & { readonly entry: EntryView }): ReactNode {
  const number = Number(entry.pointer.slice(entry.pointer.lastIndexOf('/') + 1));
  const { globalFormOptions } = props.registry;
  const parent = props.fieldPathId;
  const fieldPathId = useMemo(
    () => toFieldPathId(number, globalFormOptions, parent),
    [number, globalFormOptions, parent],
  );
  return <StructureField {...(props as FieldProps)} schema={STRUCTURE.container} fieldPathId={fieldPathId} />;
}

/** Returns RJSF's own field for objects, which is in every registry that RJSF makes. */
function objectField({ registry }: Pick<FieldProps, 'registry'>): RjsfField {
  const { ObjectField } = registry.fields;
  if (!ObjectField) throw new Error('RJSF draws objects by the field ObjectField, and this registry has none.');
  return ObjectField;
}

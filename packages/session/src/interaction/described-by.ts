import type { FieldView } from '../views/views.ts';

/** What may describe a section, repeat or entry. */
interface Described {
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Returns `aria-describedby` of a group, whose hint and error have ids that begin with `id`. */
export function groupDescribedBy(id: string, { hint, error }: Described): string | undefined {
  return [hint ? `${id}-hint` : [], error ? `${id}-error` : []].flat().join(' ') || undefined;
}

/** Returns what describes the control of a field, in the order in which it is to be read. */
export function fieldDescribedBy(view: Omit<FieldView, 'describedBy' | 'frame'>): readonly string[] {
  const { ui, widget } = view.node;
  const parts: { readonly [part: string]: unknown } = {
    ...view,
    ...ui,
    count: widget === 'textarea' && view.status,
  };
  return ['hint', 'source', 'newer', 'error', 'prefix', 'suffix', 'count'].filter((part) => parts[part]);
}

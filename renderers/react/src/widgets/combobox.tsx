import { lookupOf, optionEnd } from '@formwright/session/lookup';
import { type ReactNode, type SyntheticEvent, useEffect, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { inputClass } from './input-class.ts';
import type { ControlProps } from './widget.ts';

/** An editable combobox, as in the ARIA Authoring Practices. */
export function Combobox({ view, id, describedBy }: ControlProps): ReactNode {
  const { session, root } = useDrawing();
  const followed = lookupOf(session, view.pointer);
  const { options, isOpen, active, activeEnd, note } = useSyncExternalStore(
    followed.subscribe,
    followed.view,
    followed.view,
  );
  const activeId = activeEnd && `${id}-${activeEnd}`;
  useEffect(() => {
    if (activeId) root.current?.querySelector(`#${activeId}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeId, root]);
  const [box] = view.boxes;
  if (!box) return null;
  return (
    <>
      <div className="formwright-lookup">
        <input
          className={inputClass(box)}
          id={id}
          name={box.name}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-options`}
          aria-activedescendant={activeId}
          aria-describedby={describedBy}
          aria-invalid={box.invalid || undefined}
          part="input"
          value={box.text}
          onChange={({ target }) => followed.typed(target.value)}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && followed.key(event.key)) event.preventDefault();
          }}
          onBlur={() => followed.leave()}
        />
        {/* The list is there while it is closed, because what the box controls has to exist. */}
        <ul
          className="formwright-lookup__options"
          id={`${id}-options`}
          role="listbox"
          aria-label={view.node.label}
          hidden={!isOpen}
          onPointerDown={stay}
          onMouseDown={stay}
        >
          {options.map((option, n) => (
            <li
              className="formwright-lookup__option"
              key={n}
              id={`${id}-${optionEnd(n)}`}
              role="option"
              aria-selected={n === active}
              onClick={() => followed.choose(n)}
            >
              {option.value}
              {option.hint && <span className="formwright-lookup__hint">{option.hint}</span>}
            </li>
          ))}
        </ul>
      </div>
      {note && (
        <div className="govuk-hint" id={`${id}-status-hint`}>
          {note}
        </div>
      )}
    </>
  );
}

/** Keeps the focus in the box while an option is pressed. */
function stay(event: SyntheticEvent): void {
  event.preventDefault();
}

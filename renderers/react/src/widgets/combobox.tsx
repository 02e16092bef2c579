import { lookupOf } from '@formwright/session/lookup';
import { type ReactNode, type SyntheticEvent, useEffect, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps } from './widget.ts';

/** An editable combobox, after the ARIA Authoring Practices. */
export function Combobox({ view, id, describedBy }: ControlProps): ReactNode {
  const { session, root } = useDrawing();
  const followed = lookupOf(session, view.pointer);
  const { options, isOpen, active, status } = useSyncExternalStore(followed.subscribe, followed.view, followed.view);
  const { width } = view.node.ui;
  const optionId = (number: number): string => `${id}-option-${number}`;
  const activeId = active >= 0 ? optionId(active) : undefined;
  useEffect(() => {
    if (activeId) root.current?.querySelector(`#${activeId}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeId, root]);
  return (
    <>
      <div className="formwright-lookup">
        <input
          className={['govuk-input', width && `govuk-input--width-${width}`, view.error && 'govuk-input--error']
            .filter(Boolean)
            .join(' ')}
          id={id}
          name={view.pointer}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-options`}
          aria-activedescendant={activeId}
          aria-describedby={describedBy}
          aria-invalid={view.error ? true : undefined}
          part="input"
          value={typeof view.value === 'string' ? view.value : ''}
          onChange={({ target }) => followed.typed(target.value)}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && followed.key(event.key)) event.preventDefault();
          }}
          onBlur={() => followed.leave()}
        />
        {/* The list is there while it is closed: what the box controls has to exist. */}
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
              id={optionId(n)}
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
      {!isOpen && options.length === 0 && status && (
        <div className="govuk-hint" id={`${id}-status-hint`}>
          {status}
        </div>
      )}
    </>
  );
}

/** The focus stays in the box while an option is pressed. */
function stay(event: SyntheticEvent): void {
  event.preventDefault();
}

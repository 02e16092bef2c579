import type { ChoiceView } from '@formwright/session';
import { drawingView } from '@formwright/session/drawing';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { checkboxes } from './choices.tsx';
import type { ControlProps } from './widget.ts';

/**
 * Tick boxes, and beside them a drawing in which the same options can be pressed. It is hidden from assistive technology
 * and the keyboard, because it says and does nothing that the tick boxes do not.
 */
export function BodyMap(props: ControlProps): ReactNode {
  const { session } = useDrawing();
  const { pointer, options } = props.view;
  const { width, height, regions, words } = drawingView<ChoiceView>(options, session.wording);
  return (
    <div className="formwright-body-map">
      <div>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {regions.map(({ name, path, option }) => (
            <path
              key={name}
              d={path}
              fill={option?.chosen ? 'CanvasText' : 'Canvas'}
              stroke="CanvasText"
              data-region={name}
              data-offered={option && ''}
              data-chosen={option?.chosen ? '' : undefined}
              onClick={option && (() => session.choose(pointer, option.value))}
            >
              <title>{option?.label}</title>
            </path>
          ))}
          {words.map(({ text, x, y }, n) => (
            <text key={n} x={x} y={y} fill="currentColor" fontSize="13" textAnchor="middle">
              {text}
            </text>
          ))}
        </svg>
      </div>
      <checkboxes.Control {...props} />
    </div>
  );
}

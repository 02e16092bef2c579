import { onDemand } from '@formwright/session';
import { type ComponentType, useEffect, useState } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps } from './widget.ts';

type Control = ComponentType<ControlProps>;

/**
 * Makes a control whose code is fetched by the first form that has it, so that other forms need not load it. `Meanwhile`
 * is drawn until the code is there, while a person is typing in it, and if the code cannot be fetched.
 */
export function drawnOnDemand(load: () => Promise<Control>, Meanwhile: Control): Control {
  const demanded = onDemand(load);
  return function OnDemand(props) {
    const { root } = useDrawing();
    const { pointer } = props.view;
    const [Fetched, setFetched] = useState(demanded.code);
    useEffect(
      () =>
        Fetched
          ? undefined
          : demanded.fetch(
              () => setFetched(demanded.code),
              () => root.current?.querySelector(`[name="${pointer}"]:focus`),
            ),
      [Fetched, pointer, root],
    );
    const Control = Fetched ?? Meanwhile;
    return <Control {...props} />;
  };
}

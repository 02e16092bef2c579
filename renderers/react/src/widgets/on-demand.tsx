import { type ComponentType, useEffect, useState } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps } from './widget.ts';

type Control = ComponentType<ControlProps>;

/**
 * Makes a control whose code is fetched by the first form that has one, so that others need not load it. `Meanwhile` is drawn until it is there, as long
 * as a person is typing in it, and where it cannot be fetched.
 */
export function onDemand(load: () => Promise<Control>, Meanwhile: Control): Control {
  const fetched: { control?: Control } = {};
  return function OnDemand(props) {
    const { root } = useDrawing();
    const [Fetched, setFetched] = useState(() => fetched.control);
    useEffect(() => {
      const draw = async (): Promise<void> => {
        const control = (fetched.control ??= await load());
        const box = root.current?.querySelector(`#${props.id}:focus`);
        if (box) await new Promise((left) => box.addEventListener('blur', left, { once: true }));
        setFetched(() => control);
      };
      let waiting: ReturnType<typeof setTimeout> | undefined;
      // Networks come back: whoever waits for it need do nothing.
      const attempt = (): void => void draw().catch(() => (waiting = setTimeout(attempt, 2000)));
      if (!Fetched) attempt();
      return () => clearTimeout(waiting);
    }, [Fetched, props.id, root]);
    const Control = Fetched ?? Meanwhile;
    return <Control {...props} />;
  };
}

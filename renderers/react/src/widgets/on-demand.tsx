import { type ComponentType, useEffect, useState } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps } from './widget.ts';

type Control = ComponentType<ControlProps>;

/** Networks come back: until then it is asked for again, this often. In milliseconds. */
const pause = 2000;

/**
 * Makes a control whose code is fetched by the first form that has one, so that others need not load it. `Meanwhile` is
 * drawn until it is there, as long as a person is typing in it, and where it cannot be fetched.
 */
export function onDemand(load: () => Promise<Control>, Meanwhile: Control): Control {
  let control: Control | undefined;
  return function OnDemand(props) {
    const { root } = useDrawing();
    const [Fetched, setFetched] = useState(() => control);
    useEffect(() => {
      let isDrawn = true;
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const fetch = async (): Promise<void> => {
        control ??= await load().catch(() => undefined);
        if (!isDrawn) return;
        if (!control) {
          waiting = setTimeout(() => void fetch(), pause);
          return;
        }
        const box = root.current?.querySelector(`#${props.id}:focus`);
        if (box) await new Promise((left) => box.addEventListener('blur', left, { once: true }));
        setFetched(() => control);
      };
      if (!Fetched) void fetch();
      return () => {
        isDrawn = false;
        clearTimeout(waiting);
      };
    }, [Fetched, props.id, root]);
    const Control = Fetched ?? Meanwhile;
    return <Control {...props} />;
  };
}

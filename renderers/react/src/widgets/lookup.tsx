import { useDrawing } from '../drawing-context.ts';
import { input } from './input.tsx';
import { onDemand } from './on-demand.tsx';
import type { Widget } from './widget.ts';

const Combobox = onDemand(async () => (await import('./combobox.tsx')).Combobox, input.Control);

/** A box with suggestions below it while a person types; a plain box where the host has none. */
export const lookup: Widget = {
  Control(props) {
    const Control = useDrawing().session.host?.lookup ? Combobox : input.Control;
    return <Control {...props} />;
  },
};

import type { FieldView } from '@formwright/session';
import { createRef, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { testOnDemand } from '../../../packages/session/test/behaviour/on-demand.ts';
import type { Drawing } from '../src/drawing.ts';
import { DrawingContext } from '../src/drawing-context.ts';
import { drawnOnDemand } from '../src/widgets/on-demand.tsx';
import type { ControlProps } from '../src/widgets/widget.ts';

const props: ControlProps = {
  view: { pointer: '/gp' } as FieldView,
  id: 'fw-gp',
  describedBy: undefined,
  answer: () => undefined,
};
const box =
  (kind: string) =>
  ({ view }: ControlProps): ReactNode => (
    <>
      <input name={view.pointer} data-kind={kind} />
      <button>Next</button>
    </>
  );

testOnDemand(async (load) => {
  const main = document.body.appendChild(document.createElement('main'));
  const reactRoot = createRoot(main);
  onTestFinished(() => {
    reactRoot.unmount();
    main.remove();
  });
  const Control = drawnOnDemand(async () => box(await load()), box('plain'));
  const root = createRef<HTMLDivElement>();
  const draw = (content: ReactNode): void =>
    reactRoot.render(
      <DrawingContext value={{ root } as unknown as Drawing}>
        <div ref={root}>{content}</div>
      </DrawingContext>,
    );
  const redraw = (): void => draw(<Control {...props} />);
  redraw();
  return { root: main, redraw, remove: () => draw(null) };
});

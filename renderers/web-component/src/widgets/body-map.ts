import type { ChoiceView, FieldView } from '@formwright/session';
import { drawingView } from '@formwright/session/drawing';
import { hostCss } from '@formwright/theme/host';
import { adoptTheme } from '../adopt-theme.ts';
import type { FormContext } from '../context.ts';
import { svg, svgWord } from '../html/svg.ts';
import { html } from '../html/template.ts';
import { checkboxes } from './choices.ts';
import type { Widget } from './widget.ts';

/**
 * Tick boxes, and beside them a drawing in which the same options can be pressed. It is hidden from assistive technology
 * and the keyboard, because it says and does nothing that the tick boxes do not.
 */
export const bodyMap: Widget = (context, view) => {
  adoptTheme(context.root.getRootNode(), hostCss);
  return html`<div class="formwright-body-map"><div ${drawn(context, view)}></div>${checkboxes(context, view)}</div>`;
};

/** The drawing is made once, then kept in step. */
function drawn({ session }: FormContext, { pointer, options }: FieldView): (around: Element) => void {
  return (around) => {
    const { width, height, regions, words } = drawingView<ChoiceView>(options, session.wording);
    if (!around.firstChild) {
      const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
      for (const { name, path } of regions) {
        const region = svg('path', { d: path, stroke: 'CanvasText', 'data-region': name });
        region.addEventListener('click', () => 'offered' in region.dataset && session.choose(pointer, name));
        region.append(svg('title', {}));
        drawing.append(region);
      }
      for (const { x, y } of words) drawing.append(svgWord({ x, y }));
      around.append(drawing);
    }
    around.querySelectorAll<SVGPathElement>('path').forEach((region, n) => {
      const option = regions[n]?.option;
      region.toggleAttribute('data-offered', option !== undefined);
      region.toggleAttribute('data-chosen', option?.chosen === true);
      region.setAttribute('fill', option?.chosen ? 'CanvasText' : 'Canvas');
      (region.firstChild as Element).textContent = option?.label ?? '';
    });
    around.querySelectorAll('text').forEach((word, n) => (word.textContent = words[n]?.text ?? ''));
  };
}

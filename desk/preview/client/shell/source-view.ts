import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { FilePlace, FormState, SourceText } from '@formwright/preview';
import type { Actions, Desk } from './model.ts';
import { sourceOf, sourcesOf } from './sources.ts';

/** Draws the file that contains the selected place, with the place marked. Draws nothing until a place is selected. */
export function sourceView(desk: Desk, actions: Actions): TemplateResult | typeof nothing {
  const { state, tests, place } = desk;
  const source = place && sourceOf(desk, place.file);
  if (!state || !place || !source) return nothing;
  const problems = [...state.problems, ...(tests?.problems ?? [])];
  return html` <section class="source" aria-label="File">
    <div class="source__bar">
      <label class="choice"
        ><span class="hidden">File</span>
        <select
          @change=${(event: Event) => actions.show({ file: (event.target as HTMLSelectElement).value, line: 1, column: 1, length: 0 })}
        >
          ${sourcesOf(desk).map(({ file }) => html`<option value=${file} .selected=${file === source.file}>${file}</option>`)}
        </select>
      </label>
      <span class="source__at">Line ${place.line}</span>
      <a class="source__edit" href=${editorLink(source, place)}>Open in editor</a>
      <button type="button" class="button button--plain" @click=${() => actions.change({ place: undefined })}>
        Close<span class="hidden"> the file</span>
      </button>
    </div>
    <div class="source__text" tabindex="0" role="region" aria-label=${`${source.file}, line ${place.line}`}>
      ${guard([source.text, place, state.problems, tests], () => lines(source, place, problems))}
    </div>
  </section>`;
}

function lines({ file, text }: SourceText, place: FilePlace, problems: FormState['problems']): TemplateResult {
  const bad = new Map(
    problems.filter((problem) => problem.file === file).map(({ line, severity }) => [line, severity]),
  );
  requestAnimationFrame(bringIntoView);
  return html`<ol class="lines">
    ${text.split(/\r\n|\r|\n/).map((line, index) => {
      const number = index + 1;
      const isHere = number === place.line;
      return html`<li
        class=${`line${isHere ? ' line--here' : ''}${bad.has(number) ? ` line--${bad.get(number)}` : ''}`}
        value=${number}
        aria-current=${isHere ? 'location' : nothing}
      >
        <code>${isHere ? marked(line, place) : line}</code>
      </li>`;
    })}
  </ol>`;
}

/** Scrolls the line to the middle of its pane and, if the panes are stacked, the pane into view. */
function bringIntoView(): void {
  const line = document.querySelector<HTMLElement>('.line--here');
  const pane = line?.closest<HTMLElement>('.source__text');
  if (!line || !pane) return;
  pane.scrollTop = line.offsetTop - pane.offsetTop - pane.clientHeight / 2;
  pane.closest('.source')?.scrollIntoView({ block: 'nearest' });
}

function marked(line: string, { column, length }: FilePlace): TemplateResult {
  const start = Math.min(column - 1, line.length);
  const end = Math.min(line.length, start + Math.max(1, length));
  return html`${line.slice(0, start)}<mark>${line.slice(start, end) || ' '}</mark>${line.slice(end)}`;
}

/** Returns a link that opens a place in Visual Studio Code and similar editors. */
function editorLink({ path }: SourceText, { line, column }: FilePlace): string {
  return `vscode://file${encodeURI(path.startsWith('/') ? path : `/${path}`)}:${line}:${column}`;
}

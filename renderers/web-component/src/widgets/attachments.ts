import type { FieldView } from '@formwright/session';
import {
  dropZone,
  type FileChooser,
  type FileRow,
  filesView,
  type Uploads,
  uploadsOf,
} from '@formwright/session/uploads';
import { hostCss } from '@formwright/theme/host';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import { adoptTheme } from '../adopt-theme.ts';
import type { FormContext } from '../context.ts';
import { following } from '../following.ts';
import { describedBy } from './question.ts';
import type { Widget } from './widget.ts';

/** Files: those in the answer, those on their way, and the control that adds more. */
export const attachments: Widget = (context, view) => {
  adoptTheme(context.root.getRootNode(), hostCss);
  const followed = uploadsOf(context.session, view.pointer);
  const id = context.id(view.pointer);
  return html`${following({
    followed,
    draw: () => {
      const { rows, chooser, closed } = filesView(context.session, view, followed);
      return html`
      <ul class="formwright-files" ?hidden=${rows.length === 0}>
        ${rows.map((row) => drawRow(context, id, row))}
      </ul>
      ${chooser ? drawChooser(context, view, { chooser, followed }) : html`<p class="govuk-body" id=${id} tabindex="-1">${closed}</p>`}`;
    },
  })}`;
};

function drawRow({ words }: FormContext, id: string, row: FileRow): TemplateResult {
  const { attachment, problemEnd } = row;
  return html`<li data-attachment=${attachment ?? nothing} ?data-upload=${attachment === undefined}>
    ${
      problemEnd
        ? html`<span class="govuk-error-message" id="${id}-${problemEnd}"><span class="govuk-visually-hidden">${words.errorPrefix}</span> ${row.words}</span>`
        : html`<span>${row.words}</span>`
    }
    ${row.percent === undefined ? nothing : html`<progress max="100" value=${row.percent} aria-hidden="true"></progress>`}${row.buttons.map(({ label, press }) => html`<button type="button" class="formwright-link" @click=${press}>${label}</button> `)}
  </li>`;
}

function drawChooser(
  context: FormContext,
  { pointer }: FieldView,
  { chooser, followed }: { readonly chooser: FileChooser; readonly followed: Uploads },
): TemplateResult {
  const id = context.id(pointer);
  const choose = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    // Lets a person choose the same file again after it was removed.
    control.value = '';
    followed.add(files);
  };
  const zone = dropZone(followed);
  return html`<div class="govuk-hint" id="${id}-limits">${chooser.limits}</div>
    <div class="formwright-drop" @dragover=${zone.over} @dragleave=${zone.leave} @drop=${zone.drop}><input
      class="formwright-file"
      id=${id}
      name=${pointer}
      type="file"
      ?multiple=${chooser.multiple}
      accept=${chooser.accept}
      aria-describedby=${describedBy(context, { pointer, describedBy: chooser.describedBy })}
      aria-invalid=${chooser.invalid || nothing}
      part="input"
      @change=${choose}
    /><span class="formwright-drop__words">${chooser.drop}</span></div>`;
}

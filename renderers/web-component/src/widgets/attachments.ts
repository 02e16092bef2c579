import { sizeText } from '@formwright/messages';
import { hostWords } from '@formwright/messages/host';
import type { Attachment } from '@formwright/model';
import { type FieldView } from '@formwright/session';
import { attachmentsOf, type Upload, type Uploads, uploadsOf } from '@formwright/session/uploads';
import { hostCss } from '@formwright/theme/host';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { adoptTheme } from '../adopt-theme.ts';
import { following } from '../following.ts';
import { describedBy } from '../described.ts';
import type { Widget } from './widget.ts';

/** Files: what there is, what is on its way, and a way to choose more. */
export const attachments: Widget = (context, view) => {
  adoptTheme(context.root.getRootNode(), hostCss);
  const followed = uploadsOf(context.session, view.pointer);
  return html`${following({
    followed,
    draw: ({ uploads }) =>
      html`
      <ul class="formwright-files" ?hidden=${uploads.length === 0 && attachmentsOf(view.value).length === 0}>
        ${attachmentsOf(view.value).map((file) => kept(file, { context, view, followed }))}${uploads.map((upload) => onItsWay(upload, { context, view, followed }))}
      </ul>
      ${chooser(context, view, followed)}`,
  })}`;
};

interface Around {
  readonly context: FormContext;
  readonly view: FieldView;
  readonly followed: Uploads;
}

function kept({ id, name, size }: Attachment, { context, view, followed }: Around): TemplateResult {
  return html`<li data-attachment=${id}>
    <span>${name}, ${sizeText(size)}</span>
    ${button(context.words.removeEntry(name), () => {
      followed.remove(id);
      context.session.focusOn(view.pointer);
    })}
  </li>`;
}

function onItsWay(
  { id, name, percent, problem, canRetry }: Upload,
  { context, view, followed }: Around,
): TemplateResult {
  const { words } = context;
  const drop = (): void => {
    followed.drop(id);
    context.session.focusOn(view.pointer);
  };
  if (problem === undefined)
    return html`<li data-upload><span>${hostWords[words.language].uploading(name, percent)}</span> ${button(hostWords[words.language].stopUpload(name), drop)}</li>`;
  return html`<li data-upload>
    <span class="govuk-error-message" id="${context.id(view.pointer)}-upload-${id}"><span class="govuk-visually-hidden">${words.errorPrefix}</span> ${problem}</span>
    ${canRetry ? button(`${words.tryAgain}: ${name}`, () => followed.retry(id)) : nothing} ${button(words.removeEntry(name), drop)}
  </li>`;
}

function button(words: string, action: () => void): TemplateResult {
  return html`<button type="button" class="formwright-link" @click=${action}>${words}</button>`;
}

function chooser(context: FormContext, view: FieldView, followed: Uploads): TemplateResult {
  const {
    node: { attachments: limits, maxItems },
    pointer,
    error,
  } = view;
  const { words, session } = context;
  const id = context.id(pointer);
  const { noUploads, noMoreUploads, fileLimits } = hostWords[words.language];
  if (!session.host?.attach || followed.isFull())
    return html`<p class="govuk-body" id=${id} tabindex="-1">${session.host?.attach ? noMoreUploads : noUploads}</p>`;
  const failed = followed.view().uploads.filter(({ problem }) => problem !== undefined);
  const choose = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    // The same file can be chosen again, after it was removed.
    control.value = '';
    followed.add(files);
    // The control has gone.
    if (followed.isFull()) session.focusOn(pointer);
  };
  return html`<div class="govuk-hint" id="${id}-limits">${fileLimits(limits?.accept.map(({ name }) => name).join(', ') ?? '', sizeText(limits?.maxSize ?? 0))}</div>
    <input
      class="formwright-file"
      id=${id}
      name=${pointer}
      type="file"
      ?multiple=${maxItems !== 1}
      accept=${limits?.accept.flatMap(({ mediaType, extensions }) => [mediaType, ...extensions]).join(',') ?? ''}
      aria-describedby=${describedBy(context, view, ['limits', ...failed.map((upload) => `upload-${upload.id}`)])}
      aria-invalid=${error || failed.length > 0 ? 'true' : nothing}
      part="input"
      @change=${choose}
    />`;
}

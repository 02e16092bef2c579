import type { SavedDraft } from '@formwright/session';

/** Opens the page to print of a draft that may be unsaved, in a window of its own. The portal stores nothing of it. */
export function openPrint(address: string, draft: SavedDraft): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', enctype: 'text/plain', action: address, target: '_blank', hidden: true });
  const json = document.createElement('input');
  Object.assign(json, { type: 'hidden', name: 'draft', value: JSON.stringify(draft) });
  form.append(json);
  document.body.append(form);
  form.submit();
  form.remove();
}

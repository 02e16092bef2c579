import type { Session } from '@formwright/session';
import { walk } from '@formwright/model';

/**
 * Hides what is typed into the sensitive fields of a form of an account, which are passwords, and lets the browser's own
 * keeper of passwords fill them in.
 */
export function hidePasswords({ model }: Session, place: ParentNode & Node): void {
  const secret = new Set<string>();
  walk(model.pages, (node) => {
    if (node.kind === 'field' && node.sensitive) secret.add(node.path);
  });
  const hide = (): void => {
    for (const input of place.querySelectorAll<HTMLInputElement>('[part="field"] input')) {
      const pointer = input.closest<HTMLElement>('[part="field"]')?.dataset['pointer'] ?? '';
      if (!secret.has(pointer) || input.type === 'password') continue;
      input.type = 'password';
      input.autocomplete = pointer.includes('/secret/') ? 'new-password' : 'current-password';
    }
  };
  new MutationObserver(hide).observe(place, { childList: true, subtree: true });
  hide();
}

import { leavingWords } from '@formwright/messages/leaving';
import { platform } from '../platform.ts';
import type { State } from '../state/state.ts';
import type { KeptLink } from './form-shape.ts';

/** Returns the link to what was saved last, and the ways to keep it. Undefined if the host returned none. */
export function keptLink({ receipt, wording, model, copied }: State): KeptLink | undefined {
  const address = receipt?.link;
  if (address === undefined) return undefined;
  const words = leavingWords[wording.language];
  const [subject, body] = [model.title, address].map((text) => encodeURIComponent(text));
  return {
    address,
    copy: platform.navigator?.clipboard && (copied ? words.linkCopied : words.copyLink),
    email: { text: words.emailLink, address: `mailto:?subject=${subject}&body=${body}` },
  };
}

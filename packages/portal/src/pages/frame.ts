import type { Portal } from '../portal.ts';
import type { PageFrame } from './templates.ts';

/** Gives the frame of a page that needs no script. */
export function plainFrame({ client }: Portal, title: string): PageFrame {
  return { title, language: 'en', icon: client.icon, styles: client.styles, preloads: [], script: '' };
}

import type { FastifyReply } from 'fastify';
import { spokenIn } from '../language.ts';
import { inLanguage } from '../links.ts';
import { sendPage } from '../pages/frame/send-page.ts';
import { renderPage } from '../pages/frame/templates.ts';
import type { Portal } from '../portal.ts';
import { staffFrame } from './staff-frame.ts';
import { staffAddress } from './staff-links.ts';
import { staffWords } from './staff-words.ts';

interface SignIn {
  readonly council: string;
  /** The address that they wanted. */
  readonly back: unknown;
  /** They have just signed out. `elsewhere`: where they sign out of the provider too. */
  readonly out?: { readonly elsewhere: string | undefined };
  /** What they wrote, which cannot be kept for them while they sign in. */
  readonly kept?: string;
}

/** Sends the page on which staff begin to sign in. */
export function sendSignIn(reply: FastifyReply, portal: Portal, { council, back, out, kept }: SignIn): FastifyReply {
  const { request } = reply;
  const language = spokenIn((request.query as { readonly lang?: unknown }).lang).language;
  const words = staffWords[language];
  const heading = out ? words.signedOut : words.signInHeading;
  const frame = staffFrame(portal, { request, council, title: heading, language });
  const query = new URLSearchParams({ back: isOwnPage(back, council) ? back : staffAddress(council, language) });
  const address = inLanguage(`/staff/${council}/sign-in?${query.toString()}`, language);
  return sendPage(
    reply,
    renderPage('staff-sign-in', frame, {
      heading,
      isOut: out !== undefined,
      elsewhere: out?.elsewhere,
      kept,
      address,
      words,
    }),
  );
}

/** Only pages of this council's staff are gone back to. */
export function isOwnPage(address: unknown, council: string): address is string {
  if (typeof address !== 'string' || address.length > 500 || !URL.canParse(address, 'http://here.invalid'))
    return false;
  const { host, pathname } = new URL(address, 'http://here.invalid');
  return host === 'here.invalid' && `${pathname}/`.startsWith(`/staff/${council}/`);
}

import type { FastifyRequest } from 'fastify';
import { formOfCouncil } from '../catalogue/council-site.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { councilId, councilOf } from '../forms/council-of.ts';
import { type Language, spokenIn } from '../language.ts';
import { inLanguage } from '../links.ts';
import { plainFrame } from '../pages/frame/plain-frame.ts';
import type { PageFrame } from '../pages/frame/templates.ts';
import type { Portal } from '../portal.ts';
import type { Member } from './staff.ts';
import { staffAddress, staffLinks } from './staff-links.ts';

/** What is around a page of a council's staff. */
export interface StaffPage {
  readonly request: FastifyRequest;
  readonly council: string;
  /** Absent: nobody is signed in. */
  readonly member?: Member;
  readonly title: string;
  readonly language: Language;
  /** The address of the page without a language. Default: that of the request. */
  readonly here?: string;
}

/** Returns the frame of a page of a council's staff: its menu is theirs, and not that of people who fill in forms. */
export function staffFrame(portal: Portal, { request, council, member, title, language, here }: StaffPage): PageFrame {
  const frame = plainFrame(portal, {
    request,
    title: `${title} – ${councilName(portal, council, language)}`,
    spoken: spokenIn(language),
    of: formOf(portal, council),
    inLanguage: (other) => inLanguage(here ?? request.url, other),
  });
  const { account: _, ...plain } = frame;
  return { ...plain, home: staffAddress(council, language), ...(member && { account: staffLinks(member, language) }) };
}

/** Returns the name of a council, or that of its folder if none of its forms says another. */
export function councilName(portal: Portal, council: string, language: Language): string {
  return councilOf(formOf(portal, council), language)?.name ?? council;
}

/** Returns the forms of a council, whether or not they can be filled in now. */
export function formsOf({ forms }: Portal, council: string): readonly BuiltForm[] {
  return [...forms.values()].filter((built) => councilId(built) === council);
}

function formOf(portal: Portal, council: string): BuiltForm | undefined {
  return formOfCouncil(formsOf(portal, council));
}

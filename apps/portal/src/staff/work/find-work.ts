import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FoundSubmission, findStored } from '../../pages/find-submitted.ts';
import type { ErrorPage } from '../../pages/errors/error-pages.ts';
import { sendErrorPage } from '../../pages/errors/send-error-page.ts';
import type { Portal } from '../../portal.ts';
import { type Asked, withMember } from '../find-member.ts';
import type { Member } from '../staff.ts';
import { teamPath } from '../staff-links.ts';
import type { Work } from './work.ts';

/** What the address of a submission has, as a team opens it. */
export interface AskedWork extends Asked {
  readonly Params: { readonly council: string; readonly team: string; readonly id: string };
}

/** A submission that somebody's team gets. */
export interface OpenedWork {
  readonly member: Member;
  readonly team: string;
  readonly work: Work;
  /** The address of its page. */
  readonly here: string;
}

/**
 * Runs what answers about a submission, for somebody whose team gets it. To everybody else it does not exist. `kept`: what
 * they wrote, which they get back if they are no longer signed in.
 */
export async function withWork(
  portal: Portal,
  reply: FastifyReply,
  { answer, kept }: { answer(opened: OpenedWork): Promise<FastifyReply> | FastifyReply; readonly kept?: string },
): Promise<FastifyReply> {
  return withMember(portal, reply, {
    kept,
    async answer(member) {
      const { team, id } = (reply.request as FastifyRequest<AskedWork>).params;
      const work = member.teams.includes(team) ? portal.storage.work.one(`${member.council}/${team}`, id) : undefined;
      if (!work) return undefined;
      return answer({ member, team, work, here: `${teamPath({ council: member.council, team })}/${work.id}` });
    },
  });
}

/** Returns a submission as it was sent, or sends the error page that says why it cannot be shown. */
export function findSent(portal: Portal, reply: FastifyReply, { submission }: Work): FoundSubmission | FastifyReply {
  const found: FoundSubmission | ErrorPage = findStored(
    portal,
    submission,
    (reply.request as FastifyRequest<AskedWork>).query.lang,
  );
  return typeof found === 'string' ? sendErrorPage(reply, portal, found) : found;
}

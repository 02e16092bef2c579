import type { Issue } from '@formwright/model';
import { whenAgain } from '@formwright/portal/when-again';
import { PortalError } from './portal-error.ts';

// From here, so that only a Welsh page loads it before its form is drawn.
export { issueMessage } from '@formwright/messages';

const wrong =
  'Mae rhywbeth o’i le ar y ffurflen hon. Mae eich atebion yma o hyd: cadwch nhw a rhowch wybod i’r cyngor.';

/** Refusals of the portal in Welsh, by the API's `error`. */
const messages = new Map<string, string | ((refused: PortalError) => string)>([
  [
    'unreachable',
    'Nid oes cysylltiad â’r gweinydd. Mae eich atebion yma o hyd: rhowch gynnig arall arni ymhen ychydig.',
  ],
  [
    'already-submitted',
    ({ reference = '' }) =>
      `Mae’r ffurflen hon wedi’i chyflwyno eisoes. Ei chyfeirnod yw ${reference}. Ni ellir newid dim arall ynddi.`,
  ],
  [
    'form-changed',
    'Mae’r ffurflen hon wedi newid ers i chi ei hagor. Cadwch eich atebion, yna agorwch nhw eto drwy’r ddolen i weld beth sy’n newydd.',
  ],
  [
    'saved-elsewhere',
    'Cafodd y ffurflen hon ei chadw mewn ffenestr arall ar ôl i chi ei hagor yn hon. Agorwch ei dolen eto i weld beth a gadwyd yno. I gadw beth sydd yma yn ei le, rhowch gynnig arall arni.',
  ],
  ['form-removed', 'Nid yw’r ffurflen hon yn cael ei defnyddio mwyach.'],
  ['record-removed', 'Nid yw’r cofnod y llenwyd y ffurflen hon ohono yno mwyach.'],
  [
    'draft-expired',
    'Nid yw’r ffurflen hon yn cael ei chadw mwyach: mae ei chyfnod ar ben. Mae eich atebion yma o hyd: rhowch gynnig arall arni i ddechrau ffurflen newydd gyda nhw. Bydd yn rhaid dewis unrhyw ffeiliau eto.',
  ],
  [
    'sign-in-needed',
    'Mae’r ffurflen hon yn perthyn i gyfrif. Mae eich atebion yma o hyd. Mewngofnodwch i’r cyfrif hwnnw mewn ffenestr arall, yna rhowch gynnig arall arni.',
  ],
  ['not-human', 'Ni allai eich porwr ddangos nad robot ydych chi. Rhowch gynnig arall arni.'],
  // The server words what only pages of accounts can say.
  ['not-right', ({ message }) => message],
  ['start-again', ({ message }) => message],
  ['from-elsewhere', 'Anfonwyd hyn gan dudalen ar wefan arall.'],
  [
    'draft-deleted',
    'Cafodd y ffurflen hon ei dileu mewn ffenestr arall, neu gan rywun arall â’i dolen. Mae eich atebion yma o hyd: rhowch gynnig arall arni i ddechrau ffurflen newydd gyda nhw. Bydd yn rhaid dewis unrhyw ffeiliau eto.',
  ],
  [
    'draft-moved',
    'Cafodd y ffurflen hon ei symud i gyfrif mewn ffenestr arall. Mae eich atebion yma o hyd: rhowch gynnig arall arni i ddechrau ffurflen newydd gyda nhw. Bydd yn rhaid dewis unrhyw ffeiliau eto.',
  ],
  [
    'file-refused',
    'Ni ellir derbyn y ffeil hon. Efallai ei bod yn wag, yn rhy fawr neu o’r math anghywir, neu fod gormod o ffeiliau gyda’r ffurflen hon.',
  ],
  ['no-such-file', 'Nid yw un o’r ffeiliau yn cael ei chadw mwyach. Tynnwch hi, a dewiswch hi eto.'],
  ['too-large', 'Mae hyn yn fwy nag y gellir ei gadw: un megabeit ar y mwyaf.'],
  [
    'too-many',
    ({ retryAfter = 60 }) =>
      `Daeth gormod o geisiadau o’ch rhwydwaith. Mae eich atebion yma o hyd: rhowch gynnig arall arni ${whenAgain(retryAfter, 'cy')}.`,
  ],
  ['busy', 'Mae’r gwasanaeth yn brysur. Mae eich atebion yma o hyd: rhowch gynnig arall arni ymhen munud.'],
  [
    'no-room',
    'Ni all y gwasanaeth gadw rhagor ar hyn o bryd. Mae eich atebion yma o hyd: rhowch gynnig arall arni yn nes ymlaen, neu rhowch wybod i’r cyngor.',
  ],
  [
    'too-slow',
    'Cymerodd hyn ormod o amser i gyrraedd. Mae eich atebion yma o hyd: rhowch gynnig arall arni lle mae’r cysylltiad yn well.',
  ],
  ['not-scanned', 'Ni ellir gwirio ffeiliau am feirysau ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.'],
  ['submission-not-valid', wrong],
]);

const failed =
  'Aeth rhywbeth o’i le ar y gweinydd. Mae eich atebion yma o hyd: rhowch gynnig arall arni ymhen ychydig.';

/**
 * Returns the result of some work. If the portal refuses it, the error's message is in Welsh. `issueInWelsh` returns
 * the message for a problem with a file.
 *
 * @throws PortalError in Welsh if the portal refuses, or whatever else `work` throws.
 */
export async function refusalsInWelsh<Done>(
  work: Promise<Done>,
  issueInWelsh: (issue: Issue) => string,
): Promise<Done> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    const message = messages.get(error.error) ?? (error.retry === 'never' ? wrong : failed);
    const { issue, link } = error;
    throw new PortalError(
      error.error,
      issue ? issueInWelsh(issue) : typeof message === 'string' ? message : message(error),
      link && { link: { text: 'Gweld y ffurflen a gyflwynwyd', address: `${link.address}?lang=cy` } },
    );
  }
}

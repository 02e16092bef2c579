import type { Language } from '../../language.ts';
import type { Act } from './log-statements.ts';

/** The words of the page with the log, in one language. */
export interface LogWords {
  readonly heading: string;
  readonly about: string;
  whole(lines: number): string;
  wrong(line: number): string;
  readonly end: string;
  readonly filter: string;
  readonly show: string;
  readonly all: string;
  readonly columns: readonly [line: string, when: string, who: string, what: string, reference: string];
  readonly acts: { readonly [act in Act]: string };
  readonly none: string;
  readonly older: string;
}

/** The words by language. A missing word does not compile. */
export const logWords: { readonly [language in Language]: LogWords } = {
  en: {
    heading: 'What staff have read and done',
    about: 'The newest is first. The log has no answers. It is only ever added to.',
    whole: (lines) => `The log is whole. It has ${lines} ${lines === 1 ? 'line' : 'lines'}, of all councils here.`,
    wrong: (line) =>
      `Somebody has changed the log: line ${line} is missing, or is not as it was written. Tell whoever runs this service, and keep its backups.`,
    end: 'The last line. Note it to show later that it was there:',
    filter: 'Only this reference',
    show: 'Show',
    all: 'Show all',
    columns: ['Line', 'When', 'Who', 'What', 'Reference'],
    acts: {
      'sign-in': 'Signed in',
      'sign-out': 'Signed out',
      refused: 'Tried to sign in, without a team',
      list: 'Opened the list',
      search: 'Opened what a search found',
      read: 'Read it',
      print: 'Opened it to print',
      pdf: 'Downloaded its PDF',
      file: 'Downloaded a file of it',
      take: 'Took it',
      'give-back': 'Gave it back',
      finish: 'Finished it',
      reopen: 'Opened it again',
      note: 'Added a note to it',
      log: 'Read this log',
    },
    none: 'There are no such lines.',
    older: 'Older lines',
  },
  cy: {
    heading: 'Yr hyn y mae staff wedi’i ddarllen a’i wneud',
    about: 'Y diweddaraf sydd gyntaf. Nid oes atebion yn y cofnod. Dim ond ychwanegu ato a wneir.',
    whole: (lines) => `Mae’r cofnod yn gyfan. Nifer ei linellau, o bob cyngor yma: ${lines}.`,
    wrong: (line) =>
      `Mae rhywun wedi newid y cofnod: mae llinell ${line} ar goll, neu nid yw fel yr ysgrifennwyd hi. Dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth hwn, a chadwch ei gopïau wrth gefn.`,
    end: 'Y llinell olaf. Nodwch hi i ddangos yn nes ymlaen ei bod yno:',
    filter: 'Dim ond y cyfeirnod hwn',
    show: 'Dangos',
    all: 'Dangos popeth',
    columns: ['Llinell', 'Pryd', 'Pwy', 'Beth', 'Cyfeirnod'],
    acts: {
      'sign-in': 'Mewngofnododd',
      'sign-out': 'Allgofnododd',
      refused: 'Ceisiodd fewngofnodi, heb dîm',
      list: 'Agorodd y rhestr',
      search: 'Agorodd ganlyniadau chwiliad',
      read: 'Ei darllen',
      print: 'Ei hagor i’w hargraffu',
      pdf: 'Lawrlwytho ei PDF',
      file: 'Lawrlwytho ffeil ohoni',
      take: 'Ei chymryd',
      'give-back': 'Ei rhoi’n ôl',
      finish: 'Ei gorffen',
      reopen: 'Ei hailagor',
      note: 'Ychwanegu nodyn ati',
      log: 'Darllen y cofnod hwn',
    },
    none: 'Nid oes llinellau o’r fath.',
    older: 'Llinellau hŷn',
  },
};

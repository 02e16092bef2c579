import { welshIssues } from './welsh-issues.ts';
import type { IssueWording } from './issue-wording.ts';
import type { Wording } from './wording.ts';

const units = { character: 'nodau', word: 'geiriau' } as const;

/**
 * The renderers' own words in Welsh. Not exported from the package's index, so that an English page does not load it.
 */
export const welsh: Wording & { readonly issues: IssueWording } = {
  language: 'cy',

  next: 'Nesaf',
  previous: 'Blaenorol',
  save: 'Cadw ar gyfer yn nes ymlaen',
  submit: 'Cyflwyno',
  leave: 'Gadael y ffurflen hon',
  print: 'Argraffu',
  close: 'Cau',
  discard: 'Canslo',
  cancel: 'Canslo',
  addEntry: (label) => `Ychwanegu: ${label}`,
  removeEntry: (title) => `Tynnu: ${title}`,
  moveUp: (title) => `Symud i fyny: ${title}`,
  moveDown: (title) => `Symud i lawr: ${title}`,

  problem: 'Mae problem wedi codi',
  missing: 'Beth sydd ei angen o hyd',
  missingHelp: 'Gallwch gyflwyno’r ffurflen hon ar ôl cywiro’r rhain.',
  missingOn: (page, count) => `${page}: ${count} cwestiwn`,
  backToMissing: 'Yn ôl at yr hyn sydd ei angen o hyd',
  pages: 'Tudalennau’r ffurflen hon',

  review: 'Gwirio’ch atebion',
  change: 'Newid',
  toReview: 'Yn ôl i wirio’ch atebion',

  status: {
    'cannot-start-yet': 'Ni ellir dechrau eto',
    'not-started': 'Heb ddechrau',
    'in-progress': 'Ar y gweill',
    waiting: 'Yn aros am rywun arall',
    'from-record': 'O’r cofnod',
    'nothing-needed': 'Dim angen dim',
    completed: 'Wedi’i chwblhau',
    'completed-with-problems': 'Wedi’i chwblhau, mae problemau',
    'has-problems': 'Mae problemau',
  },
  waitingFor: (who) => `Yn aros am: ${who}`,
  filledInBy: (who) => `I’w lenwi gan: ${who}`,
  tick: 'Rwyf wedi cwblhau’r dudalen hon',

  mandatoryMark: '*',
  mandatory: 'gorfodol',
  mandatoryHelp: 'Rhaid ateb y cwestiynau sydd wedi’u nodi â *.',

  progress: 'Cynnydd',
  percent: (percent) => `${percent}% wedi’i gwblhau`,
  pageOf: (number, of) => `Tudalen ${number} o ${of}`,
  questionOf: (number, of) => `Cwestiwn ${number} o ${of}`,
  minutes: (minutes) => `Mae’n cymryd tua ${minutes} munud i’w llenwi.`,

  noHost: 'Rhagolwg yw hwn. Ni ellir cadw nac anfon atebion oddi yma.',
  saving: 'Wrthi’n cadw …',
  saved: 'Mae eich atebion wedi’u cadw.',
  marked: (count) =>
    count === 1
      ? 'Mae angen rhoi sylw i un cwestiwn o hyd. Mae wedi’i nodi.'
      : `Mae angen rhoi sylw i ${count} chwestiwn o hyd. Maent wedi’u nodi.`,
  saveAdvice: 'Cadwch eich atebion ar ddiwedd pob tudalen.',
  keptUntil: (date) => `Cedwir hwy tan ${date}.`,
  savedLink: 'Defnyddiwch y ddolen hon i ddod yn ôl atynt:',
  saveFailed: 'Nid oedd modd cadw eich atebion. Maent yma o hyd: rhowch gynnig arall arni ymhen ychydig.',
  submitting: 'Wrthi’n cyflwyno …',
  submitted: 'Ffurflen wedi’i chyflwyno',
  reference: 'Eich cyfeirnod',
  pdf: 'Lawrlwytho’r hyn a gyflwynwyd gennych (PDF)',
  submitFailed:
    'Nid oedd modd cyflwyno eich ffurflen. Mae eich atebion yma o hyd: rhowch gynnig arall arni ymhen ychydig.',
  discarding: 'Wrthi’n dileu …',
  tryAgain: 'Rhowch gynnig arall arni',

  prefilled: (source, date) => `Ffynhonnell: ${source}, ${date}`,
  prefillChanged: (source, date, advised) =>
    `Wedi’i newid gennych. Y ffynhonnell wreiddiol: ${source}, ${date}${advised ? '. Cywirwch yr wybodaeth yno hefyd.' : ''}`,
  recordNow: (source, value) => `${source}, yn awr: ${value}. Pa ateb ddylai fod ar y ffurflen hon?`,
  useRecord: 'Defnyddio ateb y cofnod',
  keepMine: 'Cadw fy ateb i',

  returned: 'Dychwelwyd y ffurflen hon atoch',
  comment: (text) => `Sylw: ${text}`,
  aside: 'Mae’r ffurflen hon wedi newid',
  asideHelp:
    'Nid yw’r atebion hyn yn ffitio mwyach. Maent yn cael eu cadw gyda’ch drafft, ond nid ydynt yn cael eu hanfon. Atebwch eto lle mae’r ffurflen yn gofyn ichi wneud hynny.',
  hideAside: 'Cuddio’r neges hon',

  yes: 'Ie',
  no: 'Na',
  or: 'neu',
  unticked: (options) => `Tynnwyd y tic ar gyfer: ${options}`,
  notAnswered: 'Heb ei ateb',
  notShown: 'Heb ei ddangos',
  choose: 'Dewiswch un',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  time: 'Amser',
  dateExample: {
    date: 'Er enghraifft, 27 3 2024',
    'rough-date': 'Er enghraifft, 27 3 2024, neu 2024 yn unig',
    'local-date-time': 'Er enghraifft, 27 3 2024 am 2:30pm',
  },
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  morning: 'yb',
  afternoon: 'yp',
  midday: 'canol dydd',
  midnight: 'hanner nos',
  // ‘Am’ causes a soft mutation: ‘canol dydd’ becomes ‘ganol dydd’.
  dateAndTime: (date, time) => `${date} am ${time.replace(/^c/, 'g')}`,
  moreHelp: 'Mwy o help',
  textLeft: (count, unit) =>
    `Nifer y ${units[unit]} sydd gennych ${count < 0 ? 'yn ormod' : 'ar ôl'}: ${Math.abs(count)}`,

  entry: 'Cofnod',
  noEntries: 'Dim byd wedi’i ychwanegu eto',
  entryRemoved: (title) => `Tynnwyd: ${title}`,
  entryMoved: (title) => `Symudwyd: ${title} nawr`,

  errorPrefix: 'Gwall:',
  warningPrefix: 'Rhybudd',
  advicePrefix: 'Cyngor:',

  issues: welshIssues,
};

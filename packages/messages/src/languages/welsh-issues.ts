import type { IssueWording } from './issue-wording.ts';

const time = 'fod yn amser, er enghraifft 9:30yb neu 14:30';
const named: { readonly [part: string]: string } = { day: 'diwrnod', month: 'mis', year: 'blwyddyn', time: 'amser' };

/**
 * Welsh words of issues. A label is quoted and placed where nothing mutates it, so that any label, in either language,
 * makes a sentence without a mistake of grammar.
 */
export const welshIssues: IssueWording = {
  mandatory(label, manner) {
    switch (manner) {
      case 'enter':
        return `Rhowch ateb i ‘${label}’`;
      case 'select':
        return `Dewiswch ateb i ‘${label}’`;
      case 'selectSeveral':
        return `Dewiswch o leiaf un ateb i ‘${label}’`;
      case 'answerYesOrNo':
        return `Dewiswch ‘Ie’ neu ‘Na’ ar gyfer ‘${label}’`;
      case 'tick':
        return `Ticiwch y blwch ar gyfer ‘${label}’`;
      case 'attach':
        return `Dewiswch o leiaf un ffeil ar gyfer ‘${label}’`;
      case 'add':
        return `Ychwanegwch o leiaf un cofnod at ‘${label}’`;
    }
  },
  number: (label) => must(label, 'fod yn rhif'),
  wholeNumber: (label) => must(label, 'fod yn rhif cyfan'),
  again: (label) => `Atebwch ‘${label}’ eto: ni ellir darllen yr ateb a gadwyd`,
  unknown: () => 'Nid yw’r ffurflen hon yn gofyn am yr ateb hwn',
  formats: {
    date: 'fod yn ddyddiad sy’n cynnwys diwrnod, mis a blwyddyn, er enghraifft 27 3 2026',
    'rough-date': 'fod yn ddyddiad, neu’n fis a blwyddyn, neu’n flwyddyn, er enghraifft 1948',
    'local-time': time,
    'local-date-time': 'fod yn ddyddiad ac amser, er enghraifft 27 3 2026 a 9:30yb',
    email: 'fod yn gyfeiriad e-bost yn y fformat cywir, er enghraifft enw@example.com',
    'uk-telephone': 'fod yn rhif ffôn, er enghraifft 01632 960 001 neu +44 808 157 0192',
    'uk-postcode': 'fod yn god post llawn yn y DU, er enghraifft AA3 1AB',
    uprn: 'fod yn UPRN heb fwy na 12 digid, er enghraifft 10033544614',
    'nhs-number': 'gynnwys 10 digid, er enghraifft 999 123 4567',
    'ni-number': 'gynnwys 2 lythyren, 6 digid a llythyren olaf A, B, C neu D, er enghraifft QQ 12 34 56 C',
    'ods-code': 'fod yn god sefydliad heb fwy na 9 llythyren neu ddigid, er enghraifft A99999',
    money: 'fod yn swm o arian, er enghraifft £12.50',
  },
  findings: {
    code: 'gael ei ysgrifennu fel ',
    impossible: 'fod yn ddyddiad go iawn',
    'short-year': 'gynnwys blwyddyn o 4 digid, er enghraifft 1950',
    time,
    'ni-number': 'fod yn rhif GIG: rhif Yswiriant Gwladol yw hwn',
    pence: 'beidio â chynnwys mwy na 2 ddigid ar gyfer ceiniogau, er enghraifft £12.50',
  },
  doubts: {
    'check-digit': 'nid yw’r digid olaf yn cyd-fynd â’r lleill',
    'same-digits': 'mae’r digidau i gyd yr un fath',
    prefix: 'nid oes rhif Yswiriant Gwladol sy’n dechrau â’r ddwy lythyren hyn',
  },
  must,
  check: (label, doubt) => `Gwiriwch yr ateb i ‘${label}’: ${doubt}`,
  missing: (label, parts) =>
    `Mae’r ateb i ‘${label}’ yn anghyflawn. Yr hyn sydd ar goll: ${parts
      .split('-')
      .map((part) => named[part] ?? part)
      .join(', ')}`,
  pattern: (label) => must(label, 'fod yn y fformat cywir'),
  minLength: (label, limit) => must(label, `gynnwys o leiaf ${limit} nod`),
  maxLength: (label, limit) => must(label, `beidio â bod yn hirach na ${limit} nod`),
  maxWords: (label, limit) => must(label, `beidio â bod yn hirach na ${limit} ${limit === 2 ? 'air' : 'gair'}`),
  minimum: (label, limit) => must(label, `fod yn ${limit} neu’n fwy`),
  maximum: (label, limit) => must(label, `fod yn ${limit} neu’n llai`),
  exclusiveMinimum: (label, limit) => must(label, `fod yn fwy na ${limit}`),
  exclusiveMaximum: (label, limit) => must(label, `fod yn llai na ${limit}`),
  multipleOf: (label, limit) => must(label, `fod yn lluosrif o ${limit}`),
  minItems: (label, limit) => `Nifer lleiaf yr atebion i’w dewis ar gyfer ‘${label}’: ${limit}`,
  maxItems: (label, limit) => `Nifer mwyaf yr atebion i’w dewis ar gyfer ‘${label}’: ${limit}`,
  minEntries: (label, limit) => `Nifer lleiaf y cofnodion ar gyfer ‘${label}’: ${limit}`,
  maxEntries: (label, limit) => `Nifer mwyaf y cofnodion ar gyfer ‘${label}’: ${limit}`,
  minFiles: (label, limit) => `Nifer lleiaf y ffeiliau ar gyfer ‘${label}’: ${limit}`,
  maxFiles: (label, limit) => `Nifer mwyaf y ffeiliau ar gyfer ‘${label}’: ${limit}`,
  emptyFile: (name) => `Mae’r ffeil a ddewiswyd, ‘${name}’, yn wag`,
  maxSize: (name, limit) => `Rhaid i faint ‘${name}’ beidio â bod yn fwy na ${limit}`,
  accept: (name, kinds) => `Rhaid i ‘${name}’ fod yn un o’r mathau hyn o ffeil: ${kinds}`,
  damagedFile: (name) =>
    `Mae’r ffeil a ddewiswyd, ‘${name}’, wedi’i difrodi neu’n anghyflawn. Gwiriwch ei bod yn agor ar eich dyfais, yna cadwch hi eto a dewiswch y copi newydd`,
  macros: (name) => `Mae macros yn y ffeil a ddewiswyd, ‘${name}’. Cadwch gopi heb facros a dewiswch hwnnw`,
  infectedFile: (name) => `Mae’r ffeil a ddewiswyd, ‘${name}’, yn cynnwys feirws`,
  twoKinds: (name) =>
    `Mae’r ffeil a ddewiswyd, ‘${name}’, yn ddau fath o ffeil mewn un. Cadwch gopi o un math a dewiswch hwnnw`,
  pathsOutside: (name) =>
    `Mae rhywbeth yn y ffeil a ddewiswyd, ‘${name}’, sy’n arwain y tu allan iddi. Cadwch gopi newydd a dewiswch hwnnw`,
  largeInside: (name, limit) =>
    `Rhaid i faint ‘${name}’ beidio â bod yn fwy na ${limit} ar ôl ei dadbacio. Cadwch gopi â llai o luniau a dewiswch hwnnw`,
  manyInside: (name, limit) =>
    `Nifer mwyaf y rhannau y tu mewn i ‘${name}’: ${limit}. Cadwch gopi â llai o luniau a dewiswch hwnnw`,
  tooMuch: (limit) => `Rhaid i’ch atebion gyda’i gilydd beidio â bod yn fwy na ${limit}: byrhewch yr hiraf ohonynt`,
  unlisted: (label) => `Dewiswch un o’r awgrymiadau ar gyfer ‘${label}’`,
  option: (label) => `Dewiswch un o’r atebion i ‘${label}’`,
  duplicate: (label) => `Dewiswch bob ateb i ‘${label}’ unwaith yn unig`,
  exclusive: (label, option) => `Dewiswch atebion i ‘${label}’, neu dewiswch ‘${option}’ yn unig`,
  stop: () => 'Ni allwch fynd ymlaen â’r ffurflen hon: darllenwch yr hyn a ddywedir yma',
};

function must(label: string, be: string): string {
  return `Rhaid i’r ateb i ‘${label}’ ${be}`;
}

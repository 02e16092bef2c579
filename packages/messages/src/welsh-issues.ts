import type { IssueWording } from './issue-wording.ts';

/**
 * Welsh words of issues. A label is quoted and stands where nothing mutates it, so that any label, in either language,
 * makes a sentence without a mistake of grammar.
 */
export const welshIssues: IssueWording = {
  mandatory(label, manner) {
    switch (manner) {
      case 'enter': return `Rhowch ateb i ‘${label}’`;
      case 'select': return `Dewiswch ateb i ‘${label}’`;
      case 'selectSeveral': return `Dewiswch o leiaf un ateb i ‘${label}’`;
      case 'answerYesOrNo': return `Dewiswch ‘Ie’ neu ‘Na’ ar gyfer ‘${label}’`;
      case 'tick': return `Ticiwch y blwch ar gyfer ‘${label}’`;
      case 'attach': return `Dewiswch o leiaf un ffeil ar gyfer ‘${label}’`;
      case 'add': return `Ychwanegwch o leiaf un cofnod at ‘${label}’`;
    }
  },
  number: (label) => `Rhaid i’r ateb i ‘${label}’ fod yn rhif`,
  wholeNumber: (label) => `Rhaid i’r ateb i ‘${label}’ fod yn rhif cyfan`,
  again: (label) => `Atebwch ‘${label}’ eto: ni ellir darllen yr ateb a gadwyd`,
  unknown: () => 'Nid yw’r ffurflen hon yn gofyn am yr ateb hwn',
  formats: {
    date: (label, problem) =>
      problem === 'impossible'
        ? `Rhaid i’r ateb i ‘${label}’ fod yn ddyddiad go iawn`
        : `Rhaid i’r ateb i ‘${label}’ fod yn ddyddiad sy’n cynnwys diwrnod, mis a blwyddyn, er enghraifft 27 3 2026`,
    email: (label) => `Rhaid i’r ateb i ‘${label}’ fod yn gyfeiriad e-bost yn y fformat cywir, er enghraifft enw@example.com`,
    'nhs-number': (label, problem) =>
      problem === 'shape' ? `Rhaid i’r ateb i ‘${label}’ fod yn 10 digid`
      : `Gwiriwch yr ateb i ‘${label}’: ${problem === 'same-digits' ? 'mae’r digidau i gyd yr un fath' : 'nid yw’r digid olaf yn cyd-fynd â’r lleill'}`,
    'uk-postcode': (label) => `Rhaid i’r ateb i ‘${label}’ fod yn god post llawn yn y DU, er enghraifft AA3 1AB`,
    'uk-telephone': (label) => `Rhaid i’r ateb i ‘${label}’ fod yn rhif ffôn, er enghraifft 01632 960 001 neu +44 808 157 0192`,
  },
  pattern: (label) => `Rhaid i’r ateb i ‘${label}’ fod yn y fformat cywir`,
  minLength: (label, limit) => `Rhaid i’r ateb i ‘${label}’ gynnwys o leiaf ${limit} nod`,
  maxLength: (label, limit) => `Rhaid i’r ateb i ‘${label}’ beidio â bod yn hirach na ${limit} nod`,
  minimum: (label, limit) => `Rhaid i’r ateb i ‘${label}’ fod yn ${limit} neu’n fwy`,
  maximum: (label, limit) => `Rhaid i’r ateb i ‘${label}’ fod yn ${limit} neu’n llai`,
  exclusiveMinimum: (label, limit) => `Rhaid i’r ateb i ‘${label}’ fod yn fwy na ${limit}`,
  exclusiveMaximum: (label, limit) => `Rhaid i’r ateb i ‘${label}’ fod yn llai na ${limit}`,
  multipleOf: (label, limit) => `Rhaid i’r ateb i ‘${label}’ fod yn lluosrif o ${limit}`,
  minItems: (label, limit) => `Nifer lleiaf yr atebion i’w dewis ar gyfer ‘${label}’: ${limit}`,
  maxItems: (label, limit) => `Nifer mwyaf yr atebion i’w dewis ar gyfer ‘${label}’: ${limit}`,
  minEntries: (label, limit) => `Nifer lleiaf y cofnodion ar gyfer ‘${label}’: ${limit}`,
  maxEntries: (label, limit) => `Nifer mwyaf y cofnodion ar gyfer ‘${label}’: ${limit}`,
  minFiles: (label, limit) => `Nifer lleiaf y ffeiliau ar gyfer ‘${label}’: ${limit}`,
  maxFiles: (label, limit) => `Nifer mwyaf y ffeiliau ar gyfer ‘${label}’: ${limit}`,
  maxSize: (name, limit) => `Rhaid i faint ‘${name}’ beidio â bod yn fwy na ${limit}`,
  accept: (name, kinds) => `Rhaid i ‘${name}’ fod yn un o’r mathau hyn o ffeil: ${kinds}`,
  unlisted: (label) => `Dewiswch un o’r awgrymiadau ar gyfer ‘${label}’`,
  option: (label) => `Dewiswch un o’r atebion i ‘${label}’`,
  duplicate: (label) => `Dewiswch bob ateb i ‘${label}’ unwaith yn unig`,
  stop: () => 'Ni allwch fynd ymlaen â’r ffurflen hon: darllenwch yr hyn a ddywedir yma',
};

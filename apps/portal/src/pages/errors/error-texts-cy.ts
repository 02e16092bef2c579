import type { ErrorTexts } from './error-texts.ts';

/** The words of each error page in Welsh. */
export const welsh: ErrorTexts = {
  'page-not-found': {
    title: 'Heb ddod o hyd i’r dudalen',
    paragraphs: [
      'Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch ddilyn dolen, efallai ei bod wedi dyddio.',
    ],
  },
  'form-not-found': {
    title: 'Heb ddod o hyd i’r ffurflen',
    paragraphs: ['Nid oes ffurflen yn y cyfeiriad hwn. Efallai fod un arall wedi cymryd ei lle.'],
  },
  'record-not-found': {
    title: 'Heb ddod o hyd i’r cofnod',
    paragraphs: ['Nid oes cofnod o’r enw hwn i lenwi’r ffurflen ohono.'],
  },
  'link-needed': {
    title: 'Agorwch y ffurflen hon drwy ei dolen',
    paragraphs: [
      'Nid yw cyfeiriad y dudalen hon yn agor y ffurflen ar ei ben ei hun. Defnyddiwch y ddolen a gawsoch pan wnaethoch ei chadw neu ei chyflwyno.',
      'Os ydych newydd ddefnyddio’r ddolen honno, efallai fod eich porwr yn rhwystro cwcis. Caniatewch nhw ar gyfer y wefan hon, yna defnyddiwch y ddolen eto.',
    ],
  },
  'draft-not-found': {
    title: 'Heb ddod o hyd i’r ffurflen a gadwyd',
    paragraphs: [
      'Nid oes ffurflen wedi’i chadw wrth y ddolen hon. Gwiriwch fod y ddolen gyfan wedi’i chopïo, hyd at y llythyren olaf.',
    ],
  },
  'draft-expired': {
    title: 'Nid yw’r ffurflen hon yn cael ei chadw mwyach',
    paragraphs: [
      'Ni chafodd ei hanfon mewn pryd, felly mae wedi’i dileu, gyda phopeth a oedd ynddi. Roedd y dudalen lle cafodd ei chadw yn dweud tan pryd y byddai’n cael ei chadw.',
      'Os oes ei hangen arnoch o hyd, llenwch y ffurflen eto.',
    ],
  },
  'draft-deleted': {
    title: 'Cafodd y ffurflen hon ei dileu',
    paragraphs: [
      'Dewisodd rhywun â’i dolen ei dileu, felly mae popeth a oedd ynddi wedi mynd, gyda’i ffeiliau. Ni anfonwyd dim.',
      'Os oes angen y ffurflen arnoch, llenwch hi eto.',
    ],
  },
  'draft-moved': {
    title: 'Mae’r ffurflen hon mewn cyfrif bellach',
    paragraphs: [
      'Mewngofnododd rhywun â’i dolen, a mynd â hi i’w gyfrif. Dim ond yno y gellir ei hagor.',
      'Os mai chi oedd hwnnw, mewngofnodwch, a dewiswch y ffurflen o’ch ffurflenni a gadwyd.',
    ],
  },
  'submission-expired': {
    title: 'Nid yw’r ffurflen hon a gyflwynwyd yn cael ei chadw yma mwyach',
    paragraphs: [
      'Cafodd ei chyflwyno, ac mae’r cyfnod y mae’n cael ei chadw yma ar ben. Gall y cyngor ddweud wrthych beth ddigwyddodd iddi, o’i chyfeirnod.',
    ],
  },
  'file-not-found': {
    title: 'Heb ddod o hyd i’r ffeil',
    paragraphs: ['Nid oes ffeil o’r fath gyda’r ffurflen hon. Efallai ei bod wedi’i thynnu.'],
  },
  'form-removed': {
    title: 'Nid yw’r ffurflen hon yn cael ei defnyddio mwyach',
    paragraphs: [
      'Mae eich atebion wedi’u cadw o hyd, ond nid yw’r ffurflen y maent yn perthyn iddi yn cael ei defnyddio mwyach, felly ni ellir eu dangos na’u hanfon.',
      'Cadwch y ddolen, a gofynnwch i’r cyngor pa ffurflen i’w defnyddio yn ei lle.',
    ],
  },
  'form-updating': {
    title: 'Mae’r ffurflen hon yn cael ei diweddaru',
    paragraphs: [
      'Ni ellir ei llenwi na’i hargraffu ar hyn o bryd. Mae unrhyw beth rydych wedi’i gadw ynddi yn ddiogel.',
      'Rhowch gynnig arall arni ymhen ychydig funudau.',
    ],
  },
  'record-removed': {
    title: 'Nid yw’r cofnod yno mwyach',
    paragraphs: [
      'Mae eich atebion wedi’u cadw o hyd, ond mae’r cofnod y llenwyd y ffurflen hon ohono wedi’i ddileu, felly ni ellir mynd ymlaen â hi.',
      'Cadwch y ddolen, a gofynnwch i’r cyngor.',
    ],
  },
  'submission-not-found': {
    title: 'Heb ddod o hyd i’r ffurflen a gyflwynwyd',
    paragraphs: [
      'Nid oes ffurflen wedi’i chyflwyno wrth y ddolen hon. Gwiriwch fod y ddolen gyfan wedi’i chopïo, hyd at y llythyren olaf.',
    ],
  },
  'submission-of-removed-form': {
    title: 'Nid yw’r ffurflen hon yn cael ei defnyddio mwyach',
    paragraphs: [
      'Cafodd y ffurflen ei chyflwyno, ac mae wedi cyrraedd y cyngor. Nid yw’n cael ei defnyddio mwyach, felly ni ellir ei dangos yma. Gall y cyngor ddod o hyd iddi o’i chyfeirnod.',
    ],
  },
  'nothing-to-print': {
    title: 'Nid oes dim i’w argraffu',
    paragraphs: ['Nid oes dim o’r ffurflen hon ar y tudalennau a ddewisoch. Ewch yn ôl, a dewiswch dudalennau eraill.'],
  },
  'pdf-busy': {
    title: 'Nid yw’r PDF yn barod eto',
    paragraphs: [
      'Mae llawer o bobl yn gofyn am ffeiliau PDF ar hyn o bryd. Nid oes dim wedi’i golli. Rhowch gynnig arall arni ymhen munud, neu agorwch y ffurflen fel tudalen i’w hargraffu.',
    ],
  },
  'pdf-too-large': {
    title: 'Mae’r ffurflen hon yn rhy fawr ar gyfer PDF',
    paragraphs: [
      'Mae gwneud un yn cymryd mwy o amser neu gof nag sydd ar gael yma. Nid oes dim wedi’i golli. Agorwch hi fel tudalen i’w hargraffu yn lle hynny: mae popeth ar y dudalen honno.',
    ],
  },
  'pdf-not-drawn': {
    title: 'Nid oedd modd gwneud y PDF',
    paragraphs: [
      'Ein bai ni yw hyn. Nid oes dim wedi’i golli. Byddwn yn rhoi cynnig arall arni’n nes ymlaen. Tan hynny, agorwch y ffurflen fel tudalen i’w hargraffu: mae popeth ar y dudalen honno.',
    ],
  },
  'too-many': {
    title: 'Gormod o geisiadau',
    paragraphs: (again) => [
      'Daeth gormod o geisiadau o’ch rhwydwaith. Efallai fod eraill arno yn defnyddio’r gwasanaeth hwn hefyd.',
      `Mae’r hyn rydych wedi’i gadw yn ddiogel. Rhowch gynnig arall arni ${again}.`,
    ],
  },
  busy: {
    title: 'Mae’n ddrwg gennym, mae’r gwasanaeth yn brysur',
    paragraphs: ['Mae’r hyn rydych wedi’i gadw yn ddiogel. Rhowch gynnig arall arni ymhen munud.'],
  },
  'not-deleted': {
    title: 'Nid oedd modd dileu’r ffurflen a gadwyd gennych',
    paragraphs: [
      'Ni all y gwasanaeth ddileu dim ar hyn o bryd. Mae popeth rydych wedi’i gadw yn cael ei gadw o hyd.',
      'Rhowch gynnig arall arni yn nes ymlaen, neu rhowch wybod i’r cyngor.',
    ],
  },
  'print-busy': {
    title: 'Nid yw’r dudalen i’w hargraffu yn barod eto',
    paragraphs: [
      'Mae llawer o bobl yn argraffu ar hyn o bryd. Nid oes dim wedi’i golli. Rhowch gynnig arall arni ymhen munud.',
    ],
  },
  'print-too-large': {
    title: 'Mae’r ffurflen hon yn rhy fawr i’w hargraffu',
    paragraphs: [
      'Mae mwy o atebion ynddi nag y gellir eu rhoi ar bapur yma. Nid oes dim wedi’i golli: maent i gyd wedi’u cadw o hyd.',
    ],
  },
  'staff-not-signed-in': {
    title: 'Nid ydych wedi mewngofnodi',
    paragraphs: [
      'Cafodd y mewngofnodi ei ganslo neu cymerodd ormod o amser, neu cafodd ei ddechrau mewn porwr arall. Ewch yn ôl i’r dudalen roeddech ei heisiau, a mewngofnodi eto.',
    ],
  },
  'staff-no-team': {
    title: 'Nid ydych mewn unrhyw dîm yma',
    paragraphs: [
      'Rydych wedi mewngofnodi, ond nid oes yr un o’ch grwpiau yn cael ffurflenni’r cyngor hwn. Gofynnwch i bwy bynnag sy’n gofalu am eich cyfrif eich ychwanegu at grŵp tîm, yna mewngofnodwch eto.',
    ],
  },
  'staff-provider-away': {
    title: 'Ni allwch fewngofnodi ar hyn o bryd',
    paragraphs: ['Nid yw gwasanaeth mewngofnodi’r cyngor yn ateb. Rhowch gynnig arall arni ymhen munud.'],
  },
  failed: {
    title: 'Aeth rhywbeth o’i le',
    paragraphs: ['Ein bai ni yw hyn. Mae’r hyn rydych wedi’i gadw yn ddiogel. Rhowch gynnig arall arni ymhen ychydig.'],
  },
};

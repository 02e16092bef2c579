import type { ErrorPage } from './error-pages.ts';

interface ErrorText {
  readonly title: string;
  /** `again` is when to try again, in words. */
  readonly paragraphs: readonly string[] | ((again: string) => readonly string[]);
}

/** The words of each error page. A missing text does not compile. */
export const errorTexts: { readonly [language in 'en' | 'cy']: { readonly [page in ErrorPage]: ErrorText } } = {
  en: {
    'page-not-found': {
      title: 'Page not found',
      paragraphs: ['If you typed the address, check that it is right. If you followed a link, it may be out of date.'],
    },
    'form-not-found': {
      title: 'Form not found',
      paragraphs: ['There is no form at this address. It may have been replaced by another one.'],
    },
    'record-not-found': {
      title: 'Record not found',
      paragraphs: ['There is no record with this name to fill in the form from.'],
    },
    'link-needed': {
      title: 'Open this form by its link',
      paragraphs: [
        'The address of this page does not open the form by itself. Use the link you were given when you saved or submitted it.',
        'If you have just used that link, your browser may be blocking cookies. Allow them for this site, then use the link again.',
      ],
    },
    'draft-not-found': {
      title: 'Saved form not found',
      paragraphs: ['There is no saved form at this link. Check that you copied the whole link.'],
    },
    'draft-expired': {
      title: 'This saved form has expired',
      paragraphs: [
        'It was not submitted in time, so it has been deleted with everything in it. When you saved it, the page showed the date it would be kept until.',
        'If you still need it, fill in the form again.',
      ],
    },
    'draft-deleted': {
      title: 'This saved form was deleted',
      paragraphs: [
        'Somebody who had its link deleted it. Its answers and files are gone. Nothing was sent.',
        'If you need the form, fill it in again.',
      ],
    },
    'draft-moved': {
      title: 'This saved form is in an account now',
      paragraphs: [
        'Somebody who had its link signed in and took it into their account. Only they can open it.',
        'If that was you, sign in, and choose the form from your saved forms.',
      ],
    },
    'submission-expired': {
      title: 'This submitted form is no longer kept here',
      paragraphs: [
        'It was submitted, but we no longer keep a copy here. The council can tell you what happened to it. Give them its reference number.',
      ],
    },
    'file-not-found': {
      title: 'File not found',
      paragraphs: ['This form does not have this file. It may have been removed.'],
    },
    'form-removed': {
      title: 'This form is no longer in use',
      paragraphs: [
        'Your answers are still saved, but the form they belong to has been taken out of use, so they cannot be shown or sent.',
        'Keep the link, and ask the council which form to use instead.',
      ],
    },
    'form-updating': {
      title: 'This form is being updated',
      paragraphs: [
        'You cannot fill it in or print it at the moment. Anything you have saved in it is safe.',
        'Try again in a few minutes.',
      ],
    },
    'record-removed': {
      title: 'The record is no longer available',
      paragraphs: [
        'Your answers are still saved, but the record that this form was filled in from has been removed, so you cannot continue with it.',
        'Keep the link and contact the council.',
      ],
    },
    'submission-not-found': {
      title: 'Submitted form not found',
      paragraphs: ['There is no submitted form at this link. Check that you copied the whole link.'],
    },
    'submission-of-removed-form': {
      title: 'This form is no longer in use',
      paragraphs: [
        'The form was submitted and the council has it. This kind of form has since been taken out of use, so yours cannot be shown here. The council can find it by its reference number.',
      ],
    },
    'nothing-to-print': {
      title: 'There is nothing to print',
      paragraphs: ['Nothing of this form is on the pages that you chose. Go back, and choose other pages.'],
    },
    'pdf-busy': {
      title: 'The PDF is not ready yet',
      paragraphs: [
        'Many people are asking for PDFs at the moment. Nothing is lost. Try again in a minute, or open the form as a page to print.',
      ],
    },
    'pdf-too-large': {
      title: 'This form is too large for a PDF',
      paragraphs: [
        'The PDF would take too long or use too much memory to make. Nothing is lost. Open the form as a page to print instead. That page has everything.',
      ],
    },
    'pdf-not-drawn': {
      title: 'The PDF could not be made',
      paragraphs: [
        'This is a fault on our side. Nothing is lost. We will try again later. Until then, open the form as a page to print. That page has everything.',
      ],
    },
    'too-many': {
      title: 'Too many requests',
      paragraphs: (again) => [
        'There were too many requests from your network. Others on it may be using this service as well.',
        `What you have saved is safe. Try again ${again}.`,
      ],
    },
    busy: {
      title: 'Sorry, the service is busy',
      paragraphs: ['What you have saved is safe. Try again in a minute.'],
    },
    'not-deleted': {
      title: 'Your saved form could not be deleted',
      paragraphs: [
        'The service cannot delete anything at the moment. Everything you saved is still there.',
        'Try again later, or tell the council.',
      ],
    },
    'print-busy': {
      title: 'The page to print is not ready yet',
      paragraphs: ['Many people are printing at the moment. Nothing is lost. Try again in a minute.'],
    },
    'print-too-large': {
      title: 'This form is too large to print',
      paragraphs: ['It has more answers than can be printed here. Nothing is lost. All your answers are still saved.'],
    },
    failed: {
      title: 'Something went wrong',
      paragraphs: ['This is a fault on our side. What you have saved is safe. Try again in a moment.'],
    },
  },
  cy: {
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
      paragraphs: [
        'Nid oes dim o’r ffurflen hon ar y tudalennau a ddewisoch. Ewch yn ôl, a dewiswch dudalennau eraill.',
      ],
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
    failed: {
      title: 'Aeth rhywbeth o’i le',
      paragraphs: [
        'Ein bai ni yw hyn. Mae’r hyn rydych wedi’i gadw yn ddiogel. Rhowch gynnig arall arni ymhen ychydig.',
      ],
    },
  },
};

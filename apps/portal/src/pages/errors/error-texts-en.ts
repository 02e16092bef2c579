import type { ErrorTexts } from './error-texts.ts';

/** The words of each error page in English. */
export const english: ErrorTexts = {
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
  'staff-not-signed-in': {
    title: 'You are not signed in',
    paragraphs: [
      'The sign-in was cancelled or took too long, or it was begun in another browser. Go back to the page you wanted, and sign in again.',
    ],
  },
  'staff-no-team': {
    title: 'You are in no team here',
    paragraphs: [
      'You have signed in, but none of your groups gets forms of this council. Ask whoever looks after your account to add you to a team’s group, then sign in again.',
    ],
  },
  'staff-provider-away': {
    title: 'You cannot sign in at the moment',
    paragraphs: ['The council’s sign-in service does not answer. Try again in a minute.'],
  },
  failed: {
    title: 'Something went wrong',
    paragraphs: ['This is a fault on our side. What you have saved is safe. Try again in a moment.'],
  },
};

/** What a person can be told instead of the page they asked for. */
export type ErrorPage = 'page-not-found' | 'form-not-found' | 'record-not-found' | 'draft-not-found' | 'draft-expired' | 'submission-expired' | 'file-not-found' | 'form-removed' | 'record-removed' | 'submission-not-found' | 'submission-of-removed-form' | 'failed';

interface ErrorText {
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const errorTexts: Record<ErrorPage, ErrorText> = {
  'page-not-found': {
    status: 404,
    title: 'Page not found',
    paragraphs: ['If you typed the address, check that it is right. If you followed a link, it may be out of date.'],
  },
  'form-not-found': {
    status: 404,
    title: 'Form not found',
    paragraphs: ['There is no form at this address. It may have been replaced by another one.'],
  },
  'record-not-found': {
    status: 404,
    title: 'Record not found',
    paragraphs: ['There is no record of this name to fill in the form from.'],
  },
  'draft-not-found': {
    status: 404,
    title: 'Saved form not found',
    paragraphs: ['There is no saved form at this link. Check that the whole link was copied, to its last letter.'],
  },
  'draft-expired': {
    status: 410,
    title: 'This saved form is no longer kept',
    paragraphs: ['It was not sent in time, so it has been deleted, with everything that was in it. The page that it was saved from said until when it would be kept.', 'If you still need it, fill in the form again.'],
  },
  'submission-expired': {
    status: 410,
    title: 'This submitted form is no longer kept here',
    paragraphs: ['It was submitted, and the time for which it is kept here is over. The council can tell you what became of it, by its reference number.'],
  },
  'file-not-found': {
    status: 404,
    title: 'File not found',
    paragraphs: ['There is no such file with this form. It may have been removed.'],
  },
  'form-removed': {
    status: 410,
    title: 'This form is no longer in use',
    paragraphs: [
      'Your answers are still saved, but the form that they belong to has been taken out of use, so they cannot be shown or sent.',
      'Keep the link, and ask the council which form to use instead.',
    ],
  },
  'record-removed': {
    status: 410,
    title: 'The record is no longer there',
    paragraphs: ['Your answers are still saved, but the record that this form was filled in from has been removed, so it cannot be gone on with.', 'Keep the link, and ask the council.'],
  },
  'submission-not-found': {
    status: 404,
    title: 'Submitted form not found',
    paragraphs: ['There is no submitted form at this link. Check that the whole link was copied, to its last letter.'],
  },
  'submission-of-removed-form': {
    status: 410,
    title: 'This form is no longer in use',
    paragraphs: ['The form was submitted, and the council has it. It has been taken out of use since, so it cannot be shown here. The council can find it by its reference number.'],
  },
  failed: {
    status: 500,
    title: 'Something went wrong',
    paragraphs: ['This is a fault on our side. What you have saved is safe. Try again in a moment.'],
  },
};

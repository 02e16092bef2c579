/** The error pages. */
export type ErrorPage =
  | 'page-not-found'
  | 'form-not-found'
  | 'record-not-found'
  | 'link-needed'
  | 'draft-not-found'
  | 'draft-expired'
  | 'draft-deleted'
  | 'draft-moved'
  | 'submission-expired'
  | 'file-not-found'
  | 'form-removed'
  | 'form-updating'
  | 'record-removed'
  | 'submission-not-found'
  | 'submission-of-removed-form'
  | 'nothing-to-print'
  | 'pdf-busy'
  | 'pdf-too-large'
  | 'pdf-not-drawn'
  | 'print-busy'
  | 'print-too-large'
  | 'too-many'
  | 'busy'
  | 'not-deleted'
  | 'staff-not-signed-in'
  | 'staff-no-team'
  | 'staff-provider-away'
  | 'failed';

/** The HTTP status of each error page. */
export const errorStatuses: { readonly [page in ErrorPage]: number } = {
  'page-not-found': 404,
  'form-not-found': 404,
  'record-not-found': 404,
  'link-needed': 403,
  'draft-not-found': 404,
  'draft-expired': 410,
  'draft-deleted': 410,
  'draft-moved': 410,
  'submission-expired': 410,
  'file-not-found': 404,
  'form-removed': 410,
  'form-updating': 503,
  'record-removed': 410,
  'submission-not-found': 404,
  'submission-of-removed-form': 410,
  'nothing-to-print': 404,
  'pdf-busy': 503,
  'pdf-too-large': 413,
  'pdf-not-drawn': 503,
  'print-busy': 503,
  'print-too-large': 413,
  'too-many': 429,
  busy: 503,
  'not-deleted': 503,
  'staff-not-signed-in': 400,
  'staff-no-team': 403,
  'staff-provider-away': 503,
  failed: 500,
};

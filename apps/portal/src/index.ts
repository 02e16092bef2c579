export type { ApiErrorCode, ApiIssue } from './api/api-error.ts';
export { openPortal, type PortalOptions } from './open-portal.ts';
export type { Around, PageData } from './pages/page-data.ts';
export { serve } from './serve.ts';
export { checkLog } from './staff/log/check-log.ts';
export { StartError } from './start-error.ts';

import type { FastifyInstance } from 'fastify';
import { addAccountPages } from '../accounts/account-pages.ts';
import { addStaffPages } from '../staff/staff-pages.ts';
import type { Portal } from '../portal.ts';
import { addCarryPage } from './carry-page.ts';
import { addCopyPage } from './copy-page.ts';
import { addCouncilPages } from './council-pages.ts';
import { addDeletePage } from './delete-page.ts';
import { addDownloads } from './downloads.ts';
import { addFormPage } from './form-page.ts';
import { addHomePages } from './home-pages.ts';
import { addOutboxPage } from './outbox-page.ts';
import { addPrintouts } from './printouts.ts';
import { addStartPage } from './start-page.ts';
import { addSubmissionPage } from './submission-page.ts';

/** Adds everything that a browser opens as a page or a document. */
export function addPages(app: FastifyInstance, portal: Portal): void {
  addHomePages(app, portal);
  addStartPage(app, portal);
  addCouncilPages(app, portal);
  addFormPage(app, portal);
  addCarryPage(app, portal);
  addDeletePage(app, portal);
  addSubmissionPage(app, portal);
  addCopyPage(app, portal);
  addPrintouts(app, portal);
  addDownloads(app, portal);
  if (portal.accounts) addAccountPages(app, portal, portal.accounts);
  if (portal.staff) addStaffPages(app, portal, portal.staff);
  if (portal.mail?.shown) addOutboxPage(app, portal);
}

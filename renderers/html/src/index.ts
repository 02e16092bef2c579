export { type HtmlPage, openPage, type PageOptions } from './open-page.ts';

export type {
  Diagnostic,
  DiagnosticCode,
  Example,
  Params,
  RawDiagnostic,
  RelatedPlace,
  Severity,
  SourcePlace,
} from './diagnostic.ts';
export { catalogue } from './catalogue.ts';
export { diagnostic, type Details } from './make-diagnostic.ts';
export { didYouMean } from './did-you-mean.ts';
export { lineAt, locate } from './locate.ts';
export type { Position } from './locate.ts';
export { locateAll } from './locate-all.ts';
export { message } from './message.ts';
export { print } from './print.ts';
export { printable, shortened } from './printable.ts';

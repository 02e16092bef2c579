import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { presentName } from '../language/former-names.ts';
import { parseJson, type JsonResult } from './json.ts';

/** Reports each former name in a file, where it is first. */
export function formerNamesOf({ renamed }: JsonResult): readonly RawDiagnostic[] {
  const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  const found = renamed.map(({ place, written, name }) =>
    diagnostic('former-name', place, { former: last(written), name: last(name) }),
  );
  return [...new Map(found.toReversed().map((one) => [String(one.params['former']), one])).values()].toReversed();
}

/**
 * Returns the text of a form, a list or their Welsh with its former names replaced, and how many there were. Every other
 * byte stays as it is, also in a text that is not JSON.
 */
export function upgraded(file: string, text: string): { readonly text: string; readonly count: number } {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { renamed } = parseJson(file, text.slice(mark), presentName);
  const after = renamed.toReversed().reduce((before, { place, name }) => {
    const start = mark + place.offset;
    return before.slice(0, start) + JSON.stringify(name) + before.slice(start + place.length);
  }, text);
  return { text: after, count: renamed.length };
}

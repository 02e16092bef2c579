import { english } from '@formwright/messages';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPdf, rules } from '../../src/check/index.ts';
import { printDocument, renderPdf } from '../../src/index.ts';
import { referral, referralAnswers } from '../support/referral.ts';
import { name, number, text, withFault, yes, type Fault } from './faults.ts';

/** For each rule one fault that it must find. */
const faults: { readonly [rule: string]: Fault } = {
  '5-1': (file) => file.rewrite(file.catalog, 'Metadata', (xmp) => xmp.replace('pdfuaid:part>1', 'pdfuaid:part>9')),
  '7.1-8': ({ catalog }) => void catalog.delete(name('Metadata')),
  '7.1-9': (file) => file.rewrite(file.catalog, 'Metadata', (xmp) => xmp.replaceAll('dc:title', 'dc:titel')),
  '7.1-10': ({ catalog }) => void catalog.delete(name('ViewerPreferences')),
  '6.2-1': ({ catalog }) => void catalog.delete(name('MarkInfo')),
  '7.1-4': ({ catalog, dict }) => catalog.set(name('MarkInfo'), dict({ Marked: yes, Suspects: yes })),
  '7.1-11': ({ catalog }) => void catalog.delete(name('StructTreeRoot')),
  '7.2-34': ({ catalog }) => void catalog.delete(name('Lang')),
  '7.2-29': ({ catalog }) => catalog.set(name('Lang'), text('en_GB')),
  '7.15-1': ({ catalog, dict }) => catalog.set(name('AcroForm'), dict({ XFA: text('x') })),

  '7.1-3': (file) =>
    file.rewrite(file.page, 'Contents', (content) => content.replace(/\/Span <<[^>]*>> BDC/, '/P BMC')),
  '7.1-1': (file) =>
    file.rewrite(file.page, 'Contents', (content) => content.replace(/\/Span <<[^>]*>> BDC/, '$& /Artifact BMC EMC')),
  'marks-closed': (file) => file.rewrite(file.page, 'Contents', (content) => content.replace(/EMC/, '')),
  'marks-exist': ({ refs, first }) => refs(first('H1')).push(number(9999)),
  'marks-once': ({ refs, first }) => refs(first('H1')).push(refs(first('H1')).get(0)),
  'parent-tree': ({ page }) => void page.delete(name('StructParents')),

  '7.1-5': ({ retype, first }) => retype([first('H1')], 'Heading'),
  '7.1-12': ({ first }) => void first('H1').delete(name('P')),
  '7.2-4': ({ retype, first }) => retype([first('THead')], 'Div'),
  '7.2-5': ({ retype, first }) => retype([first('Table')], 'Div'),
  '7.2-6': ({ retype, first }) => retype([first('Table')], 'Div'),
  '7.2-7': ({ retype, first }) => [retype([first('THead')], 'TFoot'), retype([first('Table')], 'Div')],
  '7.2-8': ({ retype, first }) => retype([first('TR')], 'Div'),
  '7.2-9': ({ retype, elements }) => retype(elements('TR'), 'Div'),
  '7.2-17': ({ retype, first }) => retype([first('L')], 'Div'),
  '7.2-18': ({ retype, first }) => retype([first('LI')], 'Div'),
  '7.2-26': ({ retype, first }) => retype([first('P')], 'TOCI'),
  '7.2-3': ({ retype, first }) => retype([first('THead')], 'P'),
  '7.2-10': ({ retype, first }) => retype([first('TD')], 'P'),
  '7.2-19': ({ retype, first }) => retype([first('LI')], 'P'),
  '7.2-20': ({ retype, first }) => retype([first('Lbl')], 'P'),
  '7.2-27': ({ retype, first }) => retype([first('L')], 'TOC'),
  '7.2-36': ({ retype, children, first }) => retype(children(first('THead')), 'P'),
  '7.2-37': ({ retype, children, first }) => retype(children(first('TBody')), 'P'),
  '7.2-38': ({ retype, children, first }) => [retype(children(first('TBody')), 'P'), retype([first('TBody')], 'TFoot')],
  'list-content': ({ refs, first }) => refs(first('LI')).push(number(0)),
  '7.2-40': ({ retype, children, elements }) =>
    retype(
      elements('L').flatMap((list) => children(list).slice(1)),
      'Caption',
    ),
  '7.3-1': ({ retype, first }) => retype([first('P')], 'Figure'),
  '7.7-1': ({ retype, first }) => retype([first('P')], 'Formula'),
  '7.9-1': ({ retype, first }) => retype([first('P')], 'Note'),
  // The file has its elements from the last to the first.
  '7.4.2-1': ({ retype, elements }) => retype(elements('H2').slice(-1), 'H4'),
  '7.4.4-1': ({ retype, elements }) => retype(elements('P'), 'H'),
  '7.4.4-3': ({ retype, first }) => retype([first('P')], 'H'),

  '7.5-1': ({ first }) => void first('TH').delete(name('A')),
  '7.2-42': ({ refs, first }) => refs(first('TR')).remove(0),
  '7.2-11': ({ retype, elements }) => retype(elements('TBody'), 'THead'),
  '7.2-12': ({ retype, elements }) => retype([...elements('TBody'), ...elements('THead')], 'TFoot'),
  '7.2-14': ({ retype, elements }) => retype(elements('TBody'), 'TFoot'),
  '7.2-39': ({ retype, elements }) => retype([...elements('TBody'), ...elements('THead')], 'Caption'),
  '7.2-16': ({ retype, refs, children, first }) => [
    retype(children(first('Document')).slice(0, 1), 'Caption'),
    refs(first('Table')).insert(1, refs(first('Document')).get(0)),
  ],

  '7.18.3-1': ({ annotate, page }) => [annotate({ Subtype: name('Link') }), page.delete(name('Tabs'))],
  '7.18.1-3': ({ annotate }) => annotate({ Subtype: name('Widget') }),
  '7.18.4-1': ({ annotate }) => annotate({ Subtype: name('Widget') }),
  '7.18.5-1': ({ annotate }) => annotate({ Subtype: name('Link') }),
  '7.18.5-2': ({ annotate }) => annotate({ Subtype: name('Link') }),
  '7.18.1-1': ({ annotate }) => annotate({ Subtype: name('Text') }),
  '7.18.4-2': ({ retype, first }) => retype([first('P')], 'Form'),
  'annotation-parent': ({ annotate }) => annotate({ Subtype: name('Link') }),

  '7.21.4.1-1': ({ holding }) => void holding('FontFile2').delete(name('FontFile2')),
  '7.21.3.2-1': ({ holding }) => void holding('CIDToGIDMap').delete(name('CIDToGIDMap')),
  '7.21.7-1': ({ holding }) => void holding('ToUnicode').delete(name('ToUnicode')),
  '7.21.7-2': (file) =>
    file.rewrite(file.holding('ToUnicode'), 'ToUnicode', (map) => map.replace(/(<0001> )<\w+>/, '$1<0000>')),
  '7.21.8-1': (file) => file.rewrite(file.page, 'Contents', (content) => content.replace(/[^\n]* T[jJ]/, '<0000> Tj')),
};

describe('the checker of PDFs', () => {
  let good: Uint8Array;

  beforeAll(async () => {
    const document = printDocument({
      form: referral,
      answers: referralAnswers,
      facts: { today: '2026-11-22' },
      wording: english,
    });
    good = await renderPdf(document);
  });

  test('finds nothing in a good file, even after it is rewritten', async () => {
    expect(await checkPdf(good)).toEqual([]);
    expect(await checkPdf(await withFault(good, () => undefined))).toEqual([]);
  });

  test('has a unique id for each rule', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.for(rules.map(({ id, says }) => ({ id, says })))('finds a fault against $id: $says', async ({ id }) => {
    const fault = faults[id];
    const faulty = fault
      ? await withFault(good, fault)
      : Buffer.from(Buffer.from(good).toString('latin1').replace('%PDF-1.7', '%PDF-2.0'), 'latin1');
    expect((await checkPdf(faulty)).map(({ rule }) => rule)).toContain(id);
  });

  test('rejects a file that is not a PDF', async () => {
    await expect(checkPdf(new TextEncoder().encode('<html>'))).rejects.toThrow('PDF');
  });
});

import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm, Draft } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { checkPdf } from '../src/check/index.ts';
import { printDocument, renderPdf } from '../src/index.ts';
import { field, formOf, long, page, repeat, section, several } from './support/form-of.ts';
import { readPdf, wordsOf, type ReadPdf } from './support/read-pdf.ts';
import { referral, referralAnswers } from './support/referral.ts';

const facts = { today: '2026-11-22' };
const story = formOf({ story: page('Story', { text: field('What happened?', long) }) });
const ofStory = (text: string): Draft => ({ story: { text } });

async function draw(form: CompiledForm, answers: Draft): Promise<ReadPdf & { readonly bytes: Uint8Array }> {
  const bytes = await renderPdf(printDocument({ form, answers, facts, wording: english }));
  expect(await checkPdf(bytes)).toEqual([]);
  return { ...(await readPdf(bytes)), bytes };
}

function prose(words: number): string {
  const some = [
    'the',
    'person',
    'said',
    'that',
    'her',
    'daughter',
    'ŵyr',
    'helps',
    'with',
    'meals',
    'on',
    'Tuesdays;',
    'tŷ',
    'and',
  ];
  return Array.from({ length: words }, (_, index) => some[(index * 7 + (index % 5)) % some.length]).join(' ');
}

describe('a PDF', () => {
  test('draws a body map on the sheet of its own height, as an artifact that nobody hears', async () => {
    const where = field('Where?', { ...several('chest'), widget: 'body-map' });
    const read = await draw(formOf({ a: page('A', { where, more: field('More') }) }), {
      a: { where: ['chest'], more: 'Nothing' },
    });
    expect(wordsOf(read)).not.toContain('Front');
    expect(wordsOf(read)).toMatch(/Where\? chest More Nothing/);
  });

  test('draws a body map on the sheet of its answer, wherever the sheet ends', async () => {
    const where = field('Where?', { ...several('chest'), widget: 'body-map' });
    for (const lines of [8, 14, 20, 24]) {
      const fill = Object.fromEntries(Array.from({ length: lines }, (_, n) => [`f${n}`, field(`Line ${n}`)]));
      const { file, heard, artifacts } = await draw(formOf({ a: page('A', { ...fill, where }) }), {
        a: { where: ['chest'] },
      });
      const label = heard.findIndex(({ type, text }) => type === 'Lbl' && text === 'Where?');
      const sheet = file.sheets.findIndex(({ id }) => id === file.elements[label]?.marks[0]?.sheet);
      expect(artifacts[sheet], `${lines} lines`).toContain('Front');
    }
  });

  test('shows an answer of 2,000 words in full, over several sheets, and keeps its paragraphs', async () => {
    const paragraphs = [prose(700), prose(700), prose(600)];
    const read = await draw(story, ofStory(paragraphs.join('\n\n')));
    const drawn = read.heard.filter(({ type, text }) => type === 'P' && paragraphs.includes(text));
    expect(drawn.map(({ text }) => text)).toEqual(paragraphs);
    expect(drawn.some(({ sheets }) => sheets > 1)).toBe(true);
    expect(read.file.sheets.length).toBeGreaterThan(3);
  });

  test('cuts a word of 10,000 letters into lines without losing any', async () => {
    const read = await draw(story, ofStory('Q'.repeat(10_000)));
    expect(wordsOf(read).match(/Q/g)).toHaveLength(10_000);
    expect(read.file.sheets.length).toBeGreaterThan(3);
  });

  test('leaves a text that looks like a part of the structure as it was typed', async () => {
    const looks = '/ListNumbering /Decimal';
    const bytes = await renderPdf({
      ...printDocument({ form: story, answers: ofStory('x'), facts, wording: english }),
      title: looks,
    });
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).toContain(`/Title (${looks})`);
    expect(file).toMatch(/\n {4}\/ListNumbering \/None {3}\n/);
    expect(file).not.toMatch(/\n {4}\/ListNumbering \/Decimal\n/);
  });

  test.for(['en', 'cy'] as const)(
    'names a character that no font has in its place, keeps the text for readers, and tells the host: %s',
    async (language) => {
      const wording = language === 'cy' ? welsh : english;
      const document = printDocument({ form: story, answers: ofStory('Siân ꦲꦤ 🜀 ✓'), facts, wording });
      const told: (readonly string[])[] = [];
      const bytes = await renderPdf(document, { onMissing: (scripts) => void told.push(scripts) });
      expect(told).toEqual([['Java', 'Zyyy']]);
      expect(await checkPdf(bytes)).toEqual([]);
      expect((await readPdf(bytes)).heard.filter(({ actual }) => actual !== undefined)).toMatchObject([
        {
          type: 'P',
          text: {
            en: 'Siân [Javanese characters that cannot be shown: U+A9B2 U+A9A4] [characters that cannot be shown: U+1F700] ✓',
            cy: 'Siân [nodau Java na ellir eu dangos: U+A9B2 U+A9A4] [nodau na ellir eu dangos: U+1F700] ✓',
          }[language],
          actual: 'Siân ꦲꦤ 🜀 ✓',
        },
      ]);
    },
  );

  test('shows text that looks like code as text, wherever it is', async () => {
    const code = [
      '"};alert(1)// </script> ${x} {{title}} (\\) BT ET EMC <</MCID 0>> BDC %PDF /Artifact BMC',
      '#set page(fill: red) #read("/etc/passwd") *b* _e_ $x$ `raw` <label> @ref = Heading \\ // c /* d */ ~ --- #{ } ]',
      '  /S /TD   /A [<<     /O /Table     /Headers [(U1x0y0)] >>] endobj'.trim().replace(/ +/g, ' '),
    ];
    const people = repeat('People', 'Person', { name: field('Name') });
    for (const text of code) {
      const form = formOf(
        { a: page(text, { long: field(text, long), people: repeat(text, text, { name: field(text) }), more: people }) },
        { title: text, owner: text },
      );
      const read = await draw(form, { a: { long: text, people: [{ name: text }], more: [{ name: text }] } });
      expect(wordsOf(read).split(text).length - 1).toBe(9);
    }
  });

  test('keeps line ends and tabs, removes control characters, and replaces broken characters', async () => {
    const read = await draw(story, ofStory('one\r\ntwo\n\n\n\nthree\tfour\u0000\ud800five\u202esix'));
    const drawn = read.heard.filter(({ type }) => type === 'P').map(({ text, actual }) => actual ?? text);
    expect(drawn).toContain('one two');
    expect(drawn).toContain('three    four\ufffdfivesix');
  });

  test('of a form without pages has only a title', async () => {
    const read = await draw(formOf({}), {});
    expect(read.heard.filter(({ type }) => type.startsWith('H')).map(({ text }) => text)).toEqual(['Example form']);
    expect(read.file.sheets).toHaveLength(1);
  });

  test('of a form with deep sections skips no level of headings, and goes no deeper than H6', async () => {
    const deep = formOf({
      a: page('A', {
        r: repeat('R', 'Entry', { s: repeat('S', 'Inner', { t: repeat('T', 'Innermost', { x: field('X', long) }) }) }),
      }),
    });
    const read = await draw(deep, { a: { r: [{ s: [{ t: [{ x: 'deep' }] }] }] } });
    expect(read.heard.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => type)).toEqual([
      'H1',
      'H2',
      'H3',
      'H4',
      'H5',
      'H6',
      'H6',
      'H6',
    ]);
  });

  test('never separates a heading from its content, wherever the sheet ends', async () => {
    const fill = Object.fromEntries(Array.from({ length: 18 }, (_, n) => [`f${n}`, field(`Line ${n}`)]));
    const needs = repeat('Needs', 'Need', {
      what: field('What', long),
      why: field('Why it has to be so, and what came of it', long),
    });
    const table = repeat('People', 'Person', { name: field('Name') });
    for (let lines = 9; lines <= 18; lines++) {
      const some = Object.fromEntries(Object.entries(fill).slice(0, lines));
      const form = formOf({
        a: page('First', { ...some, group: section('Group', { inner: section('Inner', { needs, table }) }) }),
        b: page('Second', { x: field('A label that takes all of three lines of its narrow column, at least') }),
      });
      const { file, heard } = await draw(form, {
        a: { group: { inner: { needs: [{ what: 'a\nb' }], table: [{ name: prose(60) }] } } },
        b: {},
      });
      // On each sheet, tagged content is in order, and the last is not a heading.
      const types = new Map<string, string>(
        file.elements.flatMap((element, index) =>
          element.marks.map(({ sheet, mark }) => [`${sheet} ${mark}`, heard[index]?.type ?? ''] as const),
        ),
      );
      const last = file.sheets.map(({ id, shown }) =>
        types.get(`${id} ${shown.filter(({ mark }) => mark !== undefined).at(-1)?.mark ?? ''}`),
      );
      expect(
        last.filter((type) => type === undefined || /^(?:H\d|TH)$/.test(type)),
        `${lines} lines`,
      ).toEqual([]);
    }
  });

  test('has its number, the reference and the status on each sheet, outside the tags [S3-141]', async () => {
    const finished = await renderPdf(
      printDocument({
        form: referral,
        answers: referralAnswers,
        facts,
        wording: english,
        submitted: { reference: 'AB-12-CD34-EF56GH', at: '2026-11-22T09:30:00Z' },
      }),
    );
    const { artifacts, file } = await readPdf(finished);
    const count = file.sheets.length;
    artifacts.forEach((texts, index) =>
      expect(texts).toEqual(expect.arrayContaining(['Reference: AB-12-CD34-EF56GH', `Page ${index + 1} of ${count}`])),
    );
    const unfinished = await draw(referral, referralAnswers);
    unfinished.artifacts.forEach((texts) => expect(texts).toContain('Not finished'));
  });

  test('says on each sheet who it is about', async () => {
    const about = 'Siân Ŵyn o Dŷ Gŵyr · Date of birth 14 March 1948 · NHS number 943 476 5919';
    const { artifacts, heard } = await draw(referral, referralAnswers);
    expect(artifacts.length).toBeGreaterThan(1);
    artifacts.forEach((texts) => expect(texts.join('')).toContain(about));
    expect(heard.find(({ type }) => type === 'H2')?.text).toBe('Summary');
  });

  test('leaves no answer of a list alone on its last sheet', async () => {
    for (const lines of [19, 20, 21, 22, 23, 24, 25, 26]) {
      const fill = Object.fromEntries(Array.from({ length: lines }, (_, n) => [`f${n}`, field(`Line ${n}`)]));
      const { file, heard } = await draw(formOf({ a: page('A', fill) }), {});
      const labels = heard.flatMap(({ type, text }, at) =>
        type === 'Lbl' && text.startsWith('Line') ? [file.elements[at]?.marks[0]?.sheet] : [],
      );
      expect(labels).toHaveLength(lines);
      expect(labels.filter((sheet) => sheet === labels.at(-1)).length, `${lines} lines`).toBeGreaterThan(1);
    }
  });

  test('has a bookmark for each page and section', async () => {
    const { file } = await draw(referral, referralAnswers);
    expect(titlesOf(file.catalog.get('Outlines'))).toEqual([
      'Summary',
      'About the person',
      ['Address'],
      'Home and daily living',
      ['People in the household'],
      'Needs and actions',
      ['Domains', ['Domain 1: Managing at home', ['Needs'], 'Domain 2: Being with other people', ['Needs']]],
    ]);
  });

  test('is the same, byte for byte, whatever was drawn before', async () => {
    const draft = (text: string): Promise<Uint8Array> =>
      renderPdf(printDocument({ form: story, answers: ofStory(text), facts, wording: english }));
    const words = 'Washing, a non-breaking\u00a0space, the office, an o\ufb03ce';
    const first = await draft(words);
    await draft('Ŵyr\u00a0ŷ \ufb03');
    await draft('plain space - W ffi');
    expect(Buffer.from(await draft(words)).equals(first)).toBe(true);
    expect(wordsOf(await readPdf(first))).toContain('Washing, a non-breaking space, the office, an o\ufb03ce');
  });
});

describe('a table in a PDF', () => {
  const people = formOf({
    home: page('Home', {
      people: repeat('People', 'Person', { name: field('Name'), note: field('What they do'), more: field('More') }),
    }),
  });

  test('repeats its heading on each further sheet as an artifact', async () => {
    const entries = Array.from({ length: 80 }, (_, index) => ({
      name: `Person ${index + 1} Ŵyn`,
      note: prose(12),
      more: index % 2 ? 'yes' : '',
    }));
    const { heard, artifacts, file } = await draw(people, { home: { people: entries } });
    expect(heard.filter(({ text }) => text === 'What they do')).toHaveLength(1);
    expect(file.sheets.length).toBeGreaterThan(3);
    artifacts.slice(1).forEach((texts) => expect(texts).toContain('What they do'));
    expect(heard.filter(({ type }) => type === 'TR')).toHaveLength(81);
  });

  test('wraps long cells, breaks a tall row between lines, and cuts nothing off', async () => {
    const tall = prose(900);
    const { heard } = await draw(people, {
      home: {
        people: [
          { name: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', note: tall, more: 'x'.repeat(300) },
        ],
      },
    });
    const cells = heard.filter(({ type }) => type === 'P');
    expect(cells.find(({ text }) => text === tall)?.sheets).toBeGreaterThan(1);
    expect(cells.map(({ text }) => text.replaceAll(' ', ''))).toEqual(
      expect.arrayContaining(['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'x'.repeat(300)]),
    );
  });
});

interface Node {
  get(key: string): unknown;
}

type Titles = readonly (string | Titles)[];

function titlesOf(outline: unknown): Titles {
  const titles: (string | Titles)[] = [];
  for (
    let item = (outline as Node).get('First') as Node | undefined;
    item;
    item = item.get('Next') as Node | undefined
  ) {
    titles.push(item.get('Title') as string);
    const below = titlesOf(item);
    if (below.length > 0) titles.push(below);
  }
  return titles;
}

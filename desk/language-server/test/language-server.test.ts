import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import jsonc from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { startEditor, type Editor } from './editor.ts';

const path = 'forms/example/visit/form.json';

/** A form whose field `why` has this beside it; `|` is the cursor. */
function form(beside: string, more: string = ''): string {
  return `{
  "$schema": "../../../schemas/dialect.json",
  "$id": "example/visit",
  "title": "Visit",
  "type": "object",
  "x-form": {
    "version": "1.0.0", "owner": "Example Council",
    "words": { "person": "person", "phone": "01632 960100" },
    "context": { "role": { "type": "string", "enum": ["worker", "manager"] } },
    "conditions": { "urgent": { "field": "/visit/when", "is": "today" } }
  },
  "properties": {
    "visit": {
      "title": "Visit to the {person}, telephone {phone}",
      "type": "object",
      "properties": {
        "when": { "title": "When", "oneOf": [{ "const": "today", "title": "Today" }, { "const": "later", "title": "Another day" }] },
        "day": { "title": "Day", "type": "string", "format": "date", "x-visible": { "all": [{ "condition": "urgent" }, { "context": "role", "is": "worker" }] } },
        "tenure": { "title": "Home", "x-options": "tenures" },
        "people": {
          "title": "People", "type": "array",
          "x-ui": { "entryLabel": "Person", "columns": ["name"] },
          "items": { "type": "object", "properties": {
            "name": { "title": "Name", "type": "string", "maxLength": 50 },
            "child": { "title": "A child?", "type": "boolean", "x-visible": { "field": "name", "answered": true } }
          } }
        },
        "why": { "title": "Why", "type": "string", "maxLength": 50${beside} }${more}
      }
    },
    "after": {
      "title": "Afterwards", "type": "object",
      "properties": { "done": { "title": "Done on", "type": "string", "format": "date", "x-visible": { "field": "/visit/when", "is": "later" } } }
    }
  }
}
`;
}

const scenarios = `{
  "facts": { "today": "2026-11-24", "context": { "role": "worker" } },
  "scenarios": [
    {
      "name": "Later", "answers": { "visit": { "when": "later", "people": [{ "name": "Ann" }] } }, "page": "visit",
      "change": { "/visit/people/0": { "name": "Bea" } }, "expect": { "visible": ["/after/done"], "progress": { "pages": { "visit": "inProgress" } } }
    }
  ]
}
`;

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor({
    [path]: form(''),
    'forms/example/visit/scenarios.json': scenarios,
    'forms/example/visit/drafts/half.json':
      '{ "answers": { "visit": { "when": "later", "people": [{ "name": "Ann" }] } } }\n',
  });
  editor.open(path, form(''));
});
afterAll(async () => {
  expect(await editor.close()).toBe(0);
});

async function offered(beside: string): Promise<readonly string[]> {
  editor.type(path, form(beside));
  return (await editor.completions(path)).map(({ label }) => label);
}

describe('completion in conditions offers', () => {
  test('names of fields: bare if they are near, otherwise from the root; fields of entries only if an entry is meant', async () => {
    expect(await offered(', "x-visible": { "field": "|" }')).toEqual(['when', 'day', 'tenure', 'why', '/after/done']);
    expect(await offered(', "x-visible": { "some": "people", "where": { "field": "|", "is": true } }')).toEqual(
      expect.arrayContaining(['name', 'child', '@entry', 'when']),
    );
    for (const list of ['"times": [2, "|"]', '"dividedBy": ["|", 2], "rounded": { "up": 1 }'])
      expect(await offered(`, "x-calculate": { ${list} }`)).toEqual(['when', 'day', 'tenure', 'why', '/after/done']);
    expect(await offered(', "x-visible": { "some": "|" }')).toEqual(['people']);
    expect(await offered(', "x-visible": { "all": [{ "not": { "field": "wh|" } }] }')).toContain('when');
  });

  test('names even while the text does not parse', async () => {
    expect(await offered(', "x-visible": { "field": "|')).toEqual(expect.arrayContaining(['when', 'tenure']));
    expect(await offered(', "x-visible": { "field": |')).toEqual(expect.arrayContaining(['when', 'tenure']));
  });

  test('values of options, facts, booleans and dates, with the words that people see', async () => {
    expect(await offered(', "x-visible": { "field": "when", "is": "|" }')).toEqual(['today', 'later']);
    expect(await offered(', "x-visible": { "field": "/visit/when", "in": ["today", "|"] }')).toEqual([
      'today',
      'later',
    ]);
    expect(await offered(', "x-visible": { "context": "role", "is": | }')).toEqual(['worker', 'manager']);
    expect(await offered(', "x-visible": { "some": "people", "where": { "field": "child", "is": | } }')).toEqual([
      'true',
      'false',
    ]);
    expect(await offered(', "x-visible": { "field": "day", "above": | }')).toEqual(['{"today":{}}']);
    editor.type(path, form(', "x-visible": { "field": "when", "is": "|" }'));
    expect((await editor.completions(path)).map(({ detail }) => detail)).toEqual(['Today', 'Another day']);
  });

  test('facts, named conditions, lists, whether an attribute is absent, blocks and words', async () => {
    expect(await offered(', "x-visible": { "context": "|" }')).toEqual(['role']);
    expect(await offered(', "x-mandatory": { "condition": "|" }')).toEqual(['urgent']);
    expect(await offered(', "x-options": "|"')).toEqual(expect.arrayContaining(['tenures', 'languages']));
    expect((await editor.completions(path)).find(({ label }) => label.includes('tenures'))?.detail).toBe(
      'Kinds of home, and who owns it',
    );
    expect(await offered(', "x-visible": { "field": "when", "attribute": "|" }')).toEqual([]);
    expect(await offered(', "$ref": "|"')).toEqual(
      expect.arrayContaining([expect.stringMatching(/blocks\/gp\.json$/)]),
    );
    expect(await offered(', "x-ui": { "hint": "Call {ph|" }')).toEqual(['{person}', '{phone}']);
  });

  test('items that replace the half-typed text, including its quotes', async () => {
    editor.type(path, form(', "x-visible": { "field": "te|", "answered": true }'));
    const item = (await editor.completions(path)).find(({ label }) => label === 'tenure');
    const document = TextDocument.create('x', 'json', 1, form(', "x-visible": { "field": "te", "answered": true }'));
    expect(TextDocument.applyEdits(document, [item?.textEdit as never])).toContain(
      '"x-visible": { "field": "tenure", "answered": true }',
    );
  });

  test('nothing in a text that stands only for itself', async () => {
    expect(await offered(', "x-ui": { "hint": "|" }')).toEqual([]);
    expect(await offered(', "x-messages": { "mandatory": "|" }')).toEqual([]);
  });
});

describe('problems', () => {
  test('are reported at their place with a repair, and disappear once repaired', async () => {
    editor.type(path, form(', "x-visible": { "field": "whn", "is": "today" }'));
    const [found] = await editor.problems(path);
    expect(found).toMatchObject({ code: 'unknown-field', severity: 1, source: 'formwright' });
    expect(found?.message).toContain('Did you mean `when`?');
    editor.type(path, form(', "x-visible": { "field": "when", "is": "today" }'));
    expect(await editor.problems(path)).toEqual([]);
  });

  test('include what can never happen in the form as a whole, reported after those of single lines', async () => {
    editor.type(
      path,
      form(', "x-visible": { "all": [{ "field": "when", "is": "today" }, { "field": "when", "is": "later" }] }'),
    );
    expect(await editor.problems(path)).toEqual([]);
    await expect.poll(() => editor.problemsNow(path).map(({ code }) => code)).toContain('never-visible');
  });

  test('are a single line if the text does not parse', async () => {
    editor.type(path, form(', "x-visible": {'));
    expect((await editor.problems(path)).map(({ code }) => code)).toEqual(['json-syntax']);
    editor.type(path, form(''));
    expect(await editor.problems(path)).toEqual([]);
  });
});

describe('definitions', () => {
  test.each([
    ['a field', ', "x-visible": { "field": "wh|en", "is": "today" }', '"when"'],
    ['a named condition', ', "x-visible": { "condition": "urg|ent" }', '{ "field": "/visit/when", "is": "today" }'],
    ['a fact', ', "x-visible": { "context": "ro|le", "is": "worker" }', '{ "type": "string", "enum"'],
    ['a word', ', "x-ui": { "hint": "Call {pho|ne}" }', '"01632 960100"'],
  ])('of %s are found', async (_, beside, at) => {
    editor.type(path, form(beside));
    const location = await editor.definition(path);
    expect(location?.uri).toBe(editor.uri(path));
    const text = form(beside).replace('|', '');
    const document = TextDocument.create('x', 'json', 1, text);
    expect(text.slice(document.offsetAt(location?.range.start as never)).startsWith(at)).toBe(true);
  });

  test('of a list and a block are their files', async () => {
    editor.type(path, form(', "x-options": "tenu|res"'));
    expect((await editor.definition(path))?.uri).toMatch(/schemas\/lists\/tenures\.json$/);
    editor.type(path, form('', ', "gp": { "$ref": "../../../schemas/blo|cks/gp.json" }'));
    expect((await editor.definition(path))?.uri).toMatch(/schemas\/blocks\/gp\.json$/);
  });
});

describe('hover', () => {
  test('explains what a field is, when it is shown and mandatory, and what it decides', async () => {
    editor.type(
      path,
      form(', "x-visible": { "field": "when", "is": "today" }, "x-mandatory": true').replace('"why": {', '"w|hy": {'),
    );
    const why = await editor.hover(path);
    expect(why).toContain('**‘Why’**');
    expect(why).toMatch(/It is shown while .*When.*Today/);
    expect(why).toContain('It must be answered while it is shown.');
    editor.type(path, form(', "x-visible": { "field": "wh|en", "is": "today" }'));
    expect(await editor.hover(path)).toMatch(/It decides whether .*‘Why’.* shown/);
  });

  test('explains no other texts', async () => {
    editor.type(path, form(', "x-ui": { "hint": "He|llo" }'));
    expect(await editor.hover(path)).toBe('""');
  });
});

/** The texts after an edit, by path. */
function applied(
  edit: WorkspaceEdit | null,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [
      file,
      TextDocument.applyEdits(TextDocument.create('x', 'json', 1, text), [
        ...(edit?.changes?.[editor.uri(file)] ?? []),
      ]),
    ]),
  );
}

describe('renaming', () => {
  const beside = {
    'forms/example/visit/scenarios.json': scenarios,
    'forms/example/visit/drafts/half.json':
      '{ "answers": { "visit": { "when": "later", "people": [{ "name": "Ann" }] } } }\n',
  };

  test('renames a field and everything that refers to it: conditions near and far, scenarios, example drafts; people’s drafts follow', async () => {
    const text = form(', "x-visible": { "field": "wh|en", "is": "today" }');
    editor.type(path, text);
    const after = applied(await editor.rename(path, 'visitedOn'), { [path]: text.replace('|', ''), ...beside });
    const changed = after[path] ?? '';
    expect(changed).not.toMatch(/"when": \{|"field": "when"|\/visit\/when", "is"/);
    expect(changed.match(/"field": "visitedOn"/g)).toHaveLength(1);
    expect(changed.match(/"field": "\/visit\/visitedOn"/g)).toHaveLength(2);
    expect(
      (jsonc.parse(changed) as { properties: { visit: { properties: { visitedOn: object } } } }).properties.visit
        .properties.visitedOn,
    ).toMatchObject({ title: 'When', 'x-renamedFrom': 'when' });
    expect(after['forms/example/visit/scenarios.json']).toContain('"visit": { "visitedOn": "later"');
    expect(after['forms/example/visit/drafts/half.json']).toContain('"visitedOn": "later"');
  });

  test('renames a page and a field of an entry, from their own names', async () => {
    const page = form('').replace('"visit": {', '"vis|it": {');
    editor.type(path, page);
    const moved = applied(await editor.rename(path, 'call'), { [path]: page.replace('|', ''), ...beside });
    expect(moved[path]).toContain('"field": "/call/when"');
    for (const said of ['"answers": { "call": {', '"page": "call"', '"/call/people/0"', '"pages": { "call":'])
      expect(moved['forms/example/visit/scenarios.json']).toContain(said);
    const entry = form('').replace('"name": {', '"na|me": {');
    editor.type(path, entry);
    const renamed = applied(await editor.rename(path, 'fullName'), { [path]: entry.replace('|', ''), ...beside });
    expect(renamed[path]).toContain('"columns": ["fullName"]');
    expect(renamed[path]).toContain('"field": "fullName", "answered"');
    for (const file of Object.keys(beside)) expect(renamed[file]).toContain('[{ "fullName": "Ann" }]');
    expect(renamed['forms/example/visit/scenarios.json']).toContain('"/visit/people/0": { "fullName": "Bea" }');
  });

  test.each([
    ['a name that another has', 'day', /already a “day” beside it/],
    ['a name that is none', 'visited on', /letters and digits/],
    ['a name that every object has', 'constructor', /Every JavaScript object/],
  ])('refuses %s', async (_, name, why) => {
    editor.type(path, form(', "x-visible": { "field": "wh|en", "is": "today" }'));
    await expect(editor.rename(path, name)).rejects.toThrow(why);
  });

  test('refuses a name that would change what another condition means', async () => {
    const text = form(
      '',
      ', "inner": { "title": "Inner", "type": "object", "properties": { "x": { "title": "X", "type": "string" }, "|y": { "title": "Y", "type": "string", "x-visible": { "field": "when", "is": "today" } } } }',
    );
    editor.type(path, text);
    await expect(editor.rename(path, 'when')).rejects.toThrow(/would change what “when” means/);
  });
});

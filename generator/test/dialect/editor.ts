import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getLanguageService, TextDocument, type CompletionItem } from 'vscode-json-languageservice';

const forms = pathToFileURL(fileURLToPath(new URL('../../../forms/', import.meta.url))).href;

// As in an editor: schemas are found by the form's own `$schema`, relative to the form, and read from disk.
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
});

export interface Squiggle {
  /** What is underlined. */
  readonly at: string;
  readonly message: string;
}

/** Returns what an editor underlines in a form, or in another file beside one, in forms/example/example/. */
export async function squiggles(text: string, name = 'form.json'): Promise<readonly Squiggle[]> {
  const document = documentOf(text, name);
  const found = await service.doValidation(document, service.parseJSONDocument(document));
  return found.map(({ range, message }) => ({
    at: document.getText(range),
    message: typeof message === 'string' ? message : message.value,
  }));
}

/** Returns what an editor offers at `|` in the text. */
export async function completions(text: string, name = 'form.json'): Promise<readonly CompletionItem[]> {
  const { document, position } = cursor(text, name);
  return (await service.doComplete(document, position, service.parseJSONDocument(document)))?.items ?? [];
}

/** Returns what an editor shows when hovering over `|`. */
export async function hover(text: string): Promise<string> {
  const { document, position } = cursor(text, 'form.json');
  return JSON.stringify(
    (await service.doHover(document, position, service.parseJSONDocument(document)))?.contents ?? '',
  );
}

function cursor(
  text: string,
  name: string,
): { readonly document: TextDocument; readonly position: ReturnType<TextDocument['positionAt']> } {
  const document = documentOf(text.replace('|', ''), name);
  return { document, position: document.positionAt(text.indexOf('|')) };
}

function documentOf(text: string, name: string): TextDocument {
  return TextDocument.create(`${forms}example/example/${name}`, 'json', 1, text);
}

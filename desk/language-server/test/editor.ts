import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RenameRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type CompletionItem,
  type Diagnostic,
  type Location,
  type Position,
  type ProtocolConnection,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** An editor, as the server sees it: a real client that talks over standard input and output to `formwright lsp`. */
export interface Editor {
  readonly connection: ProtocolConnection;
  /** The folder of forms, with the project's own schemas beside it. */
  readonly folder: string;
  /** Opens a text at a path below the folder. `|` marks the cursor and is taken out. */
  open(path: string, text: string): void;
  type(path: string, text: string): void;
  /** Waits for what is wrong in a file after the last change. */
  problems(path: string): Promise<readonly Diagnostic[]>;
  /** What was said last. */
  problemsNow(path: string): readonly Diagnostic[];
  completions(path: string): Promise<readonly CompletionItem[]>;
  definition(path: string): Promise<Location | null>;
  hover(path: string): Promise<string>;
  rename(path: string, name: string): Promise<WorkspaceEdit | null>;
  text(path: string): string;
  uri(path: string): string;
  close(): Promise<number | null>;
}

/** Starts the command as an editor does. */
export async function startEditor(files: Readonly<Record<string, string>>): Promise<Editor> {
  const folder = temporaryFolder('editor-');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text.replace('|', ''));
  }
  cpSync(join(repository, 'schemas/blocks'), join(folder, 'schemas/blocks'), { recursive: true });
  symlinkSync(join(repository, 'schemas/dialect.json'), join(folder, 'schemas/dialect.json'));
  const server = spawn(process.execPath, [join(repository, 'desk/command/bin/formwright.js'), 'lsp'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Map<string, readonly Diagnostic[]>();
  const waiting = new Map<string, (found: readonly Diagnostic[]) => void>();
  const versions = new Map<string, number>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    // As an editor does: what is said of a text that has been changed since is of no use.
    if (version !== undefined && version < (versions.get(uri) ?? 0)) return;
    published.set(uri, diagnostics);
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'forms' }],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const cursors = new Map<string, Position>();
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const take = (path: string, text: string): string => {
    const at = text.indexOf('|');
    const lines = text.slice(0, Math.max(0, at)).split('\n');
    cursors.set(path, { line: lines.length - 1, character: (lines.at(-1) as string).length });
    published.delete(uri(path));
    return text.replace('|', '');
  };
  const place = (path: string): { textDocument: { uri: string }; position: Position } => ({
    textDocument: { uri: uri(path) },
    position: cursors.get(path) as Position,
  });
  return {
    connection,
    folder,
    uri,
    open(path, text) {
      versions.set(uri(path), 1);
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(path), languageId: 'json', version: 1, text: take(path, text) },
      });
    },
    type(path, text) {
      versions.set(uri(path), (versions.get(uri(path)) ?? 1) + 1);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(path), version: versions.get(uri(path)) as number },
        contentChanges: [{ text: take(path, text) }],
      });
    },
    problems: async (path) =>
      published.get(uri(path)) ?? new Promise((resolve) => void waiting.set(uri(path), resolve)),
    problemsNow: (path) => published.get(uri(path)) ?? [],
    completions: async (path) =>
      ((await connection.sendRequest(CompletionRequest.type, place(path))) ?? []) as CompletionItem[],
    definition: async (path) => (await connection.sendRequest(DefinitionRequest.type, place(path))) as Location | null,
    hover: async (path) =>
      JSON.stringify((await connection.sendRequest(HoverRequest.type, place(path)))?.contents ?? ''),
    rename: async (path, newName) => connection.sendRequest(RenameRequest.type, { ...place(path), newName }),
    text: (path) => readFileSync(join(folder, path), 'utf8'),
    async close() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const status = await new Promise<number | null>((resolve) => void server.once('exit', resolve));
      connection.dispose();
      return status;
    },
  };
}

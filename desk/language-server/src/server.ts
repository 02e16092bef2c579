import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { allowFolders } from '@formwright/generator';
import { cursorAt, rangeOf, type Cursor } from './cursor.ts';
import { complete } from './features/completion.ts';
import { findDefinition, nodeNamed } from './features/definition.ts';
import { englishAt, findEnglish, hoverEnglish } from './features/english.ts';
import { hover } from './features/hover.ts';
import { declarationsOf, nodeDeclaredAt, sameNodes, usesOf, type Found } from './features/occurrences.ts';
import { outlineOf } from './features/outline.ts';
import { problemsOf, wholeProblemsOf, type Problems } from './features/problems.ts';
import { rename } from './features/rename.ts';
import { repairsOf } from './features/repairs.ts';
import { locationOf, pathOf, textOf, uriOf } from './paths.ts';
import { openWorkspace } from './workspace.ts';

/** How long a person must stop typing before the form is checked, in milliseconds. */
const rest = 150;

interface TextPlace {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/**
 * Serves an editor over a connection (Language Server Protocol 3.17): problems, completion, hover, definitions,
 * references, renaming, outline and repairs in form definitions and their blocks. Listens until the connection ends.
 */
export function serve(connection: Connection): void {
  const workspace = openWorkspace();
  const state: { folders: readonly string[]; can: ClientCapabilities } = { folders: [], can: {} };
  const timers = new Map<string, NodeJS.Timeout>();
  const published = new Map<string, Set<string>>();
  const running = new Map<string, ReturnType<typeof wholeProblemsOf>>();
  const checks = new Map<string, symbol>();
  /** The editor's version numbers of the open texts. */
  const versions = new Map<string, number>();

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }): InitializeResult => {
    state.can = capabilities;
    openFolders(
      (workspaceFolders ?? (rootUri === null || rootUri === undefined ? [] : [{ uri: rootUri }])).map(({ uri }) => uri),
    );
    return {
      serverInfo: { name: 'formwright' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Full,
        completionProvider: { triggerCharacters: ['"', '{', '/'] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(() => {
    if (state.can.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.json' }],
      });
    if (!state.can.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      openFolders([
        ...state.folders.filter((folder) => !removed.some(({ uri }) => uri === folder)),
        ...added.map(({ uri }) => uri),
      ]);
    });
  });
  function openFolders(folders: readonly string[]): void {
    state.folders = folders;
    const paths = folders.flatMap((uri) => pathOf(uri) ?? []);
    // Folders that are open side by side may share blocks.
    allowFolders(paths, 'editor');
    workspace.follow(paths);
  }

  const publish = (form: string, problems: Problems): void => {
    const before = published.get(form) ?? new Set();
    published.set(form, new Set(problems.keys()));
    for (const file of new Set([...before, ...problems.keys()])) {
      const version = versions.get(file);
      void connection.sendDiagnostics({
        uri: uriOf(file),
        ...(version !== undefined && { version }),
        diagnostics: [...(problems.get(file) ?? [])],
      });
    }
  };
  /**
   * Publishes the problems that are found quickly, then, perhaps seconds later, those of the whole form, unless the form
   * has changed again.
   */
  const check = async (form: string): Promise<void> => {
    // The form was removed, or closed before it was ever saved: clear its problems.
    if (!workspace.isThere(form)) return publish(form, new Map());
    const mine = Symbol(form);
    checks.set(form, mine);
    const { problems, isSound } = await problemsOf(workspace, form);
    // The text has changed in the meantime, and another check will follow.
    if (checks.get(form) !== mine || timers.has(form)) return;
    publish(form, problems);
    if (!isSound) return;
    const whole = wholeProblemsOf(workspace, form);
    running.set(form, whole);
    const found = await whole.problems;
    if (running.get(form) !== whole) return;
    running.delete(form);
    if (found) publish(form, found);
  };
  const checkSoon = (form: string): void => {
    clearTimeout(timers.get(form));
    running.get(form)?.stop();
    running.delete(form);
    timers.set(
      form,
      setTimeout(() => {
        timers.delete(form);
        check(form).catch((error: unknown) => connection.console.error(`${form}: ${String(error)}`));
      }, rest),
    );
  };
  const changed = (file: string): void => {
    for (const form of workspace.formsWith(file)) checkSoon(form);
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) => put(uri, text, version));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    put(uri, contentChanges.at(-1)?.text, version),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => put(uri, undefined));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.refresh();
    for (const { uri } of changes) changed(pathOf(uri) ?? '');
  });

  function put(uri: string, text: string | undefined, version?: number): void {
    const file = pathOf(uri);
    if (file === undefined || !file.endsWith('.json')) return;
    workspace.put(file, text);
    if (version === undefined) versions.delete(file);
    else versions.set(file, version);
    changed(file);
  }

  const cursor = ({ textDocument, position }: TextPlace): (Cursor & { readonly file: string }) | undefined => {
    const file = pathOf(textDocument.uri);
    const text = file === undefined ? undefined : workspace.open.get(file);
    return file === undefined || text === undefined
      ? undefined
      : { file, ...cursorAt(workspace, { file, text, position }) };
  };

  /** Returns the node at a place: by its declaration, or by a text that names it. */
  const meant = (place: TextPlace): Found | undefined => {
    const at = cursor(place);
    if (!at?.site) return undefined;
    const { definition } = at.site;
    const node = at.onName
      ? nodeDeclaredAt(definition, at)
      : at.literal?.type === 'string'
        ? nodeNamed(at.site, at.literal.value as string)
        : undefined;
    return node && { definition, node };
  };

  connection.onCompletion((place) => {
    const at = cursor(place);
    return at ? [...complete(at)] : [];
  });
  connection.onHover((place) => {
    const at = cursor(place);
    const english = at && englishAt(workspace, at);
    if (english) return hoverEnglish(at, english);
    return at ? hover(at, meant(place)) : null;
  });
  connection.onDefinition((place) => {
    const at = cursor(place);
    const english = at && englishAt(workspace, at);
    return english ? findEnglish(english) : ((at && findDefinition(at)) ?? null);
  });
  connection.onReferences((place) => {
    const target = meant(place);
    if (!target) return [];
    return sameNodes(workspace, target).flatMap(({ definition, node }) =>
      [...(place.context.includeDeclaration ? declarationsOf(node) : []), ...usesOf(definition, node)].map((one) =>
        locationOf(definition, one.place),
      ),
    );
  });
  connection.onPrepareRename((place) => {
    const at = cursor(place);
    const target = meant(place);
    if (!at?.literal || !target) return null;
    return { range: rangeOf(at.document, at.literal), placeholder: target.node.name };
  });
  connection.onRenameRequest(({ newName, ...place }) => {
    const target = meant(place);
    if (!target)
      throw new ResponseError(
        ErrorCodes.InvalidRequest,
        'Only pages, sections, repeats, fields and notes can be renamed.',
      );
    return rename(workspace, target, newName.replaceAll('"', ''));
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const file = pathOf(textDocument.uri);
    const form = file === undefined ? undefined : workspace.formsWith(file)[0];
    const definition = form === undefined ? undefined : workspace.definition(form);
    return file !== undefined && definition ? [...outlineOf(definition, { file, text: textOf(definition, file) })] : [];
  });
  connection.onCodeAction(({ textDocument, context }) => {
    const file = pathOf(textDocument.uri);
    const text = file === undefined ? undefined : workspace.open.get(file);
    return file === undefined || text === undefined ? [] : [...repairsOf(context.diagnostics, { file, text })];
  });

  connection.onShutdown(() => {
    for (const { stop } of running.values()) stop();
  });
  connection.listen();
}

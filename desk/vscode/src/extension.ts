import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { serverCommand, startOf } from './server-command.ts';

const state: { client?: LanguageClient } = {};

/** Called by VS Code once a folder with a form is open. Starts `formwright lsp` for it. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('formwright.restart', start),
    commands.registerCommand('formwright.preview', preview),
  );
  await start();
}

/** Called by VS Code before it ends. */
export async function deactivate(): Promise<void> {
  await state.client?.stop();
}

function command(): string | undefined {
  const found = serverCommand({
    set: workspace.getConfiguration('formwright').get<string>('command') ?? '',
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
  });
  if (found === undefined)
    void window.showWarningMessage(
      'Formwright is not installed in this folder. Run “npm install”, or set “formwright.command”.',
    );
  return found;
}

async function start(): Promise<void> {
  await state.client?.stop();
  const found = command();
  if (found === undefined) return;
  const server = { ...startOf(found), args: ['lsp'] };
  state.client = new LanguageClient('formwright', 'Formwright', server, {
    documentSelector: [
      { scheme: 'file', language: 'json' },
      { scheme: 'file', language: 'jsonc' },
    ],
  });
  await state.client.start();
}

/** Starts `formwright dev` for the open form, in a terminal that the person can see and close. */
function preview(): void {
  const found = command();
  const form = window.activeTextEditor?.document.uri.fsPath;
  if (found === undefined) return;
  const terminal = window.createTerminal({
    name: 'Formwright preview',
    shellPath: found,
    shellArgs: ['dev', ...(form?.endsWith('form.json') ? [form] : []), '--open'],
  });
  terminal.show();
}

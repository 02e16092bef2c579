import { formatName } from '../format-name.ts';
import { js, type Code } from '../code.ts';
import type { Operand } from '../../4-compile/logic/logic.ts';
import { textFormats } from '../../language/formats/index.ts';
import { isTextFormat } from '../../language/possible-value.ts';
import type { FormatName } from '@formwright/model';
import type { Naming } from './naming.ts';

/** Writes a piece of a text that is joined: what is read from an operand, as people read it. */
export function pieceCode(operand: Operand, value: Code, naming: Naming): Code {
  if (operand.kind === 'field' && isLabelled(operand.path, naming))
    return js`${naming.labels(operand.path)}.get(${value})`;
  const code = operand.kind === 'field' ? naming.field(operand.path).code : undefined;
  if (code !== undefined) return js`inWords(codeFormat(${code}), ${value})`;
  const format = formatOf(operand, naming);
  if (format === 'money') return js`moneyInWords(${value})`;
  if (!isTextFormat(format)) return value;
  return textFormats[format].kind === 'text'
    ? js`inWords(${formatName(format)}, ${value})`
    : js`momentInWords(${formatName(format)}, ${value})`;
}

/** Returns whether the options of a field have titles other than their values. */
function isLabelled(path: string, naming: Naming): boolean {
  const { options, type } = naming.field(path);
  return type !== 'strings' && (options ?? []).some(({ value, label }) => label !== String(value));
}

function formatOf(operand: Operand, naming: Naming): FormatName | undefined {
  switch (operand.kind) {
    case 'field':
      return naming.field(operand.path).format;
    case 'moved':
      return operand.ofTime ? 'local-date-time' : 'date';
    case 'today':
      return 'date';
    case 'now':
      return 'local-date-time';
    case 'context':
      return naming.fact(operand.name)?.format === 'date' ? 'date' : undefined;
    default:
      return undefined;
  }
}

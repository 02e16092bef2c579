import type { DeclaredFact } from '@formwright/preview';
import { html, type TemplateResult } from 'lit-html';

/** Draws the control that suits a fact's type. `set` receives the value, or undefined if the host does not give it. */
export function factControl(fact: DeclaredFact, value: unknown, set: (value: unknown) => void): TemplateResult {
  const { name, type, values, format } = fact;
  if (type === 'array' && values) return several(fact, value, set);
  if (type === 'boolean') return select(name, [true, false], { value, set });
  if (values) return select(name, values, { value, set });
  const isNumber = type === 'number' || type === 'integer';
  const typed = (text: string): unknown => {
    if (text === '') return undefined;
    return isNumber
      ? Number(text)
      : type === 'array'
        ? text
            .split(',')
            .map((item) => item.trim())
            .filter((item) => item !== '')
        : text;
  };
  return html` <label class="control"
    ><span>${name}</span>
    <input
      type=${isNumber ? 'number' : format === 'date' ? 'date' : 'text'}
      step=${type === 'integer' ? 1 : 'any'}
      .value=${shown(value)}
      @change=${(event: Event) => set(typed((event.target as HTMLInputElement).value))}
    />
  </label>`;
}

/** Returns the text that a text box shows for a fact, whatever a record contains. */
function shown(value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
}

interface Chosen {
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}

function select(name: string, values: readonly unknown[], { value, set }: Chosen): TemplateResult {
  return html` <label class="control"
    ><span>${name}</span>
    <select @change=${(event: Event) => set(values[(event.target as HTMLSelectElement).selectedIndex - 1])}>
      <option .selected=${value === undefined}>Not given</option>
      ${values.map((one) => html`<option .selected=${one === value}>${one === true ? 'Yes' : one === false ? 'No' : String(one)}</option>`)}
    </select>
  </label>`;
}

function several({ name, values = [] }: DeclaredFact, value: unknown, set: (value: unknown) => void): TemplateResult {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (one: unknown): void => {
    const next = chosen.includes(one)
      ? chosen.filter((other) => other !== one)
      : values.filter((other) => other === one || chosen.includes(other));
    set(next.length > 0 ? next : undefined);
  };
  return html` <fieldset class="control">
    <legend>${name}</legend>
    ${values.map((one) => html`<label class="tick"><input type="checkbox" .checked=${chosen.includes(one)} @change=${() => toggle(one)} /> ${String(one)}</label>`)}
  </fieldset>`;
}

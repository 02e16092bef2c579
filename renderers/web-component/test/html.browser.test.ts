import { expect, it, onTestFinished } from 'vitest';
import { halt, type Living, type Place, placeIn, put } from '../src/html/place.ts';
import { html, nothing } from '../src/html/template.ts';
import { keyed } from '../src/keyed.ts';

function begin(): { readonly root: HTMLElement; readonly place: Place } {
  const root = document.body.appendChild(document.createElement('main'));
  onTestFinished(() => root.remove());
  return { root, place: placeIn(root) };
}

it('draws text, templates and lists, and nothing for what is absent', () => {
  const { root, place } = begin();
  const draw = (value: unknown): string => {
    put(place, html`<p>${value}</p>`);
    return root.querySelector('p')?.textContent ?? '';
  };
  expect(draw('one')).toBe('one');
  expect(draw(0)).toBe('0');
  for (const absent of [nothing, undefined, null, '']) expect(draw(absent)).toBe('');
  expect(draw(html`<b>two</b>`)).toBe('two');
  expect(draw(['a', html`<b>b</b>`, nothing, ['c', 'd']])).toBe('abcd');
  expect(draw([])).toBe('');
  expect(draw('three')).toBe('three');
  expect(root.querySelectorAll('b').length).toBe(0);
});

it('never parses a value', () => {
  const { root, place } = begin();
  const hostile = '"><img src=x onerror=alert(1)><!--';
  put(place, html`<p id=${hostile} class="a ${hostile} b" ?hidden=${hostile}>${hostile}</p>`);
  const p = root.querySelector('p') as HTMLElement;
  expect([p.id, p.className, p.hidden, p.textContent]).toEqual([hostile, `a ${hostile} b`, true, hostile]);
  expect(root.querySelector('img')).toBeNull();
});

it('sets attributes, listens to events and hands elements over', () => {
  const { root, place } = begin();
  const heard: string[] = [];
  const draw = (name: string, more: unknown): void =>
    put(
      place,
      html`<button id="${name}-end" class=${more} lang=${undefined} ?hidden=${more} @click=${() => heard.push(name)} ${(element: Element) => element.setAttribute('data-own', name)}>
        ${name}
      </button>`,
    );
  draw('one', 'x');
  const button = root.querySelector('button') as HTMLButtonElement;
  expect(button.outerHTML.replaceAll(/<!--.*?-->|\s(?=[\s<])/g, '')).toMatch(
    /^<button id="one-end" class="x" lang="" hidden="" data-own="one">/,
  );
  button.click();
  draw('two', nothing);
  button.click();
  expect([button.id, button.hasAttribute('class'), button.hidden, button.dataset['own'], heard]).toEqual([
    'two-end',
    false,
    false,
    'two',
    ['one', 'two'],
  ]);
});

it('calls no listener where there is none', () => {
  const { root, place } = begin();
  const errors: string[] = [];
  const note = ({ message }: ErrorEvent): void => void errors.push(message);
  window.addEventListener('error', note);
  onTestFinished(() => window.removeEventListener('error', note));
  for (const listener of [() => undefined, nothing]) {
    put(place, html`<button @click=${listener}></button>`);
    root.querySelector('button')?.click();
  }
  expect(errors).toEqual([]);
});

it('keeps what stays, and touches nothing if nothing has changed', () => {
  const { root, place } = begin();
  const line = (key: string) => keyed(key, html`<li>${key}</li>`);
  const draw = (keys: string): void => put(place, html`<ul>${[...keys].map(line)}</ul>`);
  draw('abcd');
  const lines = new Map([...root.querySelectorAll('li')].map((li) => [li.textContent, li]));
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
  const changed = (keys: string): readonly Node[] => {
    draw(keys);
    const nodes = observer.takeRecords().flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    expect(root.textContent).toBe(keys);
    for (const li of root.querySelectorAll('li'))
      if (lines.has(li.textContent)) expect(lines.get(li.textContent)).toBe(li);
    return nodes.filter((node) => node instanceof Element);
  };
  expect(changed('abcd')).toEqual([]);
  expect(changed('bcd')).toEqual([lines.get('a')]);
  expect(changed('bxcd').length).toBe(1);
  expect(changed('bcd').length).toBe(1);
  expect(changed('dcb').length).toBeLessThanOrEqual(4);
  expect(changed('')).toHaveLength(3);
  observer.disconnect();
});

it('draws in new nodes when the key changes, and changed text always, because page translators replace nodes', () => {
  const { root, place } = begin();
  const draw = (key: string, text: string): void => put(place, html`<p>${keyed(key, html`<b>${text}</b>`)}</p>`);
  draw('one', 'a');
  const b = root.querySelector('b') as HTMLElement;
  const font = document.createElement('font');
  const text = [...b.childNodes].find((node) => node instanceof Text);
  text?.replaceWith(font);
  font.textContent = 'translated';
  draw('one', 'b');
  expect(root.querySelector('b')).toBe(b);
  expect(root.textContent).toBe('b');
  draw('two', 'b');
  expect(root.querySelector('b')).not.toBe(b);
});

it('stops what lives in a place that is taken away, and goes on where it is put back', () => {
  const { root, place } = begin();
  const source = { value: 'one', listeners: new Set<() => void>() };
  const living: Living = {
    isSame: (other) => other === living,
    live(draw) {
      const listen = (): void => draw(source.value);
      source.listeners.add(listen);
      listen();
      return () => void source.listeners.delete(listen);
    },
  };
  const change = (value: string): void => {
    source.value = value;
    for (const listen of source.listeners) listen();
  };
  const draw = (shown: unknown): void => put(place, html`<p>${[shown]}</p>`);
  draw(living);
  change('two');
  draw(living);
  expect([root.textContent, source.listeners.size]).toEqual(['two', 1]);
  draw(nothing);
  expect([root.textContent, source.listeners.size]).toEqual(['', 0]);
  draw(html`<b>${living}</b>`);
  expect(source.listeners.size).toBe(1);
  halt(place);
  change('three');
  expect([root.textContent, source.listeners.size]).toEqual(['two', 0]);
  draw(html`<b>${living}</b>`);
  change('four');
  expect([root.textContent, source.listeners.size]).toEqual(['four', 1]);
});

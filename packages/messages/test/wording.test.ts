import { describe, expect, it } from 'vitest';
import { welsh } from '../src/languages/welsh.ts';
import { english as withoutIssues, englishIssues } from '../src/index.ts';

const english = { ...withoutIssues, issues: englishIssues };

/** All words of a language, functions called with letters that are no words. */
function words(wording: object, path = ''): [string, string][] {
  return Object.entries(wording).flatMap(([name, value]) => {
    const at = `${path}/${name}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function')
      return [[at, String((value as (...given: unknown[]) => unknown)('XX', name === 'mandatory' ? 'enter' : 'YY'))]];
    return words(value as object, at);
  });
}

describe('wordings', () => {
  it('are complete in both languages', () => {
    const [en, cy] = [english, welsh].map((wording) => words(wording));
    expect(cy?.map(([path]) => path)).toEqual(en?.map(([path]) => path));
    for (const [path, text] of [...(en ?? []), ...(cy ?? [])]) expect(text.trim(), path).not.toBe('');
  });

  it('say in Welsh what is Welsh: the same as in English are signs only', () => {
    const cy = new Map(words(welsh));
    const same = words(english)
      .filter(([path, text]) => cy.get(path) === text)
      .map(([path]) => path);
    expect(same).toEqual(['/mandatoryMark']);
  });

  it('use typographic apostrophes', () => {
    for (const [path, text] of [...words(english), ...words(welsh)]) expect(text, path).not.toMatch(/['"]/);
  });

  it('write titles in a sentence, but not abbreviations, small', () => {
    expect(english.addEntry('Need')).toBe('Add need');
    expect(english.addEntry('GP')).toBe('Add GP');
    expect(english.removeEntry('Need 2')).toBe('Remove need 2');
  });
});

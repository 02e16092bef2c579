/** An expression of SMT-LIB 2. All names in it are made here: none comes from a definition. */
export type Term = string;

/** Joins terms with `and`, and simplifies. */
export function and(...terms: readonly Term[]): Term {
  if (terms.includes('false')) return 'false';
  return joined(
    'and',
    [...new Set(terms)].filter((term) => term !== 'true'),
    'true',
  );
}

/** Joins terms with `or`, and simplifies. */
export function or(...terms: readonly Term[]): Term {
  if (terms.includes('true')) return 'true';
  return joined(
    'or',
    [...new Set(terms)].filter((term) => term !== 'false'),
    'false',
  );
}

function joined(operator: string, terms: readonly Term[], none: Term): Term {
  return terms.length > 1 ? `(${operator} ${terms.join(' ')})` : (terms[0] ?? none);
}

/** Negates a term, and simplifies. */
export function not(term: Term): Term {
  if (term === 'true') return 'false';
  return term === 'false' ? 'true' : `(not ${term})`;
}

/** Makes an implication, and simplifies. */
export function implies(condition: Term, term: Term): Term {
  if (condition === 'true' || term === 'true') return term;
  return `(=> ${condition} ${term})`;
}

/** Makes an if-then-else, and simplifies. */
export function ite(condition: Term, then: Term, otherwise: Term): Term {
  if (condition === 'true') return then;
  return condition === 'false' ? otherwise : `(ite ${condition} ${then} ${otherwise})`;
}

/** Adds numbers. `zero`: the zero of their sort. */
export function plus(terms: readonly Term[], zero: Term): Term {
  return joined('+', terms, zero);
}

/** Writes a whole number. */
export function whole(value: number): Term {
  return value < 0 ? `(- ${String(-value)})` : String(value);
}

/** Writes a number exactly as its shortest decimal notation, which is what people mean. */
export function decimal(value: number): Term {
  if (value < 0) return `(- ${decimal(-value)})`;
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [before = '0', after = ''] = digits.split('.');
  const shift = Number(exponent) - after.length;
  const all = before + after;
  if (shift >= 0) return `${all}${'0'.repeat(shift)}.0`;
  const padded = all.padStart(1 - shift, '0');
  return `${padded.slice(0, shift)}.${padded.slice(shift)}`;
}

// The rules of the hand-written pages: what is visible, and what is wrong. Both baselines use them.

/** Returns true if a question is visible: the question that it depends on is visible and answered with yes. */
export function isAsked(question, answers, byId) {
  return !question.if || (answers[question.if] === 'yes' && isAsked(byId[question.if], answers, byId));
}

/** Returns what is wrong with an answer, in words. Empty if it is right. */
export function problem({ must, label, kind, max, from, to, pattern }, value) {
  if (value === undefined || value === '' || value.length === 0) return must ? `Answer ‘${label}’` : '';
  if (max && value.length > max) return `${label} must be ${max} characters or fewer`;
  if (kind === 'number' && !(Number.isInteger(Number(value)) && value >= from && value <= to))
    return `${label} must be a whole number from ${from} to ${to}`;
  if (kind === 'date' && Number.isNaN(Date.parse(value))) return `${label} must be a real date`;
  if (pattern && !new RegExp(pattern).test(value)) return `${label} is not right`;
  return '';
}

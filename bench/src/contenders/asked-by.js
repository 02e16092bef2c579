/**
 * Returns the names of the yes/no questions that must all be answered with yes for a field to be visible: the one that
 * it depends on, and those that this one depends on.
 */
export function askedBy(field, fields) {
  const by = field['x-visible']?.field;
  return by === undefined ? [] : [by, ...askedBy(fields[by], fields)];
}

/** What a session warns about, in words for whoever builds a page. */
export const warnings = {
  facts: "`facts.today` must be a date such as '2026-11-22': ages and time limits depend on it.",
  host: 'there is no `host`, so the form offers neither Save nor Submit.',
  saved: '`saved` is a draft of another form. Give it to `migrateDraft` first.',
  draft:
    'another draft was given while answers are not saved, so it and all that came with it are ignored. Give each person and form an element or component of its own (a `key`).',
} as const;

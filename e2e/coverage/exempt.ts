/** The texts whose rules of priority 0 and 1 must all be covered. */
export const GATED_TEXTS = ['N', 'B'] as const;

/** The rules of priority 0 and 1 that belong to work still to be done, each with the reason; the list shrinks as that work lands. */
export const EXEMPT: { readonly [ruleId: string]: string | undefined } = {
  'N-046': 'The excessive-contact file is a register of its own.',
  'N-101': 'Retention comes with the retention engine.',
  'N-131': 'The adverse-action gate closes with the excessive-contact file.',
  'N-132': "The promise ledger's own screen comes with the supervisor's desk; promises are kept and settled already.",
};

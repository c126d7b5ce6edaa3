/** What each harness has to reach, in the short and the long form; a harness that is not listed has its claim alone. */
export const TARGETS: Readonly<Record<string, string>> = {
  kill: 'Nothing acknowledged lost and no integrity error in 100 / 10,000 kills',
  power: 'Nothing acknowledged lost and nothing damaged in 5,000 / 100,000 cuts',
  damage: 'All damage noticed, nothing acknowledged lost after the repair, in 200 / 5,000 damaged stores',
  errors: 'No false acknowledgement whichever of the first 500 calls fails; the desk goes on without a restart',
  backups: 'Every backup verified and no half one under a final name in 50 / 1,000 backups',
  canary: 'None of at least 200 planted values outside the vault',
  audit: 'Every one of 2,000 / 10,000 mutations of the audit chain noticed',
  fuzz: 'No crash, no unhandled rejection and no stored value in a reply in 20,000 / 1,000,000 payloads a channel',
  clock: 'Every jump of more than two seconds and every set-back noticed; no false alarm in 1,000 normal days',
  keys: 'No partial unlock and no wrong repair of 2,000 / 20,000 headers; old or new after each of 25 / 500 killed changes of keys',
  roles: 'Every role on every channel and field as the table says',
  drafts: 'Nothing typed more than half a second before a kill is lost, and it comes back in the right case',
  commands: 'Every command happens exactly once, however often it is sent',
};

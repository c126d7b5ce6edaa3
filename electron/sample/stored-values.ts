/** The values of a sample that must stay in main until a caller is identified; leak tests search every reply, the page and the heap for them. */
import type { Sample } from './sample-records.ts';

/** Long enough that no mask holds one and none stands in a sentence by accident. */
const SHORTEST = 6;

/**
 * Names, readings, addresses, mail addresses, persons, telephones as written, and the management numbers in the clear. A telephone written
 * as bare digits is left out: the phone system shows the same digits for a call that comes in.
 */
export function storedValues({ contractors, contracts }: Pick<Sample, 'contractors' | 'contracts'>): readonly string[] {
  const personal = contractors.flatMap(({ contractor }) => [
    contractor.name,
    contractor.kana,
    contractor.address,
    contractor.contactPerson,
    contractor.email,
    ...contractor.phones.map(({ number }) => number).filter((number) => !/^\d+$/.test(number)),
  ]);
  const credentials = contracts.map(({ applicationNumber }) => applicationNumber);
  return [...new Set([...personal, ...credentials])].filter(
    (value): value is string => value !== null && [...value].length >= SHORTEST,
  );
}

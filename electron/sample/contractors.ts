/** The contractors of the sample: three quarters companies, the rest persons, and one whom the guide and the pictures always show. */
import type { ContractorId } from '../../shared/core/ids.ts';
import { companyName } from './company-names.ts';
import { type PersonName, personName } from './person-names.ts';
import { addressIn, landline, mobile, type Place, placeOf, postalCode } from './places.ts';
import { chance, integer, pick, type Random, uuid } from './random.ts';
import type { SampleContractor } from './sample-records.ts';

const COMPANIES = 0.74;
/** A handful of contractors who call again and again; what speaks for them is in their cases. */
const FREQUENT_CALLERS = 7;

/** The first contractor, the same under every seed. */
export const FEATURED = {
  name: '株式会社みどり電設',
  kana: 'ミドリデンセツ',
  address: '奈良県青丹市三条本町1丁目2番3号 みどりビル2F',
  contactPerson: '河﨑　健一',
  phone: '0742-05-0193',
  directPhone: '090-0417-0193',
  email: 'k.kawasaki@midori-densetsu.example',
  applicationNumber: 'SS23-0411-7302',
  handle: 'K-40412',
} as const;

function featured(random: Random): SampleContractor {
  const { name, kana, address, contactPerson, phone, directPhone, email } = FEATURED;
  const phones = [
    { number: phone, published: true },
    { number: directPhone, published: false },
  ];
  const contractor = {
    id: uuid<ContractorId>(random),
    kind: 'company',
    name,
    kana,
    address,
    contactPerson,
    email,
  } as const;
  return {
    contractor: { ...contractor, postalCode: '000-8001', phones },
    caller: { surname: '河﨑' },
    remote: false,
    frequency: 6,
  };
}

/** So many contractors with names of their own; the first is the featured one. */
export function sampleContractors(random: Random, count: number): readonly SampleContractor[] {
  const made: SampleContractor[] = [featured(random)];
  const names = new Set<string>([FEATURED.name]);
  while (made.length < count) {
    const next = chance(random, COMPANIES) ? company(random) : person(random);
    if (names.has(next.contractor.name)) continue;
    names.add(next.contractor.name);
    made.push(made.length <= FREQUENT_CALLERS ? { ...next, frequency: integer(random, 18, 40) } : next);
  }
  return made;
}

const usualFrequency = (random: Random): number =>
  chance(random, 0.2) ? integer(random, 3, 7) : pick(random, [0.3, 1, 1, 2]);

function company(random: Random): SampleContractor {
  const { written, kana, romaji } = companyName(random);
  const place = placeOf(random);
  const staff = personName(random);
  const phones = [
    { number: landline(random, place), published: true },
    ...(chance(random, 0.55) ? [{ number: landline(random, place), published: false }] : []),
    ...(chance(random, 0.6) ? [{ number: mobile(random), published: false }] : []),
  ];
  const domain = `${romaji}-${integer(random, 1, 999)}.example`;
  const mailbox = chance(random, 0.5) ? staff.romaji : pick(random, ['info', 'soumu', 'keiri', 'office', 'system']);
  const email = chance(random, 0.85) ? `${mailbox}@${domain}` : null;
  return {
    contractor: {
      id: uuid<ContractorId>(random),
      kind: 'company',
      name: written,
      kana,
      ...filedAt(random, place),
      contactPerson: contactPerson(random, staff),
      email,
      phones,
    },
    caller: chance(random, 0.7) ? staff : personName(random),
    remote: place.remote,
    frequency: usualFrequency(random),
  };
}

function person(random: Random): SampleContractor {
  const name = personName(random);
  const place = placeOf(random);
  const phones = [
    ...(chance(random, 0.6) ? [{ number: landline(random, place), published: false }] : []),
    { number: mobile(random), published: false },
  ];
  const email = chance(random, 0.7) ? `${name.romaji}${integer(random, 10, 9999)}@mail.example` : null;
  return {
    contractor: {
      id: uuid<ContractorId>(random),
      kind: 'person',
      name: name.written,
      kana: name.kana,
      ...filedAt(random, place),
      contactPerson: null,
      email,
      phones,
    },
    caller: name,
    remote: place.remote,
    frequency: usualFrequency(random),
  };
}

const filedAt = (random: Random, place: Place) => ({
  postalCode: chance(random, 0.92) ? postalCode(random) : null,
  address: addressIn(random, place),
});

/** As forms are filled in: the whole name, the department before it, or nobody. */
function contactPerson(random: Random, { written }: PersonName): string | null {
  if (chance(random, 0.05)) return null;
  return chance(random, 0.2)
    ? `${pick(random, ['総務部', '情報システム課', '経理', '店長', '工場長'])} ${written}`
    : written;
}

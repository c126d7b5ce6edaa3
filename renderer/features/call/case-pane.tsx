/** What the call is about: category, stamps, the note, what has to be said, and what happened on this contract before. */
import { memo, type ReactNode } from 'react';
import { CATEGORIES, type Category } from '../../../shared/cases/case-words.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { caseText, checksText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { categoryWords } from '../../text/words.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { Key } from '../../ui/key.tsx';
import { Section } from '../../ui/section.tsx';
import { callKeys } from './call-keys.ts';
import screen from './call-screen.module.css';
import { CheckList } from './check-list.tsx';
import { tally } from './check-walk.ts';
import { useDigitKeys } from './digit-keys.ts';
import { KeyHint } from './key-hint.tsx';
import { callDesk } from './present-call.ts';
import { RecentCases } from './recent-cases.tsx';
import { StampsRow } from './stamps-row.tsx';
import { TagsField } from './tags-field.tsx';

export interface CasePaneProps {
  readonly call: CallView;
  /** The note, which changes with every key and is drawn by itself. */
  readonly children: ReactNode;
}

export function CasePane({ call, children }: CasePaneProps) {
  const { number, category, tags, service, checks } = call.case;
  return (
    <>
      <CaseHead number={number} category={category} />
      <StampsRow contact={call.contact} />
      {children}
      <TagsField tags={tags} />
      {service === 'serverSupport' ? <Sayings checks={checks} /> : null}
      {call.contract === null ? null : <RecentCases details={call.contract.details} />}
    </>
  );
}

const CHIPS = CATEGORIES.map((value) => ({ value, label: categoryWords[value] }));

const CaseHead = memo(function CaseHead({
  number,
  category,
}: {
  readonly number: string;
  readonly category: Category | null;
}) {
  const choose = (chosen: Category) => {
    void callDesk.commands.setMatter({ category: chosen });
  };
  useDigitKeys(
    'category',
    CHIPS.map(({ value, label }) => ({
      label,
      choose: () => {
        choose(value);
        callDesk.dispatch({ type: 'focusAsked', target: 'note' });
      },
    })),
  );
  const aside = (
    <>
      <KeyHint keys={callKeys.category} />
      <Key name={`1–${CATEGORIES.length}`} />
      {callActionText.category}
    </>
  );
  return (
    <Section title={caseText.title(number)} aside={aside}>
      <div data-focus="category">
        <ChipChoice legend={caseText.category} hideLegend options={CHIPS} value={category} onChoose={choose} />
      </div>
    </Section>
  );
});

const Sayings = memo(function Sayings({ checks }: { readonly checks: CallView['case']['checks'] }) {
  const { yes, no, all } = tally('sayings', checks);
  const aside = (
    <>
      <span>{checksText.tally(yes + no, all)}</span>
      <KeyHint keys={callKeys.checks} />
    </>
  );
  return (
    <Section title={checksText.sayings} aside={aside}>
      <CheckList list="sayings" service="serverSupport" checks={checks} twoColumns />
      <p className={screen['small']}>{checksText.keys}</p>
    </Section>
  );
});

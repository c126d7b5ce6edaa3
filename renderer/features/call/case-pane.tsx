/** What the call is about: category, stamps, the note, what has to be said, and what happened on this contract before. */
import { memo, type ReactNode } from 'react';
import { CATEGORIES, type Category } from '../../../shared/cases/case-words.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { SERVICES, type Service } from '../../../shared/terms/service.ts';
import { categoryWords, serviceWords } from '../../../shared/words/domain-words.ts';
import { caseText, checksText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Key } from '../../ui/key.tsx';
import { Section } from '../../ui/section.tsx';
import { useShownKey } from '../../ui/shortcuts.tsx';
import { callKeys } from './call-keys.ts';
import { CheckList } from './check-list.tsx';
import { tally } from './check-walk.ts';
import { useDigitKeys } from './digit-keys.ts';
import { KeyHint } from './key-hint.tsx';
import { callDesk } from './present-call.ts';
import { RecentCases } from './recent-cases.tsx';
import { StampsRow } from './stamps-row.tsx';
import { TagsField } from './tags-field.tsx';
import { WalkKeys } from './walk-keys.tsx';

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
      {call.contract === null ? <ServiceChoice service={service} /> : null}
      <StampsRow contact={call.contact} />
      {children}
      <TagsField tags={tags} />
      {service === 'serverSupport' ? <Sayings checks={checks} /> : null}
      {call.contract === null ? null : <RecentCases details={call.contract.details} />}
    </>
  );
}

const openCorrection = () => callDesk.dispatch({ type: 'dialogOpened', dialog: 'stamps' });
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
  const correctKey = useShownKey(callKeys.correct);
  const aside = (
    <>
      <Button tone="link" keyName={correctKey} onPress={openCorrection}>
        {callActionText.correct}
      </Button>
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

const SERVICE_CHIPS = SERVICES.map((value) => ({ value, label: serviceWords[value] }));

/** Without a contract the operator says which service the matter is about; a contract says it by itself. */
const ServiceChoice = memo(function ServiceChoice({ service }: { readonly service: Service | null }) {
  return (
    <div data-focus="service">
      <ChipChoice
        legend={caseText.service}
        options={SERVICE_CHIPS}
        value={service}
        onChoose={(chosen) => void callDesk.commands.setMatter({ service: chosen })}
      />
    </div>
  );
});

const Sayings = memo(function Sayings({ checks }: { readonly checks: CallView['case']['checks'] }) {
  const { yes, no, all } = tally('sayings', checks);
  const aside = (
    <>
      <span>{checksText.tally(yes + no, all)}</span>
      <WalkKeys />
    </>
  );
  return (
    <Section title={checksText.sayings} aside={aside}>
      <CheckList list="sayings" service="serverSupport" checks={checks} twoColumns />
    </Section>
  );
});

/** The conditions of the table: text as it is typed, states, services, categories, operator, days. */
import type { Ref } from 'react';
import { useEffect, useState } from 'react';
import { CASE_STATES, CATEGORIES } from '../../../shared/cases/case-words.ts';
import { dateOf, formatIsoDate, instant } from '../../../shared/core/time.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { SERVICES } from '../../../shared/terms/service.ts';
import { typedDateOrNull } from '../../../shared/typed/typed-date.ts';
import { caseStateWords, categoryWords, serviceWords } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { deskClock } from '../../desk/desk-clock.ts';
import { casesText } from '../../text/cases.ts';
import { isoDay, plainDay } from '../../text/dates.ts';
import { upTo } from '../../text/fields.ts';
import { type Chip, ChipSet } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './cases.module.css';
import type { CasesState } from './cases-state.ts';
import type { SendCases } from './cases-store.ts';

const chips = <T extends string>(values: readonly T[], words: Record<T, string>): readonly Chip<T>[] =>
  values.map((value) => ({ value, label: words[value] }));

const stateChips = chips(CASE_STATES, caseStateWords);
const serviceChips = chips(SERVICES, serviceWords);
const categoryChips = chips(CATEGORIES, categoryWords);

function useOperators(): readonly UserView[] {
  const [operators, setOperators] = useState<readonly UserView[]>([]);
  useEffect(() => {
    let here = true;
    void call('users:list', {}).then((reply) => {
      if (here && reply.ok) setOperators(reply.value);
    });
    return () => {
      here = false;
    };
  }, []);
  return operators;
}

/** No case is opened after today. Before the first tick of the desk's clock no day can be read. */
function readDay(text: string): string | null {
  const { view } = deskClock.getState();
  const day = view === null ? null : typedDateOrNull(text, dateOf(instant(view.now)), 'gone');
  return day === null ? null : formatIsoDate(day);
}

/** Long enough to skip the letters of one word, short enough to feel at once. */
const PAUSE_MS = 120;

export interface CaseFiltersProps {
  readonly state: CasesState;
  readonly send: SendCases;
  readonly searchField: Ref<HTMLInputElement>;
  /** From the search field down into the list. */
  readonly onDown: () => void;
}

export function CaseFilters({ state, send, searchField, onDown }: CaseFiltersProps) {
  const operators = useOperators();
  const { filter } = state.question;
  const day = (label: string, end: 'from' | 'to') => (
    <DateField
      label={label}
      value={filter[end]}
      onChoose={(value) => send({ type: 'filtered', part: { [end]: value } })}
      read={readDay}
      show={(value) => isoDay(value, plainDay)}
      problemText={casesText.badDate}
      placeholder={casesText.datePlaceholder}
    />
  );
  return (
    <search className={styles['filters']}>
      <div className={styles['fields']}>
        <SearchField state={state} send={send} searchField={searchField} onDown={onDown} />
        <SelectField
          label={casesText.operator}
          value={filter.operatorId ?? ''}
          options={[
            { value: '', label: casesText.everyone },
            ...operators.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
          onChoose={(value) => {
            const chosen = operators.find(({ userId }) => userId === value);
            send({ type: 'filtered', part: { operatorId: chosen?.userId ?? null } });
          }}
        />
        {day(casesText.from, 'from')}
        {day(casesText.to, 'to')}
      </div>
      <div className={styles['chips']}>
        <ChipSet
          legend={casesText.states}
          options={stateChips}
          values={filter.states}
          onChange={(states) => send({ type: 'filtered', part: { states: [...states] } })}
        />
        <ChipSet
          legend={casesText.services}
          options={serviceChips}
          values={filter.services}
          onChange={(services) => send({ type: 'filtered', part: { services: [...services] } })}
        />
        <ChipSet
          legend={casesText.categories}
          options={categoryChips}
          values={filter.categories}
          onChange={(categories) => send({ type: 'filtered', part: { categories: [...categories] } })}
        />
      </div>
    </search>
  );
}

function SearchField({ state, send, searchField, onDown }: CaseFiltersProps) {
  const [composing, setComposing] = useState(false);
  const { typed, question } = state;
  const searched = question.filter.text;
  useEffect(() => {
    if (composing || typed === searched) return;
    const pause = setTimeout(() => send({ type: 'searched' }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, composing, searched, send]);
  return (
    <TextField
      ref={searchField}
      label={casesText.search}
      keyName="/"
      type="search"
      placeholder={casesText.searchPlaceholder}
      limit={upTo(200)}
      value={typed}
      onTyped={(text, isComposing) => {
        setComposing(isComposing);
        send({ type: 'typed', text });
      }}
      onKey={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        send({ type: 'searched' });
        onDown();
      }}
    />
  );
}

/** Search as one types, and the list it finds. Arrows move, Enter chooses, Escape puts the list away. */
import { type KeyboardEvent, useId } from 'react';
import type { SearchRow } from '../../../shared/desk/views.ts';
import { NOTHING, serviceWords } from '../../../shared/words/domain-words.ts';
import { searchText } from '../../text/call.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { beside } from '../../text/punctuation.ts';
import { contractStateWords } from '../../text/words.ts';
import { classNames } from '../../ui/class-names.ts';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './contract-search.module.css';
import { useHasFocus } from './focused-area.ts';
import { callDesk } from './present-call.ts';
import type { SearchState } from './search-state.ts';

const { dispatch, commands } = callDesk;

export function ContractSearch({ search }: { readonly search: SearchState }) {
  const listId = useId();
  const inside = useHasFocus('search');
  const rows = search.view === 'shown' || search.view === 'asking' ? search.rows : [];
  const optionId = (index: number) => `${listId}-${index}`;
  const active = rows.length === 0 || search.view === 'closed' || search.view === 'failed' ? null : search.active;
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) dispatch({ type: 'search/moved', by: step });
    else if (event.key === 'Escape') dispatch({ type: 'search/closed' });
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['search']} data-focus="search">
      <TextField
        label={searchText.label}
        layout="hidden"
        placeholder={searchText.placeholder}
        value={search.text}
        limit={upTo(200)}
        onTyped={callDesk.search}
        onEnter={callDesk.chooseMarked}
        onKey={onKey}
        hint={inside && search.view !== 'shown' ? searchText.hint : null}
        list={{ id: listId, activeOptionId: active === null ? null : optionId(active), expanded: rows.length > 0 }}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={searchText.results}
        className={styles['results']}
        hidden={rows.length === 0}
      >
        {rows.map((row, index) => (
          <Result key={row.contractId} id={optionId(index)} row={row} marked={index === active} />
        ))}
      </div>
      <Found search={search} />
    </div>
  );
}

interface ResultProps {
  readonly id: string;
  readonly row: SearchRow;
  readonly marked: boolean;
}

function Result({ id, row, marked }: ResultProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above drives the list by arrows and Enter
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      className={classNames(styles['result'], marked && styles['marked'])}
      onClick={() => void commands.chooseContract(row.contractId)}
    >
      <span className={styles['name']}>{row.maskedName ?? NOTHING}</span>
      <span className={styles['handle']}>{row.handle}</span>
      <span className={styles['about']}>{beside(serviceWords[row.service], contractStateWords[row.state])}</span>
    </div>
  );
}

/** Says what the search came to, also to those who do not see the list. */
function Found({ search }: { readonly search: SearchState }) {
  if (search.view === 'failed') return <Problem text={errorText(search.error)} />;
  if (search.view !== 'shown') return null;
  if (search.rows.length === 0) {
    return (
      <p className={styles['none']} role="status">
        {searchText.none}
      </p>
    );
  }
  return search.more ? <p className={styles['none']}>{searchText.more}</p> : null;
}

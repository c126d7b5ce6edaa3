/**
 * The palette: every action that can be started now, and what else the frame lets be found, by its name and started by Enter; it teaches the
 * keys by showing them.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Findable, findByName } from '../../text/find-by-name.ts';
import { paletteText } from '../../text/palette.ts';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';
import {
  type Action,
  activeGroups,
  runAction,
  type ShortcutState,
  shortcutState,
  shownKey,
} from '../../ui/shortcut-registry.ts';
import { useShortcutState } from '../../ui/shortcuts.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './palette.module.css';

/** What stands in the palette, the nearest to the work first; of two with one id the stronger. */
export function paletteActions(state: ShortcutState): readonly Action[] {
  const seen = new Set<string>();
  const groups = activeGroups(state);
  // What is always at hand is seldom what is looked for.
  return [...groups.filter(({ scope }) => scope !== 'always'), ...groups.filter(({ scope }) => scope === 'always')]
    .flatMap(({ actions }) => actions)
    .filter(({ id, inPalette, enabled }) => inPalette !== false && enabled !== false && !seen.has(id) && seen.add(id));
}

/** The next place in a list that goes round. */
export const nextPlace = (place: number, step: number, length: number): number =>
  length === 0 ? 0 : (place + step + length) % length;

/** What is offered once something is typed for it: too many things to be listed before. */
export interface FoundByTyping extends Findable {
  readonly id: string;
  /** Another name of it, at the right. */
  readonly aside: string;
  readonly run: () => void;
}

type Offered = Action | FoundByTyping;

const isAction = (offered: Offered): offered is Action => 'keys' in offered;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export interface PaletteProps {
  readonly found: readonly FoundByTyping[];
  readonly onClose: () => void;
}

export function Palette({ found: more, onClose }: PaletteProps) {
  // Taken before the dialog stands, because an open dialog hides the actions below it.
  const [actions] = useState(() => paletteActions(shortcutState()));
  const rules = useShortcutState();
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = findByName<Offered>(query.trim() === '' ? actions : [...actions, ...more], query);
  const active = found[place];
  const optionId = (offered: Offered) => `${listId}-${offered.id}`;
  const activeId = active === undefined ? null : optionId(active);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const run = (offered: Offered) => {
    // Below an open dialog nothing can take the focus, so the palette leaves first.
    flushSync(onClose);
    if (isAction(offered)) runAction(offered);
    else offered.run();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPlace(nextPlace(place, step, found.length));
  };
  return (
    <Dialog title={paletteText.title} hideTitle onClose={onClose}>
      <TextField
        ref={field}
        label={paletteText.field}
        layout="hidden"
        placeholder={paletteText.placeholder}
        value={query}
        onTyped={(value) => {
          setQuery(value);
          setPlace(0);
        }}
        onKey={onKey}
        onEnter={() => active !== undefined && run(active)}
        list={{ id: listId, activeOptionId: activeId, expanded: true }}
      />
      <div id={listId} className={styles['list']} role="listbox" aria-label={paletteText.list} tabIndex={-1}>
        {found.map((offered, index) => {
          const key = isAction(offered) ? shownKey(offered.keys, rules) : null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, whose Enter runs the active option
            <div
              key={offered.id}
              id={optionId(offered)}
              role="option"
              tabIndex={-1}
              aria-selected={index === place}
              className={classNames(styles['option'], index === place && styles['active'])}
              onPointerMove={() => setPlace(index)}
              onClick={() => run(offered)}
            >
              <span>{offered.label}</span>
              {isAction(offered) ? null : <span className={styles['aside']}>{offered.aside}</span>}
              {key === null ? null : <Key name={key} />}
            </div>
          );
        })}
      </div>
      <p className={styles['foot']} role="status">
        {found.length === 0 ? paletteText.none : paletteText.count(found.length)}
        <span className={styles['keys']}>
          <Key name="arrowup" />
          <Key name="arrowdown" /> {paletteText.move}　<Key name="enter" /> {paletteText.run}　<Key name="escape" />{' '}
          {paletteText.close}
        </span>
      </p>
    </Dialog>
  );
}

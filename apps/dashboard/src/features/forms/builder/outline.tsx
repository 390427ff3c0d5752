import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react';
import { typeWords } from '../authoring/item-kinds';
import type { Finding } from '../authoring/lint-form';
import { isHelp, placedItems, textOf, type Placed, type Position } from '../authoring/questionnaire';
import classes from './outline.module.css';
import type { Builder } from './use-builder';

const key = (position: Position | null): string => position?.join('.') ?? 'form';

interface OutlineProps {
  builder: Builder;
  findings: readonly Finding[];
  /** A row was clicked or tapped. */
  onPick: () => void;
}

/** The form from top to bottom. Arrow keys go through it, Alt with an arrow moves what is in hand; a mouse may drag. */
export function Outline({ builder, findings, onPick }: OutlineProps) {
  const { form, selected, select, move } = builder;
  const pick = (position: Position | null) => {
    select(position);
    onPick();
  };
  const list = useRef<HTMLUListElement>(null);
  const rows = placedItems(form).filter(({ item }) => !isHelp(item));
  const order: (Position | null)[] = [null, ...rows.map(({ position }) => position)];
  const here = Math.max(
    0,
    order.findIndex((position) => key(position) === key(selected)),
  );
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    moved.current = true;
    if (event.altKey && selected) move(selected, by);
    else select(order[Math.min(order.length - 1, Math.max(0, here + by))] ?? null);
  };
  const faulty = new Set(findings.map(({ position }) => key(position)));
  return (
    // The keys are handled once for all the buttons inside.
    <ul ref={list} className={classes.outline} aria-label="The form from top to bottom" onKeyDown={onKeyDown}>
      <li>
        <button
          type="button"
          className={classes.row}
          aria-current={selected === null || undefined}
          tabIndex={here === 0 ? 0 : -1}
          onClick={() => pick(null)}
        >
          <span className={classes.text}>{form.title || 'Form without a title'}</span>
          <span className={classes.type}>Form</span>
        </button>
      </li>
      {rows.map((row, index) => (
        <OutlineRow
          key={key(row.position)}
          row={row}
          builder={builder}
          onPick={pick}
          isTabStop={here === index + 1}
          isFaulty={faulty.has(key(row.position))}
        />
      ))}
    </ul>
  );
}

interface OutlineRowProps {
  row: Placed;
  builder: Builder;
  onPick: (position: Position) => void;
  isTabStop: boolean;
  isFaulty: boolean;
}

function OutlineRow({ row: { item, position }, builder, onPick, isTabStop, isFaulty }: OutlineRowProps) {
  const { selected, drop } = builder;
  const isSelected = key(selected) === key(position);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const from = event.dataTransfer.getData('text/plain').split('.').map(Number);
    if (from.every((index) => Number.isInteger(index)))
      drop(from, item.type === 'group' ? [...position, item.item?.length ?? 0] : position);
  };
  return (
    <li style={{ paddingLeft: `${(position.length - 1) * 18}px` }}>
      <button
        type="button"
        className={classes.row}
        data-group={item.type === 'group' || undefined}
        aria-current={isSelected || undefined}
        tabIndex={isTabStop ? 0 : -1}
        draggable
        onClick={() => onPick(position)}
        onDragStart={(event) => event.dataTransfer.setData('text/plain', key(position))}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        <span className={classes.text}>{textOf(item)}</span>
        <span className={classes.type}>
          {typeWords[item.type] ?? item.type}
          {item.enableWhen?.length ? ' · conditional' : ''}
          {item.required ? ' · must' : ''}
        </span>
        {isFaulty && <IconAlertTriangle className={classes.fault} size={18} aria-label="see the checks" />}
      </button>
    </li>
  );
}

import type { Attention } from '@skinroot/contracts';
import { IconArrowRight } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../shared/dates-context';
import { Tag } from '../../shared/ui/tag';
import { actionWord, attentionAddress, attentionLooks } from './attention-kinds';
import classes from './attention-list.module.css';
import { useRowKeys } from './use-row-keys';

export function AttentionList({ items }: { items: readonly Attention[] }) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <ul ref={list} className={classes.list}>
      {items.map((item) => (
        <AttentionRow key={`${item.clientId} ${item.kind} ${item.text}`} item={item} />
      ))}
    </ul>
  );
}

function AttentionRow({ item }: { item: Attention }) {
  const dates = useDates();
  const look = attentionLooks[item.kind];
  const Sign = look.icon;
  return (
    <li>
      <Link to={attentionAddress(item)} className={classes.row} data-row>
        <span className={classes.sign} data-tone={look.tone}>
          <Sign size={22} stroke={1.7} aria-hidden />
        </span>
        <span className={classes.words}>
          <span className={classes.top}>
            <strong>{item.name}</strong>
            <Tag tone={look.tone}>{look.word}</Tag>
            <span className={classes.since}>{dates.fromToday(item.since)}</span>
          </span>
          <span className={classes.text}>{item.text}</span>
        </span>
        <span className={classes.action}>
          {actionWord(item)}
          <IconArrowRight size={18} aria-hidden />
        </span>
      </Link>
    </li>
  );
}

import { Skeleton } from '@mantine/core';
import classes from './skeletons.module.css';

export function LinesSkeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div className={classes.lines}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={18} width={`${92 - (index % 3) * 14}%`} radius="xl" />
      ))}
    </div>
  );
}

export function RowsSkeleton({ rows = 6, height = 64 }: { rows?: number; height?: number }) {
  return (
    <div className={classes.rows}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </div>
  );
}

export function CardsSkeleton({ cards = 6 }: { cards?: number }) {
  return (
    <div className={classes.cards}>
      {Array.from({ length: cards }, (_, index) => (
        <Skeleton key={index} height={168} radius="lg" />
      ))}
    </div>
  );
}

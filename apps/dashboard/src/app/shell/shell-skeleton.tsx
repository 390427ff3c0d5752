import { RowsSkeleton } from '../../shared/ui/skeletons';
import classes from './shell.module.css';

export function ShellSkeleton() {
  return (
    <div className={classes.shell} role="status" aria-label="Opening your practice">
      <div className={classes.rail} />
      <main className={classes.main}>
        <RowsSkeleton rows={5} height={92} />
      </main>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Mark } from '../../shared/ui/mark';
import classes from './door.module.css';

/** The page before the practice: what Skinroot is on one side, the form on the other. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.door}>
      <header className={classes.story}>
        <div className={classes.brand}>
          <Mark size={40} />
          <span>Skinroot</span>
        </div>
        <p className={classes.promise}>Skin heals slowly. Keep proof of every step.</p>
        <p className={classes.more}>
          Intake, elimination plan, daily check-ins and honest verdicts, in one calm place for you and your clients.
        </p>
        <svg className={classes.roots} viewBox="0 0 480 300" fill="none" aria-hidden="true">
          <path d="M240 0v70M240 40c-20 40-70 50-96 86-16 24-14 60-44 88M240 56c6 50-30 72-36 118-4 34 8 62-10 106M240 48c26 36 66 44 92 82 18 26 16 58 50 84M240 62c8 44 38 70 40 112 2 36-14 58 2 104M144 126c-30 6-52 20-80 26M204 174c-26 16-34 40-58 54M332 130c34 2 54 18 86 22M280 174c24 14 34 36 60 50" />
        </svg>
      </header>
      <main className={classes.form}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '../../messages/messages';
import styles from './page.module.css';

/** A page's frame: its heading takes the focus when the page opens, so that a screen reader begins there. */
export function Page({
  title,
  lang,
  lead,
  mark,
  children,
}: {
  title: string;
  /** Of the title, where it is not the page's. */
  lang?: string;
  lead?: ReactNode;
  mark?: ReactNode;
  children?: ReactNode;
}) {
  const { app } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Skinroot`;
    // Words may change, as in another language, while one is at work on the page.
    if (!heading.current?.closest('main')?.contains(document.activeElement))
      heading.current?.focus({ preventScroll: true });
  }, [title, app]);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        {mark}
        <h1 ref={heading} tabIndex={-1} lang={lang} className={styles.title}>
          {title}
        </h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </main>
  );
}

export function Card({ title, children, tone }: { title?: string; children: ReactNode; tone?: 'accent' | 'quiet' }) {
  return (
    <section className={styles.card} data-tone={tone}>
      {title && <h2 className={styles.cardTitle}>{title}</h2>}
      {children}
    </section>
  );
}

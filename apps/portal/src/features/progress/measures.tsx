import { useMessages } from '../../messages/messages';
import { shortDay } from '../../shared/dates';
import { Card } from '../../shared/ui/page';
import styles from './progress.module.css';
import type { MyProgress } from './skin-course';

export function Measures({ measures, locale }: { measures: MyProgress['measures']; locale: string }) {
  const { progress: words } = useMessages();
  const known = measures.filter(({ latest }) => latest !== null);
  if (known.length === 0) return null;
  return (
    <Card title={words.measures}>
      <dl className={styles.list}>
        {known.map(({ id, name, unit, latest, band, changeLabel }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {latest && words.measure(`${latest.value}${unit ? ` ${unit}` : ''}`, shortDay(latest.day, locale))}
              {[band, changeLabel].filter(Boolean).map((text) => (
                <span key={text} className={styles.quiet}>
                  {text}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

import { useMessages } from '../../messages/messages';
import { Card } from '../../shared/ui/page';
import styles from './progress.module.css';
import type { MyProgress } from './skin-course';

export function Findings({ findings }: { findings: MyProgress['findings'] }) {
  const { progress: words } = useMessages();
  return (
    <Card title={words.findings}>
      {findings.length === 0 && <p>{words.findingsNone}</p>}
      <dl className={styles.list}>
        {findings.map(({ foodId, name, verdict, overruled, text }) => (
          <div key={foodId}>
            <dt>{name}</dt>
            <dd>
              {words.verdict[overruled && overruled.verdict in words.verdict ? (overruled.verdict as typeof verdict) : verdict]}
              {text && <span className={styles.quiet}>{text}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

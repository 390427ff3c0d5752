import { useMessages } from '../../messages/messages';
import { Card } from '../../shared/ui/page';
import styles from './progress.module.css';
import type { MyProgress } from './skin-course';

export function Findings({ findings }: { findings: MyProgress['findings'] }) {
  const { progress: words } = useMessages();
  const tested = findings.filter(({ verdict, overruled }) => verdict !== 'not-tested' || overruled);
  const untested = findings.filter((finding) => !tested.includes(finding)).map(({ name }) => name);
  return (
    <Card title={words.findings}>
      {tested.length === 0 && <p>{words.findingsNone}</p>}
      <dl className={styles.list}>
        {tested.map(({ foodId, name, verdict, overruled, text }) => (
          <div key={foodId}>
            <dt>{name}</dt>
            <dd>
              {
                words.verdict[
                  overruled && overruled.verdict in words.verdict ? (overruled.verdict as typeof verdict) : verdict
                ]
              }
              {text && <span className={styles.quiet}>{text}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {untested.length > 0 && <p className={styles.quiet}>{words.untested(untested.join(', '))}</p>}
    </Card>
  );
}

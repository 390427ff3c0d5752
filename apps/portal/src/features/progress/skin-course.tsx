import type { ResponseOf } from '@skinroot/contracts';
import { skinLine } from '@skinroot/charts';
import type { Progress } from '@skinroot/domain';
import { ChartView, useWidth } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { dayIn } from '../../shared/dates';
import type { PublicCalls } from '../../shared/public-calls';
import { Card } from '../../shared/ui/page';

export type MyProgress = ResponseOf<PublicCalls['progress']>;

export function SkinCourse({ progress, timeZone }: { progress: MyProgress; timeZone: string }) {
  const { progress: words } = useMessages();
  const [ref, width] = useWidth(320);
  return (
    <Card title={words.skin}>
      <div ref={ref}>
        <ChartView
          chart={skinLine(progress as Progress, { width, theme: 'screen', today: dayIn(timeZone, new Date()) })}
          caption={words.skinHint}
        />
      </div>
    </Card>
  );
}

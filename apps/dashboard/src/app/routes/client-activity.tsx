import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { accessLogQuery, timelineQuery } from '../../features/clients/clients.api';
import { Happenings } from '../../features/clients/happenings';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { useClientId } from './use-client';
import classes from './client.module.css';

export function ClientActivityPage() {
  const clientId = useClientId();
  const timeline = useInfiniteQuery(timelineQuery(clientId));
  const log = useInfiniteQuery(accessLogQuery(clientId));
  return (
    <div className={classes.columns}>
      <Panel title="What happened">
        <QueryView query={timeline} what="the timeline">
          {({ pages }) => (
            <>
              <Entries items={pages.flatMap((page) => page.items)} />
              <LoadMore query={timeline} />
            </>
          )}
        </QueryView>
      </Panel>
      <Panel title="Who opened the record" hint="Every reading and every change leaves a line here.">
        <QueryView query={log} what="the access log">
          {({ pages }) => (
            <>
              <Entries
                items={pages
                  .flatMap((page) => page.items)
                  .map(({ id, at, actor, action }) => ({ id, at, actor, text: action }))}
              />
              <LoadMore query={log} />
            </>
          )}
        </QueryView>
      </Panel>
    </div>
  );
}

function Entries({ items }: { items: { id: string; at: string; text: string; actor: string | null }[] }) {
  if (items.length > 0) return <Happenings items={items} />;
  return (
    <EmptyState icon={IconHistory} title="Nothing yet">
      Send the intake link, and the record begins to fill.
    </EmptyState>
  );
}

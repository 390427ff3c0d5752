import type { Client } from '@skinroot/contracts';
import { useQuery } from '@tanstack/react-query';
import { MessageList } from '../../features/messages/message-list';
import { clientMessagesQuery } from '../../features/messages/messages.api';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';

/** What was written to a client, and when it is asked again. */
export function ClientMessages({ client }: { client: Client }) {
  const messages = useQuery(clientMessagesQuery(client.id));
  return (
    <Panel
      title="Messages"
      hint="Unfinished questions are asked after again on day 2 and day 5, with at most one mail a day."
    >
      <QueryView query={messages} what="the messages">
        {({ items }) =>
          items.length > 0 ? <MessageList messages={items} /> : <p>No message was written or planned.</p>
        }
      </QueryView>
    </Panel>
  );
}

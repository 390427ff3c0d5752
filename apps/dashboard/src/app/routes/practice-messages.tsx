import { Button } from '@mantine/core';
import type { Me } from '@skinroot/contracts';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { MessageList } from '../../features/messages/message-list';
import { messagesQuery } from '../../features/messages/messages.api';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';

/** Assistants see no messages: who gets reminded is part of the record. */
export function PracticeMessages({ role }: { role: Me['member']['role'] }) {
  return role === 'assistant' ? null : <Messages />;
}

function Messages() {
  const messages = useInfiniteQuery(messagesQuery());
  return (
    <Panel
      title="Messages"
      hint="Planned and written, newest first. Unfinished questions are asked after again on day 2 and day 5, with at most one mail a client a day."
    >
      <QueryView query={messages} what="the messages">
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <EmptyState
                icon={IconMail}
                title="No message yet"
                action={
                  <Button component={Link} to="/clients" variant="light">
                    Choose a client
                  </Button>
                }
              >
                Send an intake link, and its reminders stand here before they go.
              </EmptyState>
            );
          return (
            <>
              <MessageList messages={items} />
              <LoadMore query={messages} />
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}

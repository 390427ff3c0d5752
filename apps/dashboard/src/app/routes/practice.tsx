import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AddMemberDialog } from '../../features/practice/add-member-dialog';
import { MemberList } from '../../features/practice/member-list';
import { MyDetails } from '../../features/practice/my-details';
import { membersQuery } from '../../features/practice/practice.api';
import { meQuery } from '../../features/session/session.api';
import { PageHeader } from '../../shared/ui/page-header';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { PracticeMessages } from './practice-messages';
import classes from './client.module.css';

export function PracticePage() {
  const me = useQuery(meQuery());
  const members = useQuery(membersQuery());
  const [isAdding, setAdding] = useState(false);
  return (
    <QueryView query={me} what="your practice">
      {(own) => {
        const add = own.member.role === 'owner' && (
          <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
            Add member
          </Button>
        );
        return (
          <>
            <PageHeader title={own.practice.name} tab="Practice" />
            <div className={classes.stack}>
              <Panel title="Team" hint={add ? undefined : 'The owner of the practice adds members.'} actions={add}>
                <QueryView query={members} what="the team">
                  {({ items }) => <MemberList members={items} me={own.member} />}
                </QueryView>
              </Panel>
              <PracticeMessages role={own.member.role} />
              <Panel title="My details">
                <MyDetails me={own} />
              </Panel>
            </div>
            <AddMemberDialog isOpen={isAdding} onClose={() => setAdding(false)} />
          </>
        );
      }}
    </QueryView>
  );
}

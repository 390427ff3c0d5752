import { Menu, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import type { Me } from '@skinroot/contracts';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSignOut } from '../../features/session/session.api';
import { capital, initials } from '../../shared/words';
import classes from './shell.module.css';

const looks: [MantineColorScheme, string][] = [
  ['auto', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

export function MemberMenu({ me: { member } }: { me: Me }) {
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.member}>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <button type="button" className={classes.memberButton}>
            <span className={classes.initials} aria-hidden>
              {initials(member.name)}
            </span>
            <span className={classes.memberWords}>
              <span>{member.name}</span>
              <span className={classes.role}>{capital(member.role)}</span>
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{member.email}</Menu.Label>
          <Menu.Item component={Link} to="/practice" leftSection={<IconUserCircle size={20} aria-hidden />}>
            My details
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Colours</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
            {looks.map(([scheme, label]) => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={20} aria-hidden />} onClick={() => signOut.mutate()}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { itemKinds, type ItemKind } from '../authoring/item-kinds';
import classes from './builder.module.css';

/** Every kind of question there is; the new one comes behind what is in hand. */
export function Palette({ onAdd }: { onAdd: (kind: ItemKind) => void }) {
  return (
    <Menu position="bottom-start" width="min(320px, calc(100vw - 32px))" returnFocus={false}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={20} aria-hidden />}>Add</Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.palette ?? ''}>
        {itemKinds.map((kind) => (
          <Menu.Item key={kind.id} onClick={() => onAdd(kind)}>
            <b>{kind.name}</b>
            {kind.use && <span className={classes.use}>{kind.use}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import type { ClientStatus } from '@skinroot/contracts';
import {
  IconArchive,
  IconCircleCheck,
  IconCircleDashed,
  IconLeaf,
  IconMail,
  IconMailOpened,
  IconPencil,
  IconPlayerPause,
  IconPlant2,
  type Icon,
} from '@tabler/icons-react';
import { Tag, type Tone } from '../../shared/ui/tag';
import { statusWords } from '../../shared/words';

const looks: Record<ClientStatus, [Tone, Icon]> = {
  new: ['plain', IconCircleDashed],
  'intake-sent': ['plain', IconMail],
  'intake-started': ['plain', IconPencil],
  'to-review': ['warn', IconMailOpened],
  reviewed: ['accent', IconPlant2],
  active: ['good', IconLeaf],
  paused: ['warn', IconPlayerPause],
  finished: ['accent', IconCircleCheck],
  archived: ['plain', IconArchive],
};

export function ClientStatusTag({ status }: { status: ClientStatus }) {
  const [tone, icon] = looks[status];
  return (
    <Tag tone={tone} icon={icon}>
      {statusWords[status]}
    </Tag>
  );
}

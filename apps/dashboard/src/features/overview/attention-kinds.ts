import type { Attention, AttentionKind } from '@skinroot/contracts';
import {
  IconAlertOctagon,
  IconBandage,
  IconCalendarOff,
  IconFlag,
  IconHourglassEmpty,
  IconMailOpened,
  IconPlayerPause,
  IconScale,
  IconTrendingUp,
  type Icon,
} from '@tabler/icons-react';
import type { Tone } from '../../shared/ui/tag';

interface Look {
  word: string;
  icon: Icon;
  tone: Tone;
}

export const attentionLooks: Record<AttentionKind, Look> = {
  'red-flag': { word: 'Red flag', icon: IconAlertOctagon, tone: 'danger' },
  'intake-to-read': { word: 'Intake to read', icon: IconMailOpened, tone: 'accent' },
  flare: { word: 'Flare', icon: IconTrendingUp, tone: 'danger' },
  'missed-days': { word: 'Missed days', icon: IconCalendarOff, tone: 'warn' },
  slip: { word: 'Off plan', icon: IconBandage, tone: 'warn' },
  'decision-due': { word: 'Decision due', icon: IconScale, tone: 'accent' },
  'ends-soon': { word: 'Ends soon', icon: IconFlag, tone: 'plain' },
  'intake-stalled': { word: 'Intake stalled', icon: IconHourglassEmpty, tone: 'warn' },
  paused: { word: 'Paused', icon: IconPlayerPause, tone: 'plain' },
};

const actionWords: Record<Attention['target'], string> = {
  overview: 'Open overview',
  intake: 'Read intake',
  plan: 'Open plan',
  'check-ins': 'See check-ins',
  notes: 'Write note',
};

/** What there is to do about it; an unfinished intake cannot be read yet. */
export function actionWord({ kind, target }: Attention): string {
  return kind === 'intake-stalled' ? 'See how far' : actionWords[target];
}

export function attentionAddress({ clientId, target }: Attention): string {
  return `/clients/${clientId}/${target}`;
}

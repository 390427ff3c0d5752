import type { Member, Practice } from '@skinroot/contracts';
import type { MemberEntity } from './member.entity';
import type { PracticeEntity } from './practice.entity';

export const toPractice = ({ id, name, timeZone, locale }: PracticeEntity): Practice => ({
  id,
  name,
  timeZone,
  locale,
});

export const toMember = ({ id, name, email, role, createdAt }: MemberEntity): Member => ({
  id,
  name,
  email,
  role,
  createdAt: createdAt.toISOString(),
});

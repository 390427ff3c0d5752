import type { ProgramProposal } from '@skinroot/contracts';
import { IconLock, IconStar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { levelWords } from '../../shared/protocol/lock-words';
import { EvidenceBadge } from '../../shared/ui/evidence-badge';
import { Tag } from '../../shared/ui/tag';
import classes from './proposal-list.module.css';

interface ProposalListProps {
  proposals: readonly ProgramProposal[];
  /** What is known of a program and its limits, when there. */
  details?: (templateId: string) => ReactNode;
  action?: (proposal: ProgramProposal) => ReactNode;
}

/** Programs ranked from the intake: why, how good the evidence is, and what the safety rules lock (what locks all of them said once). */
export function ProposalList({ proposals, details, action }: ProposalListProps) {
  const [first, ...others] = proposals;
  const locksAll = (first?.locks ?? []).filter(
    ({ flagId }) => others.length > 0 && others.every(({ locks }) => locks.some((lock) => lock.flagId === flagId)),
  );
  return (
    <div className={classes.proposals}>
      <Locks locks={locksAll} title="The safety rules lock each of these programs" />
      <ol className={classes.list}>
        {proposals.map((proposal) => (
          <li key={proposal.templateId} className={classes.proposal} data-suggested={proposal.suggested || undefined}>
            <div className={classes.top}>
              <h3>{proposal.name}</h3>
              {proposal.suggested && (
                <Tag tone="accent" icon={IconStar}>
                  Suggested
                </Tag>
              )}
              <EvidenceBadge grade={proposal.evidenceGrade} />
            </div>
            {proposal.reasons.length > 0 && (
              <ul className={classes.reasons}>
                {proposal.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            )}
            {details?.(proposal.templateId)}
            <Locks
              locks={proposal.locks.filter(({ flagId }) => !locksAll.some((lock) => lock.flagId === flagId))}
              title={locksAll.length > 0 ? 'And this one also' : 'The safety rules lock this program'}
            />
            {action?.(proposal)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Locks({ locks, title }: { locks: ProgramProposal['locks']; title: string }) {
  if (locks.length === 0) return null;
  return (
    <div className={classes.locks}>
      <b>{title}</b>
      <ul>
        {locks.map((lock) => (
          <li key={lock.flagId}>
            <IconLock size={18} aria-hidden />
            <span>
              {levelWords[lock.level] ?? lock.level}: {lock.text}{' '}
              <i>{lock.unlockable ? 'You may publish with a written reason.' : 'Cannot be unlocked.'}</i>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

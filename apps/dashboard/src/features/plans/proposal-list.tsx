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

/** Programs ranked from the intake: why, how good the evidence is, and what the safety rules lock. */
export function ProposalList({ proposals, details, action }: ProposalListProps) {
  return (
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
          {proposal.locks.length > 0 && (
            <div className={classes.locks}>
              <b>The safety rules lock this program</b>
              <ul>
                {proposal.locks.map((lock) => (
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
          )}
          {action?.(proposal)}
        </li>
      ))}
    </ol>
  );
}

import { Injectable } from '@nestjs/common';
import type { ProgramProposal } from '@skinroot/contracts';
import type { Scope } from '../../platform/scope/scope';
import { IntakesService } from '../intakes/intakes.service';

export type ProgramLock = ProgramProposal['locks'][number];

/** What the latest signed intake locks. Without one nothing is known, and nothing is locked. */
@Injectable()
export class ProgramLocks {
  constructor(private readonly intakes: IntakesService) {}

  async of(scope: Scope, clientId: string): Promise<(templateId: string) => ProgramLock[]> {
    const { items } = await this.intakes.list(scope, clientId);
    // The newest with proposals: a short form of the practice's own asks nothing that our rules could read.
    for (const { id } of items.filter(({ submittedAt }) => submittedAt !== null)) {
      const { proposals } = await this.intakes.get(scope, id);
      if (proposals.length > 0)
        return (templateId) => proposals.find((proposal) => proposal.templateId === templateId)?.locks ?? [];
    }
    return () => [];
  }
}

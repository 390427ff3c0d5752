import { Injectable } from '@nestjs/common';
import type { IntakeDocument } from '@skinroot/report';
import type { Actor } from '../../platform/scope/scope';
import { Scopes, type Trace } from '../../platform/scope/scopes';
import { IntakePapers } from '../intakes/intake-papers';
import { ReportPress } from '../reports/report-press';

@Injectable()
export class IntakeCopiesService {
  constructor(
    private readonly scopes: Scopes,
    private readonly papers: IntakePapers,
    private readonly press: ReportPress,
  ) {}

  /** Reads in one transaction, sets the PDF outside of any. */
  async print(actor: Actor, intakeId: string, trace: Trace): Promise<Buffer> {
    return this.setPdf(await this.scopes.run(actor, trace, (scope) => this.papers.get(scope, intakeId)));
  }

  /** The same for the client whose answers they are. */
  async printOwn(actor: Actor, intakeId: string, trace: Trace): Promise<Buffer> {
    return this.setPdf(await this.scopes.run(actor, trace, (scope) => this.papers.getOwn(scope, intakeId)));
  }

  private async setPdf(paper: IntakeDocument): Promise<Buffer> {
    const { pdf } = await this.press.print(paper);
    return Buffer.from(pdf);
  }
}

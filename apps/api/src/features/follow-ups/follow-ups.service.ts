import { Injectable } from '@nestjs/common';
import type { Ask, CreatedLink } from '@skinroot/contracts';
import type { Scope } from '../../platform/scope/scope';
import { IntakeAsking } from '../intakes/intake-asking';
import { LinksService } from '../links/links.service';

/** A question back: a small intake, and the link that opens it. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly asking: IntakeAsking,
    private readonly links: LinksService,
  ) {}

  async ask(scope: Scope, intakeId: string, { asks, send }: Ask): Promise<CreatedLink> {
    const asked = await this.asking.ask(scope, intakeId, asks);
    return this.links.issue(scope, asked.client, { purpose: 'intake', intakeId: asked.intakeId, send });
  }
}

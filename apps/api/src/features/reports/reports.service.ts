import { Injectable } from '@nestjs/common';
import type { CreateReport, Report } from '@skinroot/contracts';
import type { RenderedReport, ReportModel } from '@skinroot/report';
import { createHash, randomUUID } from 'node:crypto';
import { Problem } from '../../platform/problems/problem';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import { ClientsService } from '../clients/clients.service';
import { ReportGathering } from './report-gathering';
import { toReport } from './report.mapper';
import { ReportPress } from './report-press';
import { ReportRepository, type ReportRow } from './report.repository';

const CREATE = 'POST /api/clients/:clientId/reports';

@Injectable()
export class ReportsService {
  constructor(
    private readonly scopes: Scopes,
    private readonly gathering: ReportGathering,
    private readonly press: ReportPress,
    private readonly reports: ReportRepository,
    private readonly clients: ClientsService,
  ) {}

  /** Reads in one transaction, sets the PDF outside of any, keeps it in another. */
  async create(actor: Actor, clientId: string, request: CreateReport, requestId: string): Promise<Report> {
    const trace = { action: CREATE, requestId };
    const model = await this.scopes.run(actor, trace, async (scope) => {
      await this.clients.loadActive(scope, clientId);
      return this.gathering.gather(scope, clientId, request);
    });
    const printed = await this.press.print(model);
    return this.scopes.run(actor, trace, (scope) => this.keep(scope, clientId, { model, printed }));
  }

  async list(scope: Scope, clientId: string): Promise<{ items: Report[] }> {
    await this.clients.load(scope, clientId);
    return { items: (await this.reports.list(scope, clientId)).map(toReport) };
  }

  async getPdf(scope: Scope, id: string): Promise<Buffer> {
    const found = await this.reports.findPdf(scope, id);
    if (!found) throw new Problem('not-found');
    scope.touch(found.clientId);
    return found.pdf;
  }

  private async keep(
    scope: Scope,
    clientId: string,
    { model, printed }: { model: ReportModel; printed: RenderedReport },
  ): Promise<Report> {
    const pdf = Buffer.from(printed.pdf);
    const id = randomUUID();
    await this.reports.insert(scope, {
      id,
      practiceId: scope.practiceId,
      clientId,
      edition: model.edition,
      fromDay: model.period.from,
      toDay: model.period.to,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      pages: printed.pages,
      bytes: pdf.length,
      pdf,
      createdAt: scope.now,
      createdBy: scope.member.id,
    });
    this.clients.record(
      scope,
      clientId,
      'report-issued',
      `Progress report issued, ${model.period.from} to ${model.period.to}`,
    );
    return toReport((await this.reports.findById(scope, id)) as ReportRow);
  }
}

import { Injectable } from '@nestjs/common';
import type {
  AuditEntry,
  Client,
  ClientStatus,
  ClientSummary,
  CreateClient,
  ListClientsQuery,
  Page,
  TimelineEntry,
  UpdateClient,
} from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import { pageFrom } from '../../platform/http/cursor';
import { Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { PracticeRepository } from '../practices/practice.repository';
import type { ClientEntity } from './client.entity';
import { toAuditEntry, toClient, toClientSummary, toTimelineEntry } from './client.mapper';
import { ClientRepository } from './client.repository';
import { plain } from './search-words';

@Injectable()
export class ClientsService {
  constructor(
    private readonly clients: ClientRepository,
    private readonly practices: PracticeRepository,
  ) {}

  async list(scope: Scope, query: ListClientsQuery): Promise<Page<ClientSummary>> {
    const rows = await this.clients.list(scope, query);
    return pageFrom(rows, query.limit, toClientSummary, (row) => [
      query.sort === 'name' ? row.sort_name : row.created_at.toISOString(),
      row.id,
    ]);
  }

  async create(scope: Scope, request: CreateClient): Promise<Client> {
    const practice = await this.practices.get(scope);
    const client: ClientEntity = {
      ...request,
      id: randomUUID(),
      practiceId: scope.practiceId,
      sortName: sortName(request),
      timeZone: request.timeZone ?? practice.timeZone,
      locale: request.locale ?? practice.locale,
      status: 'new',
      lastCheckInOn: null,
      version: 1,
      createdAt: scope.now,
      archivedAt: null,
    };
    await this.clients.insert(scope, client);
    this.record(scope, client.id, 'client-added', 'Client added');
    return toClient(client, { planId: null, intakeId: null });
  }

  async get(scope: Scope, id: string): Promise<Client> {
    return this.describe(scope, await this.load(scope, id));
  }

  async update(scope: Scope, id: string, version: number, changes: UpdateClient): Promise<Client> {
    const before = await this.load(scope, id);
    const after = { ...before, ...changes };
    const saved = await this.clients.update(scope, id, version, { ...changes, sortName: sortName(after) });
    if (!saved) throw new Problem('stale', { current: await this.describe(scope, before) });
    await this.clients.indexWords(scope, after);
    return this.get(scope, id);
  }

  async archive(scope: Scope, id: string): Promise<Client> {
    return this.setArchived(scope, id, scope.now);
  }

  async restore(scope: Scope, id: string): Promise<Client> {
    return this.setArchived(scope, id, null);
  }

  async timeline(
    scope: Scope,
    clientId: string,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Page<TimelineEntry>> {
    await this.load(scope, clientId);
    const rows = await this.clients.listEvents(scope, clientId, query.limit, query.cursor);
    return pageFrom(rows, query.limit, toTimelineEntry, (row) => [row.at.toISOString(), row.id]);
  }

  async accessLog(
    scope: Scope,
    clientId: string,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Page<AuditEntry>> {
    await this.load(scope, clientId);
    const rows = await this.clients.listAccess(scope, clientId, query.limit, query.cursor);
    return pageFrom(rows, query.limit, toAuditEntry, (row) => [row.at.toISOString(), row.id]);
  }

  /** The row for other features: another practice's and an absent one are the same 404, and the reading is logged. */
  async load(scope: Scope, id: string): Promise<ClientEntity> {
    const client = await this.clients.findById(scope, id);
    if (!client) throw new Problem('not-found');
    scope.touch(id);
    return client;
  }

  /** As `load`, for work that an archived record no longer takes. */
  async loadActive(scope: Scope, id: string): Promise<ClientEntity> {
    const client = await this.load(scope, id);
    if (client.archivedAt) throw new Problem('client-archived', { detail: 'Restore the client first.' });
    return client;
  }

  /** Moves the record on and says so in its timeline. */
  async advance(scope: Scope, id: string, status: Exclude<ClientStatus, 'archived'>): Promise<void> {
    await this.clients.advance(scope, id, { status });
  }

  async noteCheckIn(scope: Scope, id: string, day: string): Promise<void> {
    await this.clients.advance(scope, id, { lastCheckInOn: day });
  }

  /** Writes into the record's timeline. */
  record(scope: Scope, clientId: string, kind: string, text: string): void {
    scope.touch(clientId);
    this.clients.addEvent(scope, clientId, kind, text);
  }

  private async setArchived(scope: Scope, id: string, archivedAt: Date | null): Promise<Client> {
    const client = await this.load(scope, id);
    if ((client.archivedAt === null) !== (archivedAt === null)) {
      const saved = await this.clients.update(scope, id, client.version, { archivedAt });
      if (!saved) throw new Problem('stale', { current: await this.describe(scope, client) });
      this.record(
        scope,
        id,
        archivedAt ? 'client-archived' : 'client-restored',
        archivedAt ? 'Client archived' : 'Client restored',
      );
    }
    return this.get(scope, id);
  }

  private async describe(scope: Scope, client: ClientEntity): Promise<Client> {
    return toClient(client, await this.clients.findLatestIds(scope, client.id));
  }
}

const sortName = ({ firstName, lastName }: Pick<ClientEntity, 'firstName' | 'lastName'>): string =>
  plain(`${lastName} ${firstName}`.trim());

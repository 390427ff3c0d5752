import type { Scope } from '../../platform/scope/scope';
import type { IntakeEntity } from './intake.entity';

/** Whether an opened link shows this intake: their own pages every one of a client's, the link of a form that form alone. */
export const isOpenTo = (client: Scope['client'], { id, clientId }: Pick<IntakeEntity, 'id' | 'clientId'>): boolean =>
  clientId === client.id && (client.purpose === 'portal' || client.intakeId === id);

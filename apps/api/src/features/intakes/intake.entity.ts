import type { IntakeState } from '@skinroot/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Typed name under the consent text as it was shown. */
export interface Signature {
  name: string;
  /** A guardian's relation to the client. */
  relation?: string;
  at: string;
  textHash: string;
  text: string;
  /** Of the form whose consents these are. */
  version?: number;
  language: string;
  timeZone: string;
}

/** One question asked again, with the practitioner's words to it. */
export interface Ask {
  linkId: string;
  message: string;
}

@Entity('intakes')
export class IntakeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ name: 'form_id', type: 'uuid' })
  formId!: string;

  @Column({ name: 'form_version', type: 'integer' })
  formVersion!: number;

  @Column({ type: 'text' })
  state!: IntakeState;

  @Column({ type: 'integer' })
  answered!: number;

  @Column({ type: 'integer' })
  total!: number;

  @Column({ type: 'jsonb', nullable: true })
  response!: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  signature!: Signature | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true })
  reviewedAt!: Date | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy!: string | null;

  /** The intake this one asks back about; null for an intake of its own. */
  @Column({ name: 'asked_of', type: 'uuid', nullable: true })
  askedOf!: string | null;

  @Column({ name: 'asked_by', type: 'uuid', nullable: true })
  askedBy!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  asks!: readonly Ask[] | null;

  @Column({ type: 'integer' })
  version!: number;
}

import type { AnswerValue } from '@skinroot/forms';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('intake_answers')
export class IntakeAnswerEntity {
  @PrimaryColumn({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @PrimaryColumn({ name: 'intake_id', type: 'uuid' })
  intakeId!: string;

  @PrimaryColumn({ name: 'link_id', type: 'text' })
  linkId!: string;

  /** The values of the question, in order, as libs/forms keeps them. */
  @Column({ type: 'jsonb' })
  value!: readonly AnswerValue[];

  /** The intake's version this answer came with: what a device that knows an earlier one has not seen yet. */
  @Column({ type: 'integer' })
  version!: number;

  /** Which device gave it, opaque; null when it was put in by the practice. */
  @Column({ name: 'saved_by', type: 'text', nullable: true })
  savedBy!: string | null;

  /** Its latest saves, newest first: none of them is taken again. */
  @Column({ name: 'save_ids', type: 'uuid', array: true })
  saveIds!: string[];

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that is to be written later. Done once it was written: the mail's own row tells the rest. */
@Entity('planned_messages')
export class PlannedMessageEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ name: 'intake_id', type: 'uuid' })
  intakeId!: string;

  @Column({ type: 'text' })
  kind!: 'reminder';

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  @Column({ type: 'text' })
  state!: 'planned' | 'done' | 'skipped';

  @Column({ type: 'text' })
  because!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}

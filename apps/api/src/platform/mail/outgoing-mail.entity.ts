import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MailKind = 'link' | 'reminder';

@Entity('outgoing_mails')
export class OutgoingMailEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ name: 'client_id', type: 'uuid', nullable: true })
  clientId!: string | null;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  state!: 'waiting' | 'sent' | 'skipped';

  @Column({ type: 'text' })
  because!: string;

  /** What it is for: 'link', 'reminder'. */
  @Column({ type: 'text' })
  kind!: MailKind;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('client_events')
export class ClientEventEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'member_id', type: 'uuid', nullable: true })
  memberId!: string | null;
}

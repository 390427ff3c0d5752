import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('check_ins')
export class CheckInEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ type: 'date' })
  day!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'client_made_id', type: 'uuid' })
  clientMadeId!: string;

  @Column({ type: 'text' })
  origin!: 'observed' | 'estimated';

  @Column({ type: 'smallint', nullable: true })
  itch!: number | null;

  @Column({ type: 'smallint', nullable: true })
  burn!: number | null;

  @Column({ type: 'smallint', nullable: true })
  red!: number | null;

  @Column({ type: 'smallint', nullable: true })
  dry!: number | null;

  @Column({ name: 'new_spots', type: 'smallint', nullable: true })
  newSpots!: number | null;

  @Column({ name: 'skin_index', type: 'double precision', nullable: true })
  skinIndex!: number | null;

  @Column({ type: 'smallint', nullable: true })
  sleep!: number | null;

  @Column({ type: 'smallint', nullable: true })
  stress!: number | null;

  @Column({ type: 'smallint', nullable: true })
  stool!: number | null;

  @Column({ type: 'text', nullable: true })
  plan!: 'kept' | 'slip' | null;

  @Column({ name: 'off_plan', type: 'jsonb' })
  offPlan!: { name: string; foodId: string | null }[];

  @Column({ type: 'text' })
  note!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}

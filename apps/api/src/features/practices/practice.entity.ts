import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practices')
export class PracticeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

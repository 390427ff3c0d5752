import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reports')
export class ReportEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ type: 'text' })
  edition!: 'client' | 'clinician';

  @Column({ name: 'from_day', type: 'date' })
  fromDay!: string;

  @Column({ name: 'to_day', type: 'date' })
  toDay!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'integer' })
  pages!: number;

  @Column({ type: 'integer' })
  bytes!: number;

  @Column({ type: 'bytea', select: false })
  pdf!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;
}

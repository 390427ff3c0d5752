import type { PlanContent } from '@skinroot/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan_versions')
export class PlanVersionEntity {
  @PrimaryColumn({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @PrimaryColumn({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ type: 'jsonb' })
  content!: PlanContent;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'jsonb' })
  overrides!: { flagId: string; reason: string }[];

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy!: string | null;
}

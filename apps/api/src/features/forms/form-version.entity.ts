import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('form_versions')
export class FormVersionEntity {
  @PrimaryColumn({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @PrimaryColumn({ name: 'form_id', type: 'uuid' })
  formId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'jsonb' })
  questionnaire!: Record<string, unknown>;

  @Column({ type: 'jsonb' })
  report!: { linkId: string | null; level: 'info' | 'warning' | 'error'; message: string }[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;
}

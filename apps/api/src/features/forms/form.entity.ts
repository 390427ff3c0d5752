import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('forms')
export class FormEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'integer' })
  questions!: number;

  @Column({ name: 'latest_version', type: 'integer' })
  latestVersion!: number;

  @Column({ type: 'text' })
  state!: 'draft' | 'published';

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

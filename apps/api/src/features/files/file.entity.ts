import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('files')
export class FileEntity {
  @PrimaryColumn({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ name: 'intake_id', type: 'uuid' })
  intakeId!: string;

  @Column({ name: 'link_id', type: 'text' })
  linkId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'content_type', type: 'text' })
  contentType!: string;

  @Column({ name: 'size_bytes', type: 'integer' })
  sizeBytes!: number;

  @Column({ name: 'received_bytes', type: 'integer' })
  receivedBytes!: number;

  /** How it is kept: photos are always made JPEG. */
  @Column({ name: 'stored_type', type: 'text', nullable: true })
  storedType!: string | null;

  @Column({ type: 'text', nullable: true })
  sha256!: string | null;

  @Column({ name: 'small_sha256', type: 'text', nullable: true })
  smallSha256!: string | null;

  @Column({ name: 'width_px', type: 'integer', nullable: true })
  widthPx!: number | null;

  @Column({ name: 'height_px', type: 'integer', nullable: true })
  heightPx!: number | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'ready_at', type: 'timestamptz', nullable: true })
  readyAt!: Date | null;
}

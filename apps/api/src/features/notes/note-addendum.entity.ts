import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('note_addenda')
export class NoteAddendumEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'practice_id', type: 'uuid' })
  practiceId!: string;

  @Column({ name: 'note_id', type: 'uuid' })
  noteId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

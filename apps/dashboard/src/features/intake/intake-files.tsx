import type { Intake } from '@skinroot/contracts';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../shared/ui/error-state';
import { Panel } from '../../shared/ui/panel';
import { fileSize } from '../../shared/words';
import { type AnsweredFiles, filesByQuestion, type Photo } from './files-by-question';
import { filesQuery } from './intake.api';
import classes from './intake-files.module.css';
import { PhotoImage } from './photo-image';
import { PhotoViewer } from './photo-viewer';

/** Photos and files of an intake, each under its question; nothing where there are none. */
export function IntakeFiles({ intake }: { intake: Intake }) {
  const files = useQuery(filesQuery(intake.clientId));
  if (files.isError && !files.data)
    return (
      <Panel title="Photos and files">
        <ErrorState what="the photos and files" error={files.error} onRetry={() => void files.refetch()} />
      </Panel>
    );
  const questions = filesByQuestion(files.data?.items ?? [], intake);
  return questions.length > 0 && <FilesPanel questions={questions} />;
}

function FilesPanel({ questions }: { questions: readonly AnsweredFiles[] }) {
  const photos = questions.flatMap((question) => question.photos);
  const [at, setAt] = useState<number | null>(null);
  const close = () => {
    setAt(null);
    document.getElementById(thumbnailId(photos[at ?? 0]?.id))?.focus();
  };
  return (
    <Panel title={photos.length > 0 ? 'Photos and files' : 'Files'}>
      <ul className={classes.questions}>
        {questions.map((question) => (
          <li key={question.linkId}>
            <h3>{question.question}</h3>
            <Thumbnails photos={question.photos} onOpen={(id) => setAt(photos.findIndex((photo) => photo.id === id))} />
            <Papers files={question.papers} />
          </li>
        ))}
      </ul>
      {at !== null && <PhotoViewer photos={photos} at={at} onMove={setAt} onClose={close} />}
    </Panel>
  );
}

const thumbnailId = (id = ''): string => `photo-${id}`;

function Thumbnails({ photos, onOpen }: { photos: readonly Photo[]; onOpen: (id: string) => void }) {
  if (photos.length === 0) return null;
  return (
    <ul className={classes.photos}>
      {photos.map(({ id, label }) => (
        <li key={id}>
          <button type="button" id={thumbnailId(id)} onClick={() => onOpen(id)}>
            <PhotoImage id={id} label={label} size="small" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Papers({ files }: { files: AnsweredFiles['papers'] }) {
  if (files.length === 0) return null;
  return (
    <ul className={classes.papers}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/api/files/${id}`} download={name}>
            <IconPaperclip size={18} aria-hidden />
            <span>{name}</span>
          </a>
          <span className={classes.size}>{fileSize(size)}</span>
        </li>
      ))}
    </ul>
  );
}

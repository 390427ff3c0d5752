import { ActionIcon, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Photo } from './files-by-question';
import { PhotoImage } from './photo-image';
import classes from './photo-viewer.module.css';

interface PhotoViewerProps {
  photos: readonly Photo[];
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
}

/** One photo, or two side by side where there is room. */
export function PhotoViewer({ photos, at, onMove, onClose }: PhotoViewerProps) {
  const isWide = useMediaQuery('(min-width: 62.5em)') ?? false;
  const shown = isWide ? 2 : 1;
  const last = Math.max(0, photos.length - shown);
  const first = Math.min(at, last);
  const move = (to: number) => onMove(Math.min(Math.max(to, 0), last));
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') move(first + 1);
    if (key === 'ArrowLeft') move(first - 1);
  };
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title="Photos"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      onKeyDown={onKeyDown}
      classNames={{ content: classes.content, body: classes.body }}
      data-no-print
    >
      <div className={classes.stage}>
        {photos.slice(first, first + shown).map(({ id, label }) => (
          <figure key={id}>
            <PhotoImage id={id} label={label} size="full" />
            <figcaption>
              <span aria-hidden>{label}</span>{' '}
              <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" aria-label={`Full size: ${label}`}>
                Full size
              </a>
            </figcaption>
          </figure>
        ))}
      </div>
      {photos.length > shown && (
        <div className={classes.way}>
          <Way to="Previous photo" isOver={first === 0} onClick={() => move(first - 1)} />
          <p role="status">{position(first, shown, photos.length)}</p>
          <Way to="Next photo" isOver={first === last} onClick={() => move(first + 1)} />
        </div>
      )}
    </Modal>
  );
}

/** At the end it stays a button: the keyboard is not lost. */
function Way({ to, isOver, onClick }: { to: string; isOver: boolean; onClick: () => void }) {
  const Icon = to === 'Next photo' ? IconChevronRight : IconChevronLeft;
  return (
    <ActionIcon
      aria-label={to}
      aria-disabled={isOver}
      data-disabled={isOver || undefined}
      variant="default"
      onClick={onClick}
    >
      <Icon size={22} aria-hidden />
    </ActionIcon>
  );
}

const position = (first: number, shown: number, of: number): string =>
  shown === 1 ? `${first + 1} of ${of}` : `${first + 1} and ${first + 2} of ${of}`;

import { type ChangeEvent, useSyncExternalStore } from 'react';
import type { Attachment, AnswerValue } from '@skinroot/forms';
import { Button } from '../../field/button';
import type { FileUploads, UploadView } from '../file-uploads';
import { useForm } from '../form-context';
import type { FormWords } from '../form-words';
import styles from './attachment-control.module.css';
import type { ControlProps } from './control';

/** Photos and files: taken or chosen, each with its progress, a way to try again and a way to remove it. */
export function AttachmentControl(props: ControlProps) {
  const { uploads } = useForm();
  return uploads ? (
    <Attachments {...props} uploads={uploads} />
  ) : (
    <p className={styles.quiet}>{props.words.fileLater}</p>
  );
}

function Attachments({
  id,
  item,
  path,
  values,
  onAnswer,
  words,
  disabled,
  uploads,
}: ControlProps & { uploads: FileUploads }) {
  const running = useSyncExternalStore(uploads.listen, uploads.uploads).filter((upload) => upload.path === path);
  const files = values.filter(isAttachment);
  const most = item.repeats ? (item.maxOccurs ?? Infinity) : 1;
  const canAdd = !disabled && files.length + running.length < most;
  const pick = (chosen: readonly File[]) =>
    chosen.slice(0, most - files.length - running.length).forEach((file) => uploads.add(path, file));
  return (
    <div className={styles.files}>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.id} className={styles.file}>
            {file.contentType.startsWith('image/') && (
              <img className={styles.picture} src={uploads.pictureOf(file.id)} alt="" />
            )}
            <span className={styles.name}>{file.name}</span>
            {!disabled && (
              <Remove
                name={file.name}
                words={words}
                onRemove={() =>
                  onAnswer(
                    files.filter((other) => other !== file),
                    'tapped',
                  )
                }
              />
            )}
          </li>
        ))}
        {running.map((upload) => (
          <Running key={upload.id} upload={upload} uploads={uploads} words={words} />
        ))}
      </ul>
      {canAdd && (
        <div className={styles.buttons}>
          {takesPhotos(item.mimeTypes) && (
            <Picker id={`${id}-photo`} label={words.takePhoto} accept="image/*" capture="environment" onPick={pick} />
          )}
          <Picker
            id={`${id}-file`}
            label={words.chooseFile}
            accept={item.mimeTypes.join(',') || 'image/*,application/pdf'}
            multiple={item.repeats}
            onPick={pick}
          />
        </div>
      )}
    </div>
  );
}

function Running({
  upload: { id, name, percent, state, reason },
  uploads,
  words,
}: {
  upload: UploadView;
  uploads: FileUploads;
  words: FormWords;
}) {
  const said = {
    sending: words.uploading(name, percent),
    waiting: words.uploadWaiting(name),
    failed: words.uploadFailed(name, reason),
  }[state];
  return (
    <li className={styles.file} data-state={state}>
      <span className={styles.name} role={state === 'failed' ? 'alert' : 'status'}>
        {said}
      </span>
      {state !== 'failed' && <progress className={styles.bar} value={percent} max={100} aria-label={name} />}
      {state !== 'sending' && (
        <Button look="plain" onClick={() => uploads.retry(id)}>
          {words.tryAgain}
        </Button>
      )}
      <Remove name={name} words={words} onRemove={() => uploads.drop(id)} />
    </li>
  );
}

function Remove({ name, words, onRemove }: { name: string; words: FormWords; onRemove: () => void }) {
  return (
    <Button look="plain" aria-label={words.removeFile(name)} onClick={onRemove}>
      ✕
    </Button>
  );
}

interface PickerProps {
  id: string;
  label: string;
  accept: string;
  multiple?: boolean;
  capture?: 'environment';
  onPick: (files: readonly File[]) => void;
}

/** A real file field below its label drawn as a button: works with keyboard and screen reader as it is. */
function Picker({ id, label, onPick, ...input }: PickerProps) {
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onPick([...(target.files ?? [])]);
    // The same file may be chosen again after it was removed.
    target.value = '';
  };
  return (
    <span className={styles.picker}>
      <input {...input} id={id} type="file" className={styles.field} onChange={change} />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
    </span>
  );
}

const isAttachment = (value: AnswerValue): value is Attachment => typeof value === 'object' && 'contentType' in value;

const takesPhotos = (types: readonly string[]): boolean =>
  types.length === 0 || types.some((type) => type === '*' || type === '*/*' || type.startsWith('image/'));

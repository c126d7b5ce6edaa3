/** The path of a folder: typed, or chosen where the host has something to choose with. */
import { Button } from './button.tsx';
import styles from './folder-field.module.css';
import { TextField } from './text-field.tsx';

export interface FolderFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly chooseLabel: string;
  readonly path: string;
  readonly disabled?: boolean;
  /** The folder that the person chose; null where none was. */
  readonly choose: () => Promise<string | null>;
  readonly onPath: (path: string) => void;
}

export function FolderField({ label, hint, chooseLabel, path, disabled = false, choose, onPath }: FolderFieldProps) {
  return (
    <div className={styles['folder']}>
      <TextField
        label={label}
        value={path}
        disabled={disabled}
        onTyped={onPath}
        {...(hint === undefined ? {} : { hint })}
      />
      <Button
        disabled={disabled}
        onPress={() =>
          void choose().then((chosen) => {
            if (chosen !== null) onPath(chosen);
          })
        }
      >
        {chooseLabel}
      </Button>
    </div>
  );
}

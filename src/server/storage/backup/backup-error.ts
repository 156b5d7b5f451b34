/** Why a file cannot be restored, or a database not be backed up, for the person who asked for it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

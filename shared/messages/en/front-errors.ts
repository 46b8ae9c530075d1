/** Errors that can come before a register is open; apart, so that the unlock page does not wait for the rest. */
import type { FrontErrorSentences } from '../da/front-errors.ts';

const INPUTS: Readonly<Record<string, string>> = {
  asOf: 'date',
  effective: 'holds from',
  name: 'name',
  passphrase: 'passphrase',
  period: 'period',
  userName: 'user name',
};
const inputName = (field: unknown): string | undefined => INPUTS[String(field)];
const seconds = (n: unknown): string => (Number(n) === 1 ? '1 second' : `${n} seconds`);

export const frontErrors: FrontErrorSentences = {
  bad_input: (p) =>
    inputName(p.field)
      ? `The field "${inputName(p.field)}" is not filled in correctly. Correct it and try again.`
      : 'The information cannot be used as it is. Correct it and try again.',
  cancelled: 'The work was stopped. Nothing has been changed.',
  internal:
    'Something went wrong in the program. Nothing is half saved. Try again, and restart the program if it happens again.',
  locked: 'The register is locked. Unlock it to go on.',
  not_allowed: 'Your user has no access to this. Ask whoever administers the register.',
  unknown_call: 'The program does not know this action.',
  untrusted_sender: 'The action did not come from the program’s own window and was refused.',
  worker_died: 'The program’s database part has stopped. Nothing is half saved. Close the program and start it again.',
  not_found: 'What you are looking for is no longer in the register.',
  token_expired: 'The choice of file or folder is no longer valid. Choose it again.',

  wrong_passphrase: (p) =>
    Number(p.waitSeconds ?? 0) > 0
      ? `The passphrase is wrong. Wait ${seconds(p.waitSeconds)} before you try again.`
      : 'The passphrase is wrong. Try again.',
  wait_before_retry: (p) => `Wait ${seconds(p.seconds)} before you try again.`,
  wrong_recovery_key: (p) =>
    p.reason === 'typing'
      ? 'The recovery key is not typed correctly. Look for characters that are swapped or missing.'
      : 'The recovery key does not belong to this register.',
  unknown_user: 'There is no user of that name in the register.',
  register_in_use: 'The register is open in another window or program. Close it there first.',
  register_exists: (p) => `There is already something named ${p.name} in the folder. Choose another name or folder.`,
  not_a_register: 'The folder is not a register. Choose a folder whose name ends in .pejling.',
  is_a_backup: 'The folder is a backup and cannot be opened as it is. Restore it into a new register.',
  register_newer:
    'The register was made by a newer version of the program. Update the program to open it. The register is unchanged.',
  register_damaged: 'The register is damaged and has not been opened. Restore the newest backup.',
  wrong_key: 'The key does not fit the database. The folder may be put together from two registers. Restore a backup.',
  keys_damaged: 'The key file keys.json is missing or damaged. Restore it from a backup.',
  register_on_network:
    'A register cannot lie on a network drive, where the database can be destroyed. Choose a folder on this computer. Backups may lie on the network.',
  register_in_cloud: (p) =>
    `The folder is synchronised with ${p.service}. A register cannot lie there, since synchronising can destroy it. Choose another folder. Backups may lie there.`,
  migration_failed:
    'The register could not be upgraded to this version of the program. It is unchanged, and a backup has been made.',
  disk_full: 'The disk is full. Nothing has been saved. Free some space and try again.',
  read_only: 'The folder cannot be written to. See whether it is write-protected, or choose another.',
  folder_missing: 'The folder is not there. Has it been moved, or has the drive been taken out?',
  io_error: 'The file cannot be read or written just now. See whether another program uses it, and try again.',
  backup_damaged: 'The backup is incomplete or damaged and cannot be used. Choose another.',
  last_slot: 'There must always be at least one user who can unlock.',
  own_slot: 'You cannot remove yourself. Let another user do it.',
  name_taken: 'The name is already in use. Choose another.',
  weak_passphrase: 'The passphrase is too short. Use at least 12 characters, preferably four or five words.',
  no_passphrase: (p) => `There is no passphrase on the first line of the file ${p.name}.`,
  bad_register_name:
    'The register’s name cannot be a folder’s name. Use at most 60 characters, and none such as / \\ : * ? nor a full stop first or last.',
  clock_back: 'The computer’s clock has been set back. Correct it and try again.',
};

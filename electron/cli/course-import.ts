/** `course import`: a package taken in. The object of `--json` is fixed: others check it. */
import { resolve } from 'node:path';
import type { CourseId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { NoteCode } from '../../shared/learning/manifest/notes.ts';
import type { PackageNote } from '../../shared/learning/package-model.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Answer, Of } from './answer.ts';
import { type Terminal, unlock } from './terminal.ts';

/** @param code as people write it. @throws package_course_unknown {code} */
export async function courseOf(terminal: Terminal, code: string): Promise<CourseId> {
  const { today } = terminal.host.base();
  const courses = await terminal.call('learning', 'courses', { asOf: today });
  const found = courses.find((course) => course.code.toUpperCase() === code.trim().toUpperCase());
  if (!found) throw new AppFailure('package_course_unknown', { code });
  return found.id;
}

export async function importCourse(terminal: Terminal, command: Of<'course-import'>): Promise<Answer> {
  await unlock(terminal);
  const courseId = command.course === undefined ? null : await courseOf(terminal, command.course);
  const file = terminal.host.grant(resolve(command.file));
  const found = await terminal.call('learning', 'importPackage', { file, courseId });
  const words = messagesFor(terminal.words.language).elearning;
  const textOf = ({ code, params }: PackageNote): string => words.notes[code as NoteCode]?.(params) ?? code;
  const standard = `${words.standards[found.standard]} ${words.editions(found.edition)}`.trim();
  const { id, title, courseName: course } = found;
  return {
    json: { package: id, ...found },
    lines: [words.terminal.imported({ id, title, standard, course })],
    notes: found.notes.map((note) => (note.level === 'warning' ? words.terminal.warning(textOf(note)) : textOf(note))),
  };
}

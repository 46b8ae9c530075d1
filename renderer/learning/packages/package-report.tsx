/** What is in a package and what of it is not supported: after the import, and whenever it is opened. */
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Facts } from '../../components/index.ts';
import { noteText, standardText, warningsOf } from './package-words.ts';

function Notes({ found }: { readonly found: PackageSummary }) {
  const words = useMessages().t.elearning;
  const warnings = warningsOf(found);
  const rest = found.notes.filter(({ level }) => level === 'info');
  if (found.standard === 'plain') return null;
  return (
    <>
      {rest.length > 0 && (
        <section>
          <h3 className="pj-subhead">{words.report.info}</h3>
          <ul className="pj-package-notes">
            {rest.map((note) => (
              <li key={note.code}>{noteText(note, words)}</li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length === 0 ? (
        <p className="pj-muted">{words.report.noWarnings}</p>
      ) : (
        <Alert tone="warning" live={false} title={words.report.warnings}>
          <ul className="pj-package-notes">
            {warnings.map((note) => (
              <li key={note.code}>{noteText(note, words)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

export function PackageReport({ found }: { readonly found: PackageSummary }) {
  const words = useMessages().t.elearning;
  const format = useFormat();
  const isOwn = found.standard === 'plain';
  return (
    <div className="pj-stack">
      <Facts
        items={[
          { term: words.report.standard, value: standardText(found, words) },
          { term: words.report.course, value: `${found.courseName} (${found.courseCode})` },
          { term: words.report.parts, value: words.parts(found.activities) },
          ...(isOwn
            ? []
            : [{ term: words.report.size, value: words.report.files(found.files, format.bytes(found.bytes)) }]),
          { term: isOwn ? words.report.madeOn : words.report.importedOn, value: format.date(found.importedOn) },
          { term: words.report.attempts, value: words.attempts(found.attempts, found.completed) },
        ]}
      />
      <Notes found={found} />
    </div>
  );
}

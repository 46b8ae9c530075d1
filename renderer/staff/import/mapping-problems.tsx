/** What is left to decide before the file can be read, on top where it is seen first. */
import type { FileLook } from '../../../shared/staff/contract-sources.ts';
import { useMessages } from '../../bridge.ts';
import { Alert } from '../../components/index.ts';
import { fieldLabel } from './labels.ts';
import { isOpen, isSettled } from './mapping-draft.ts';

export function MappingProblems({ look }: { readonly look: FileLook }) {
  const { t } = useMessages();
  const words = t.sources.mapping;
  if (look.fault) return null;
  const open = look.columns.filter(isOpen).length;
  const missing = look.missing.map((field) => fieldLabel(t, field)).join(', ');
  return (
    <>
      {(missing !== '' || open > 0) && (
        <Alert tone="warning" title={missing === '' ? words.openTitle(open) : words.missingTitle(missing)}>
          {missing !== '' && <p>{words.missing}</p>}
          {missing !== '' && open > 0 && <p>{words.openTitle(open)}.</p>}
        </Alert>
      )}
      {look.unmatched.length > 0 && <Alert tone="info">{words.unmatched(look.unmatched.slice(0, 8).join(', '))}</Alert>}
      {isSettled(look) && <Alert tone="success">{words.ready}</Alert>}
    </>
  );
}

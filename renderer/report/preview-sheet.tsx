/** A report as it will be printed, lying on the page. */
import type { ReportModel } from '../../shared/report/model.ts';
import type { CallState } from '../bridge.ts';
import { Loaded } from '../components/index.ts';
import { ReportView } from './report-view.tsx';
import './report-page.css';

interface PreviewSheetProps {
  readonly label: string;
  readonly call: CallState<ReportModel>;
}

export function PreviewSheet({ label, call }: PreviewSheetProps) {
  return (
    <section className="pj-preview" aria-label={label} aria-busy={call.isRefreshing}>
      <Loaded call={call}>
        {(model) => (
          <div className="pj-preview-sheet">
            <ReportView model={model} below />
          </div>
        )}
      </Loaded>
    </section>
  );
}

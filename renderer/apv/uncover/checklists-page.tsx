/** Checklists: those that come with the program, and those of one's own. */
import { useState } from 'react';
import type { Checklist } from '../../../shared/apv/contract-uncover.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, Card, EmptyState, Loaded, Page } from '../../components/index.ts';
import { RemoveChecklist, ShowChecklist } from './checklist-dialogs.tsx';
import { ChecklistEditor } from './checklist-editor.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import type { EditedList } from './use-checklist-form.ts';
import './uncover.css';

const empty: EditedList = { id: null, name: '', body: { kinds: [], lines: [] } };

export function ChecklistsPage() {
  const { t } = useMessages();
  const words = t.apvUncover.lists;
  const lists = useCall('apv', 'checklists', {});
  const [edited, setEdited] = useState<EditedList>();
  const [shown, setShown] = useState<Checklist>();
  const [leaving, setLeaving] = useState<Checklist>();
  const copy = ({ name, body }: Checklist) => setEdited({ id: null, name: words.copyName(name), body });
  const ways = { onShow: setShown, onCopy: copy, onEdit: setEdited, onRemove: setLeaving };
  const add = (
    <Button variant="primary" icon="plus" onPress={() => setEdited(empty)}>
      {words.newList}
    </Button>
  );
  return (
    <Page title={t.apvUncover.title} description={t.apvUncover.lead} actions={add}>
      <Loaded call={lists}>
        {(all) => (
          <div className="pj-uncover pj-checklist-tables">
            <Card title={words.ownTitle}>
              {all.every(({ id }) => id === null) ? (
                <EmptyState title={words.emptyTitle} icon="list">
                  {words.emptyText}
                </EmptyState>
              ) : (
                <ChecklistTable label={words.ownTitle} lists={all.filter(({ id }) => id !== null)} {...ways} />
              )}
            </Card>
            <Card title={words.shippedTitle} description={words.shippedText}>
              <ChecklistTable label={words.shippedTitle} lists={all.filter(({ id }) => id === null)} {...ways} />
            </Card>
          </div>
        )}
      </Loaded>
      {edited && <ChecklistEditor list={edited} onClose={() => setEdited(undefined)} />}
      {shown && <ShowChecklist list={shown} onClose={() => setShown(undefined)} />}
      {leaving && <RemoveChecklist list={leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}

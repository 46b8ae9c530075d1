/** All classes: those to come, those that were held, and what they cost; or one of them, when the address names it. */
import { useState } from 'react';
import { type ClassId, ID_PATTERN } from '../../../shared/kernel/ids.ts';
import { navigate, paths, useLocation } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Card, EmptyState, Page, Tabs } from '../../components/index.ts';
import { ClassDialog } from './class-dialog.tsx';
import { ClassSums } from './class-sums.tsx';
import { ClassTable } from './class-table.tsx';
import { ClassView } from './class-view.tsx';
import './courses.css';

const TABS = ['coming', 'past', 'sums'] as const;

function ClassList() {
  const { t } = useMessages();
  const { query } = useLocation();
  const words = t.classes;
  const [isPlanning, setPlanning] = useState(false);
  const selected = TABS.find((tab) => tab === query.get('tab')) ?? 'coming';
  const none = (title: string, text: string) => (
    <EmptyState title={title} icon="calendar">
      {text}
    </EmptyState>
  );
  const content = {
    coming: (
      <Card>
        <ClassTable courseId={null} when="coming" empty={none(words.emptyTitle, words.emptyText)} />
      </Card>
    ),
    past: (
      <Card>
        <ClassTable courseId={null} when="past" empty={none(words.pastEmptyTitle, words.pastEmptyText)} />
      </Card>
    ),
    sums: <ClassSums courseId={null} />,
  };
  return (
    <Page
      title={words.title}
      description={words.lead}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setPlanning(true)}>
          {words.plan}
        </Button>
      }
    >
      <Tabs
        label={words.when.label}
        selected={selected}
        onSelect={(id) => id !== selected && navigate(`${paths.classes}?tab=${id}`)}
        items={TABS.map((id) => ({ id, label: words.when[id], content: content[id] }))}
      />
      {isPlanning && (
        <ClassDialog
          courseId={null}
          onClose={() => setPlanning(false)}
          onSaved={(classId) => navigate(paths.courseClass(classId))}
        />
      )}
    </Page>
  );
}

export function ClassesPage() {
  const { query } = useLocation();
  const classId = query.get('class') ?? '';
  return ID_PATTERN.test(classId) ? <ClassView key={classId} classId={classId as ClassId} /> : <ClassList />;
}

/** All templates, with the program's own to take over. */
import { useState } from 'react';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import type { TemplateLine } from '../../../shared/learning/contract-onboarding.ts';
import { kindsOf } from '../../../shared/learning/onboarding-suggest.ts';
import { type ExperienceLevel, experienceLevel } from '../../../shared/learning/words.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  Card,
  EditDialog,
  EmptyState,
  Loaded,
  Page,
  Select,
  type SimpleColumn,
  SimpleTable,
  TextField,
  TextLink,
  useToast,
} from '../../components/index.ts';
import { ProposalsDialog } from './proposals-dialog.tsx';
import './onboarding.css';

function useColumns(): SimpleColumn<TemplateLine>[] {
  const { t } = useMessages();
  const { date, number } = useFormat();
  const words = t.onboarding.templates;
  return [
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: ({ id, name, about, endedOn }) => (
        <div className="pj-onboarding-who">
          <TextLink to={paths.template(id)}>{name}</TextLink>
          {about !== '' && <span className="pj-muted">{about}</span>}
          {endedOn !== null && <Badge tone="warning">{words.ended(date(endedOn))}</Badge>}
        </div>
      ),
    },
    { key: 'level', label: words.level, render: ({ level }) => t.onboarding.levels[level] },
    {
      key: 'audience',
      label: words.audience,
      render: ({ audience }) => {
        const kinds = kindsOf(audience);
        return kinds.length === 0 ? words.everyone : words.limited(kinds.map((kind) => words.kinds[kind]).join(', '));
      },
    },
    { key: 'items', label: words.items, align: 'end', render: ({ items }) => number(items) },
    { key: 'plans', label: words.plans, align: 'end', render: ({ plans }) => number(plans) },
  ];
}

function NewTemplate({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.onboarding.templates;
  const notify = useToast();
  const save = useCommand('learning', 'saveTemplate');
  const [name, setName] = useState('');
  const [level, setLevel] = useState<ExperienceLevel>('experienced');
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const fields = { name, about: '', audience: EVERYONE, level, endedOn: null };
    const answer = await save.run({ templateId: null, fields, items: [] });
    if (!answer.ok) return;
    notify(words.created);
    navigate(paths.template(answer.value.templateId));
  };
  return (
    <EditDialog
      title={words.newTitle}
      submitText={words.create}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
        error={isTried && name.trim() === '' ? t.onboarding.editor.needName : undefined}
      />
      <Select
        label={words.level}
        options={experienceLevel.options.map((value) => ({ value, label: t.onboarding.levels[value] }))}
        value={level}
        onChange={setLevel}
      />
    </EditDialog>
  );
}

export function TemplatesPage() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.onboarding.templates;
  const call = useCall('learning', 'templates', { asOf }, { keepPrevious: true });
  const columns = useColumns();
  const [open, setOpen] = useState<'new' | 'propose'>();
  const close = () => setOpen(undefined);
  const buttons = (
    <>
      <Button icon="download" onPress={() => setOpen('propose')}>
        {words.propose}
      </Button>
      <Button icon="plus" variant="primary" onPress={() => setOpen('new')}>
        {words.new}
      </Button>
    </>
  );
  return (
    <Page
      title={words.title}
      description={words.lead}
      back={{ to: paths.onboarding, text: words.back }}
      actions={call.data && call.data.length > 0 && buttons}
    >
      <Loaded call={call}>
        {(templates) =>
          templates.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="list" action={buttons}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <Card>
              <SimpleTable
                caption={words.table}
                hideCaption
                columns={columns}
                rows={templates}
                rowKey={({ id }) => id}
              />
            </Card>
          )
        }
      </Loaded>
      {open === 'new' && <NewTemplate onClose={close} />}
      {open === 'propose' && <ProposalsDialog onClose={close} />}
    </Page>
  );
}

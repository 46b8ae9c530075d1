/** A template: whom it is for, and what is to be done when and by whom. */
import { useState } from 'react';
import type { TemplateId } from '../../../shared/kernel/ids.ts';
import type { ItemFields, TemplateFields, TemplateWhole } from '../../../shared/learning/contract-onboarding.ts';
import { experienceLevel } from '../../../shared/learning/words.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  Card,
  DateField,
  ErrorAlert,
  Loaded,
  Page,
  RemoveButton,
  Select,
  TextArea,
  TextField,
  useToast,
} from '../../components/index.ts';
import { AudienceFields } from '../parts/audience-fields.tsx';
import { type DraftItem, TemplateItems } from './template-items.tsx';
import './onboarding.css';

interface AboutProps {
  readonly fields: TemplateFields;
  readonly set: (part: Partial<TemplateFields>) => void;
  readonly isTried: boolean;
}

function About({ fields, set, isTried }: AboutProps) {
  const { t } = useMessages();
  const words = t.onboarding.editor;
  return (
    <Card title={words.about}>
      <div className="pj-edit-form">
        <TextField
          label={words.name}
          isRequired
          maxLength={200}
          value={fields.name}
          onChange={(name) => set({ name })}
          error={isTried && fields.name.trim() === '' ? words.needName : undefined}
        />
        <TextArea
          label={words.aboutField}
          rows={2}
          maxLength={2000}
          value={fields.about}
          onChange={(about) => set({ about })}
        />
        <div className="pj-edit-pair pj-pair-lines">
          <Select
            label={t.onboarding.level}
            options={experienceLevel.options.map((value) => ({ value, label: t.onboarding.levels[value] }))}
            value={fields.level}
            onChange={(level) => set({ level })}
          />
          <DateField
            label={words.endedOn}
            description={words.endedHelp}
            value={fields.endedOn}
            onChange={(endedOn) => set({ endedOn })}
          />
        </div>
      </div>
    </Card>
  );
}

function Remove({ templateId }: { readonly templateId: TemplateId }) {
  const words = useMessages().t.onboarding.editor;
  return (
    <RemoveButton
      text={words.delete}
      title={words.deleteTitle}
      command={useCommand('learning', 'removeTemplate')}
      input={{ templateId }}
      news={words.deleted}
      onRemoved={() => navigate(paths.templates)}
    >
      {words.deleteText}
    </RemoveButton>
  );
}

const toFields = ({ key: _key, ...fields }: DraftItem): ItemFields => fields;

function useDraft(template: TemplateWhole) {
  const { items: stored, id, ...initial } = template;
  const words = useMessages().t.onboarding.editor;
  const notify = useToast();
  const save = useCommand('learning', 'saveTemplate');
  const [fields, setFields] = useState<TemplateFields>(initial);
  const [items, setItems] = useState<DraftItem[]>(() => stored.map((item) => ({ ...item, key: item.id })));
  const [isTried, setTried] = useState(false);
  const isChanged = JSON.stringify([fields, items.map(toFields)]) !== JSON.stringify([initial, stored]);
  const send = async () => {
    setTried(true);
    if (fields.name.trim() === '') return;
    const answer = await save.run({ templateId: id, fields, items: items.map(toFields) });
    if (answer.ok) notify(words.saved);
  };
  return { fields, setFields, items, setItems, isTried, isChanged, save, send };
}

function Editor({ template }: { readonly template: TemplateWhole }) {
  const words = useMessages().t.onboarding.editor;
  const { fields, setFields, items, setItems, isTried, isChanged, save, send } = useDraft(template);
  const set = (part: Partial<TemplateFields>) => setFields({ ...fields, ...part });
  return (
    <form
      className="pj-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isRunning) void send();
      }}
    >
      <About {...{ fields, set, isTried }} />
      <Card title={words.items} description={words.itemsHelp}>
        <TemplateItems items={items} onChange={setItems} />
      </Card>
      <Card title={words.audience} description={words.audienceHelp}>
        <AudienceFields value={fields.audience} onChange={(audience) => set({ audience })} />
      </Card>
      <ErrorAlert error={save.error} />
      <div className="pj-onboarding-foot">
        <Remove templateId={template.id} />
        <p className="pj-muted" role="status">
          {isChanged ? words.unsaved : ''}
        </p>
        <Button type="submit" variant="primary" icon="save" isPending={save.isRunning}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

export function TemplatePage({ templateId }: { readonly templateId: TemplateId }) {
  const { t } = useMessages();
  const words = t.onboarding.editor;
  const call = useCall('learning', 'template', { templateId }, { keepPrevious: true });
  return (
    <Page
      title={call.data?.name ?? t.onboarding.templates.title}
      description={words.lead}
      back={{ to: paths.templates, text: words.back }}
    >
      <Loaded call={call}>
        {/* What was saved is read again under its own ids. */}
        {(template) => <Editor key={JSON.stringify(template)} template={template} />}
      </Loaded>
    </Page>
  );
}

/** One substance: what it is, its safety data sheet, and where it is used with the assessment of each place. */
import { useState } from 'react';
import type { Substance } from '../../../shared/apv/contract-chemicals.ts';
import type { SubstanceId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  CardGrid,
  EmptyState,
  Facts,
  LinkButton,
  Loaded,
  Page,
} from '../../components/index.ts';
import { SheetCard } from './sheet-card.tsx';
import { SubstanceDialog } from './substance-dialog.tsx';
import { UsesCard } from './uses-card.tsx';

function About({ substance }: { readonly substance: Substance }) {
  const { t } = useMessages();
  const words = t.chemicals;
  const or = (text: string) => (text === '' ? <span className="pj-muted">{words.one.none}</span> : text);
  return (
    <Card title={words.one.facts}>
      <Facts
        items={[
          { term: words.form.supplier, value: or(substance.supplier) },
          { term: words.form.purpose, value: or(substance.purpose) },
          { term: words.form.number, value: or(substance.number) },
          { term: words.form.hazards, value: or(substance.hazards) },
          ...(substance.note === '' ? [] : [{ term: words.form.note, value: substance.note }]),
        ]}
      />
    </Card>
  );
}

function Gone() {
  const { t } = useMessages();
  const words = t.chemicals.one;
  return (
    <EmptyState
      title={words.goneTitle}
      icon="search"
      action={<LinkButton to={paths.chemicals}>{t.chemicals.showAll}</LinkButton>}
    >
      {words.goneText}
    </EmptyState>
  );
}

function Parts({ substance }: { readonly substance: Substance }) {
  return (
    <>
      <CardGrid>
        <About substance={substance} />
        <SheetCard substance={substance} />
      </CardGrid>
      <UsesCard substance={substance} />
    </>
  );
}

export function SubstanceView({ substanceId }: { readonly substanceId: SubstanceId }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf, unitId } = useScope();
  const words = t.chemicals;
  const [isEdited, setEdited] = useState(false);
  const call = useCall('apv', 'substances', { asOf, unitId }, { keepPrevious: true });
  const substance = call.data?.find(({ id }) => id === substanceId);
  return (
    <Page
      title={substance?.name ?? words.title}
      back={{ to: paths.chemicals, text: words.one.back }}
      actions={
        substance && (
          <>
            {substance.carcinogen && <Badge tone="error">{words.carcinogen}</Badge>}
            <Button icon="edit" onPress={() => setEdited(true)}>
              {words.one.edit}
            </Button>
          </>
        )
      }
    >
      {substance?.endedOn && <Alert tone="info">{words.ended(date(substance.endedOn))}</Alert>}
      <Loaded call={call}>{() => (substance ? <Parts substance={substance} /> : <Gone />)}</Loaded>
      {isEdited && substance && <SubstanceDialog substance={substance} onClose={() => setEdited(false)} />}
    </Page>
  );
}

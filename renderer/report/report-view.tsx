/**
 * The report as it is printed, and on screen as its preview: one component, so
 * that what is seen is what is released. It knows nothing but the model.
 */
import { formatDate } from '../../shared/kernel/dates.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import { ProofPages } from './proof-pages.tsx';
import { BlockView, type Section } from './report-blocks.tsx';
import './report-view.css';

interface ReportViewProps {
  readonly model: ReportModel;
  /** In a page that has a heading of its own, the report's headings begin one level down. */
  readonly below?: boolean;
}

interface PartProps extends ReportViewProps {
  readonly Title: 'h1' | 'h2';
  readonly Heading: 'h2' | 'h3';
}

function TitlePage({ model, Title }: PartProps) {
  const t = messagesFor(model.language).report.print;
  const facts = model.front?.facts ?? [
    t.period(model.period),
    t.asOf(formatDate(model.asOf)),
    t.dataDate(model.dataDate),
    t.madeAt(model.madeAt),
  ];
  return (
    <header className="pj-report-title">
      <p className="pj-report-organisation">{model.organisation}</p>
      <p className="pj-report-kind">{model.front?.kind ?? t.kind}</p>
      <Title>{model.title}</Title>
      {model.subtitle && <p className="pj-report-subtitle">{model.subtitle}</p>}
      <ul className="pj-report-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {model.demo && <p className="pj-report-demo">{t.demo}</p>}
    </header>
  );
}

interface ContentsProps extends PartProps {
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** Links in the file; on screen the address belongs to the pages, and the report is right below. */
function Contents({ model, Heading, headings, below }: ContentsProps) {
  return (
    <nav className="pj-report-contents" aria-labelledby="report-contents">
      <Heading id="report-contents">{messagesFor(model.language).report.print.contents}</Heading>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>{below ? text : <a href={`#section-${id}`}>{text}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}

function SectionView({ section, model, Heading }: PartProps & { readonly section: Section }) {
  return (
    <section className="pj-report-section" aria-labelledby={`section-${section.id}`}>
      <Heading id={`section-${section.id}`}>{section.heading}</Heading>
      {section.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names of their own and never move.
        <BlockView key={i} block={block} model={model} Subheading={Heading === 'h2' ? 'h3' : 'h4'} />
      ))}
    </section>
  );
}

function Definitions({ model, Heading }: PartProps) {
  const t = messagesFor(model.language).report;
  return (
    <section className="pj-report-section pj-report-definitions-part" aria-labelledby="section-definitions">
      <Heading id="section-definitions">{t.print.definitions}</Heading>
      {model.hiddenReason !== '' && (
        <p>
          <em className="pj-report-hidden-word">{t.hiddenWord}</em>: {model.hiddenReason} {t.print.noneNote}
        </p>
      )}
      <dl className="pj-report-definitions">
        {model.definitions.map((definition) => (
          <div key={definition.key}>
            <dt>{definition.name}</dt>
            <dd>
              {definition.text}
              {definition.source && <span className="pj-report-source"> {t.print.source(definition.source)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="pj-report-hash">{t.print.hash(model.hash)}</p>
    </section>
  );
}

/** A page or two to hang up: heading and sections, and nothing to leaf through. */
function Sheet({ model, Title, Heading }: PartProps) {
  return (
    <>
      <header className="pj-report-sheet">
        <p className="pj-report-organisation">{model.organisation}</p>
        <Title>{model.title}</Title>
        {model.subtitle && <p className="pj-report-subtitle">{model.subtitle}</p>}
      </header>
      {model.sections.map((section) => (
        <SectionView key={section.id} model={model} section={section} Title={Title} Heading={Heading} />
      ))}
      {model.front && <p className="pj-report-hash">{model.front.facts.join(' · ')}</p>}
    </>
  );
}

export function ReportView({ model, below = false }: ReportViewProps) {
  const part: PartProps = {
    model,
    below,
    Title: below ? 'h2' : 'h1',
    Heading: below ? 'h3' : 'h2',
  };
  if (model.layout === 'proof') return <ProofPages model={model} />;
  if (model.layout === 'sheet') {
    return (
      <article className="pj-report" lang={model.language} data-layout="sheet">
        <Sheet {...part} />
      </article>
    );
  }
  const headings = [
    ...model.sections.map((s) => ({ id: s.id, text: s.heading })),
    { id: 'definitions', text: messagesFor(model.language).report.print.definitions },
  ];
  return (
    <article className="pj-report" lang={model.language}>
      <TitlePage {...part} />
      <Contents {...part} headings={headings} />
      {model.sections.map((section) => (
        <SectionView key={section.id} {...part} section={section} />
      ))}
      <Definitions {...part} />
    </article>
  );
}

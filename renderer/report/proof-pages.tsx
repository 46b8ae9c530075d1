/** Proofs to hand over: a page per person, each with its own heading. */
import type { ReportModel } from '../../shared/report/model.ts';
import { BlockView, type Section } from './report-blocks.tsx';
import './proof-pages.css';

interface ProofProps {
  readonly model: ReportModel;
}

function Blocks({ model, section }: ProofProps & { readonly section: Section }) {
  return section.blocks.map((block, at) => {
    // The name and the course are what the page is about: larger than headings in a report.
    if (block.kind === 'heading') {
      return (
        <h2 key={block.text} data-part={block.minor ? 'course' : 'person'}>
          {block.text}
        </h2>
      );
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names of their own and never move.
    return <BlockView key={at} block={block} model={model} Subheading="h3" />;
  });
}

export function ProofPages({ model }: ProofProps) {
  return (
    <article className="pj-report" lang={model.language} data-layout="proof">
      {model.sections.map((section) => (
        <section key={section.id} className="pj-proof" aria-labelledby={`section-${section.id}`}>
          <p className="pj-report-organisation">{model.organisation}</p>
          <h1 id={`section-${section.id}`}>{section.heading}</h1>
          <Blocks model={model} section={section} />
          <p className="pj-proof-signature">{model.front?.kind}</p>
          {model.front?.facts.map((fact) => (
            <p key={fact} className="pj-report-demo">
              {fact}
            </p>
          ))}
        </section>
      ))}
    </article>
  );
}

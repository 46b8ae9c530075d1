/** The round's first element: how conditions were uncovered, what was in order, what the surveys say, photos. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { FoundCard } from '../problems/found-card.tsx';
import { SurveyFindings } from '../problems/survey-findings.tsx';
import { MethodsCard } from './methods-card.tsx';
import { PlacesCard } from './places-card.tsx';
import { RoundPhotos } from './round-photos.tsx';
import './uncover.css';

/** A part of the round's page. */
export function UncoverStep({ round }: { readonly round: ApvRoundView }) {
  return (
    <div className="pj-uncover">
      <MethodsCard round={round} />
      <PlacesCard round={round} />
      <FoundCard round={round} />
      <SurveyFindings round={round} />
      <RoundPhotos round={round} />
    </div>
  );
}

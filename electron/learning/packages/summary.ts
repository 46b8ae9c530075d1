/** A package as its page shows it. */
import type { ListedPackage } from '../../../db/learning/packages.ts';
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import { activitiesOf } from '../../../shared/learning/manifest/scorm.ts';
import type { PackageModel, PackageNote } from '../../../shared/learning/package-model.ts';

/** What can be launched: SCOs and assets, assignable units, parts. */
function countLaunches(model: PackageModel): number {
  switch (model.standard) {
    case 'cmi5':
      return model.aus.length;
    case 'plain':
      return model.parts.length;
    default:
      return activitiesOf(model.organization).filter(({ href }) => href !== null).length;
  }
}

const editionOf = (model: PackageModel): string => ('edition' in model ? model.edition : '');

export function summaryOf({ model: modelText, notes, ...listed }: ListedPackage): PackageSummary {
  const model = JSON.parse(modelText) as PackageModel;
  return {
    ...listed,
    edition: editionOf(model),
    activities: countLaunches(model),
    notes: JSON.parse(notes) as PackageNote[],
  };
}

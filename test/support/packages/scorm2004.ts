/** The project's own packages of SCORM 2004, 4th edition. */
import type { PackagePart } from './put-package.ts';
import { PAGES } from './sco-page.ts';

const manifest = (id: string, title: string, items: string): PackagePart => ({
  name: 'imsmanifest.xml',
  data: `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG" adlseq:objectivesGlobalToSystem="false"><title>${title}</title>${items}</organization></organizations>
  <resources>
    <resource identifier="SCO" type="webcontent" adlcp:scormType="sco" href="sco.html"><file href="sco.html"/><file href="sco.js"/></resource>
    <resource identifier="ASSET" type="webcontent" adlcp:scormType="asset" href="vejledning.html"><file href="vejledning.html"/></resource>
  </resources>
</manifest>`,
});

const sequencing = (inside: string): string => `<imsss:sequencing>${inside}</imsss:sequencing>`;
const sco = (id: string, title: string, inside = ''): string =>
  `<item identifier="${id}" identifierref="SCO" parameters="?${encodeURIComponent(title)}"><title>${title}</title>${inside}</item>`;
const FLOW = '<imsss:controlMode choice="true" flow="true"/>';

export const scorm2004Single: readonly PackagePart[] = [
  manifest(
    'PEJLING-2004-SINGLE',
    'Databeskyttelse',
    sco(
      'EN',
      'Databeskyttelse',
      sequencing(
        '<imsss:objectives><imsss:primaryObjective objectiveID="prim" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>',
      ),
    ) + sequencing(FLOW),
  ),
  ...PAGES,
];

const writes = (n: number): string =>
  `<imsss:objective objectiveID="maal${n}"><imsss:mapInfo targetObjectiveID="pejling.maal${n}" readSatisfiedStatus="false" readNormalizedMeasure="false" writeSatisfiedStatus="true"/></imsss:objective>`;

/** Skipped when the pre-test showed that it is known; else its own test says so. */
const module = (n: number, title: string, weight: string): string =>
  sco(
    `MODUL${n}`,
    title,
    sequencing(
      `<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition referencedObjective="kendt" condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>
       <imsss:rollupRules objectiveMeasureWeight="${weight}"/>
       <imsss:objectives><imsss:primaryObjective objectiveID="egen${n}"/><imsss:objective objectiveID="kendt"><imsss:mapInfo targetObjectiveID="pejling.maal${n}" readSatisfiedStatus="true" readNormalizedMeasure="false"/></imsss:objective></imsss:objectives>
       <adlseq:rollupConsiderations requiredForSatisfied="ifNotSkipped" requiredForNotSatisfied="ifNotSkipped" requiredForCompleted="ifNotSkipped" requiredForIncomplete="ifNotSkipped"/>`,
    ),
  );

/** A pre-test that skips modules, modules with weights, a final test with two attempts. */
export const scorm2004Sequenced: readonly PackagePart[] = [
  manifest(
    'PEJLING-2004-SEQUENCED',
    'Medicinhåndtering',
    sco(
      'FORTEST',
      'Fortest',
      sequencing(
        `<imsss:rollupRules rollupObjectiveSatisfied="false" objectiveMeasureWeight="0"/>
         <imsss:objectives><imsss:primaryObjective objectiveID="fortest"/>${writes(1)}${writes(2)}</imsss:objectives>`,
      ),
    ) +
      `<item identifier="MODULER"><title>Moduler</title>${module(1, 'Ordination', '0.75')}${module(2, 'Dosering', '0.25')}${sequencing(
        `${FLOW}<imsss:rollupRules objectiveMeasureWeight="1"/>
         <adlseq:rollupConsiderations requiredForSatisfied="ifAttempted" requiredForNotSatisfied="ifAttempted" requiredForCompleted="ifAttempted" requiredForIncomplete="ifAttempted"/>`,
      )}</item>` +
      sco(
        'SLUTTEST',
        'Sluttest',
        sequencing(
          `<imsss:sequencingRules>
             <imsss:postConditionRule><imsss:ruleConditions conditionCombination="all"><imsss:ruleCondition operator="not" condition="satisfied"/><imsss:ruleCondition operator="not" condition="attemptLimitExceeded"/></imsss:ruleConditions><imsss:ruleAction action="retry"/></imsss:postConditionRule>
             <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="exitAll"/></imsss:postConditionRule>
           </imsss:sequencingRules>
           <imsss:limitConditions attemptLimit="2"/>
           <imsss:rollupRules objectiveMeasureWeight="1"/>
           <imsss:objectives><imsss:primaryObjective objectiveID="slut" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>`,
        ),
      ) +
      sequencing(FLOW),
  ),
  ...PAGES,
];

const hide = (...tokens: string[]): string =>
  `<adlnav:presentation><adlnav:navigationInterface>${tokens.map((token) => `<adlnav:hideLMSUI>${token}</adlnav:hideLMSUI>`).join('')}</adlnav:navigationInterface></adlnav:presentation>`;

/** Free choice within limits: constrained modules, a page that brings its own buttons, a quiz drawn at random and gone through forward only. */
export const scorm2004Choice: readonly PackagePart[] = [
  manifest(
    'PEJLING-2004-CHOICE',
    'Konflikthåndtering',
    ['1', '2', '3']
      .map(
        (n) =>
          `<item identifier="DEL${n}"><title>Del ${n}</title>${sco(`DEL${n}A`, `Læs ${n}`)}${sco(`DEL${n}B`, `Øv ${n}`, n === '1' ? hide('continue', 'previous') : '')}${sequencing(
            `${FLOW}<adlseq:constrainedChoiceConsiderations constrainChoice="true"/>`,
          )}</item>`,
      )
      .join('') +
      `<item identifier="QUIZ"><title>Quiz</title>${['1', '2', '3', '4', '5'].map((n) => sco(`SPM${n}`, `Spørgsmål ${n}`)).join('')}${sequencing(
        `<imsss:controlMode choice="false" flow="true" forwardOnly="true"/><imsss:randomizationControls randomizationTiming="once" reorderChildren="true" selectionTiming="once" selectCount="3"/>`,
      )}</item>` +
      sequencing(FLOW),
  ),
  ...PAGES,
];

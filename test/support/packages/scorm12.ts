/** The project's own packages of SCORM 1.2. */
import type { PackagePart } from './put-package.ts';
import { PAGES } from './sco-page.ts';

const manifest = (id: string, title: string, items: string): PackagePart => ({
  name: 'imsmanifest.xml',
  data: `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>${title}</title>${items}</organization></organizations>
  <resources>
    <resource identifier="SCO" type="webcontent" adlcp:scormtype="sco" href="sco.html"><file href="sco.html"/><file href="sco.js"/></resource>
    <resource identifier="ASSET" type="webcontent" adlcp:scormtype="asset" href="vejledning.html"><file href="vejledning.html"/></resource>
  </resources>
</manifest>`,
});

/** One SCO with a mastery score: status, score, time, bookmark. */
export const scorm12Single: readonly PackagePart[] = [
  manifest(
    'PEJLING-12-SINGLE',
    'Håndhygiejne',
    `<item identifier="EN" identifierref="SCO" parameters="?H%C3%A5ndhygiejne"><title>Håndhygiejne</title>
      <adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>niveau=2</adlcp:datafromlms></item>`,
  ),
  ...PAGES,
];

/** Three SCOs, of which the last asks for the first two, and a page that says nothing. */
export const scorm12Multi: readonly PackagePart[] = [
  manifest(
    'PEJLING-12-MULTI',
    'Brand og evakuering',
    `<item identifier="A" identifierref="SCO" parameters="?Alarm"><title>Alarm</title></item>
     <item identifier="B" identifierref="SCO" parameters="?Slukning"><title>Slukning</title></item>
     <item identifier="M"><title>Til slut</title>
       <item identifier="C" identifierref="SCO" parameters="?Pr%C3%B8ve"><title>Prøve</title>
         <adlcp:prerequisites type="aicc_script">A&amp;B</adlcp:prerequisites><adlcp:masteryscore>50</adlcp:masteryscore></item>
       <item identifier="D" identifierref="ASSET"><title>Vejledning</title></item>
     </item>`,
  ),
  ...PAGES,
];

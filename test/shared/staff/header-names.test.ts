/** Spellings that other municipalities' files plausibly use; each must be placed without a profile. */
import { describe, expect, it } from 'vitest';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { meaningsOf } from '../../../shared/staff/header-synonyms.ts';
import type { ImportKind } from '../../../shared/staff/import-contract.ts';
import { mapHeaders } from '../../../shared/staff/parse-header.ts';

const SPELLINGS: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  organisation: {
    code:
      'Enhedsnr, Enhedsnummer, Enhedskode, EnhedsID, Enhed ID, Enhed-nr., Enhedens nummer, Afdelingsnr., ' +
      'Afdelingskode, Afdelings-ID, Org.enhedsnr, Org. enhed nr., Organisationsenhedsnr, ' +
      'Organisationsenhed nr, Organisations-id, OrgID, Org-ID, Org nr, OrgEnhedID, Unit no, Unit number, ' +
      'UnitID, OU, OU id, OU-kode, Afd.nr., Afd nr, Afd. kode, Arbejdspladsnummer, Arbejdspladsnr, ' +
      'Arbejdssted nr, Tjenestestedsnr, Tjenestested, Stednr, Sted-ID, Organizational unit, Org unit no, ' +
      'Objekt-ID, Objektnr, Department id, Department no, Department number, Dept code, Enhedsnr (SD), ' +
      'LOS-nr, LOSID, Los id, SOR-kode',
    name:
      'Navn, Enhedsnavn, Enhedens navn, Enhedsbetegnelse, Afdelingsnavn, Afdeling, Afdelingens navn, ' +
      'Organisationsnavn, Organisationsenhed, Org. enhed, Orgnavn, Org.navn, Org navn, Enhed navn, ' +
      'Unit name, Department, Dept name, Betegnelse, Tekst, Enhedstekst, Beskrivelse, Arbejdsplads, ' +
      'Arbejdssted, Arbejdsstedsnavn, Tjenestested, Stednavn, Objektbetegnelse, ' +
      'Organizational unit name, Org unit name',
    type:
      'Type, Enhedstype, Enhed type, Organisationstype, Orgtype, Niveau, Org.niveau, ' +
      'Organisationsniveau, Unit type, Level, Kategori, Art, Enhedsart, Enhedsniveau, Afdelingstype, ' +
      'Department type, Niveautekst, Niveaunavn, Institutionstype',
    parentCode:
      'Overordnet, Overordnet enhed, Overordnet enhedsnr, Overordnet enhedsnummer, ' +
      'Overordnet enhedskode, Overordnet kode, Overordnet nr, Overordnet nummer, Overordnet id, ' +
      'Overordnet enhed nr, Overordnet enheds-id, Overordnet afdeling, Overordnet afdelingskode, ' +
      'Overordnet afdelingsnr, Overordnet org.enhed, Overordnet organisationsenhed, Overenhed, ' +
      'Overenhedsnr, Overliggende enhed, Overliggende, Forælder, Forældreenhed, Forælder-id, ' +
      'Hører under, Hører til, Refererer til, Moderenhed, Parent, Parent id, ParentID, Parent code, ' +
      'Parent unit, Parent unit code, Parent unit id, Parent department, Parent no, Superior unit, ' +
      'Reports to',
    leaderKey:
      'Leder, Leders tjenestenummer, Leder tjenestenummer, Leder tj.nr, Leder tjenestenr, ' +
      'Lederens tjenestenummer, Leders medarbejdernr, Leder medarbejdernummer, Leder-id, LederID, ' +
      'Ledernr, Leder nr, Ledernummer, Leders nr, Enhedsleder, Enhedens leder, Enhedsleders tjenestenr, ' +
      'Nærmeste leder, Afdelingsleder, Chef, Manager, Manager id, Manager employee id, Manager number, ' +
      'Leader, Leader no, Ansvarlig leder',
    remote:
      'Fjernsted, Fjernt sted, Uden netværk, Uden net, Offline, Ingen netværk, Intet netværk, Remote, ' +
      'Remote site, Fjernlokation, Ingen net',
    validFrom:
      'Gyldig fra, Gældende fra, Gælder fra, Fra, Fra dato, FraDato, Startdato, Start dato, Start, ' +
      'Oprettet, Oprettelsesdato, Oprettet dato, Ikrafttrædelse, Ikrafttrædelsesdato, Virkning fra, ' +
      'Virkningsdato, Valid from, From, From date, Start date, Effective from, Aktiv fra, Etableret',
    validTo:
      'Gyldig til, Gældende til, Gælder til, Til, Til dato, TilDato, Slutdato, Slut dato, Slut, Nedlagt, ' +
      'Nedlagt dato, Nedlæggelsesdato, Ophør, Ophørsdato, Virkning til, Valid to, To, To date, End date, ' +
      'Effective to, Aktiv til, Udløbsdato, Lukket',
  },
  staff: {
    key:
      'Tjenestenummer, Tjenestenr, Tjenestenr., Tj.nr., Tj. nr., Tjnr, TJNR, Tj-nr, Tjeneste nr, ' +
      'Tjeneste-nr, Medarbejdernr, Medarbejdernr., Medarbejdernummer, Medarbejder nr, Medarbejder-ID, ' +
      'MedarbejderID, Medarb.nr., Medarb. nr, Ansættelsesnr, Ansættelses-id, AnsættelsesID, ' +
      'Ansættelsesnummer, Ansættelses nr., Ansat nr, Ansatnr, Ansat-ID, Ansættelsesforholdsnr, ' +
      'Ansættelsesforhold nr, Ansættelsesforhold ID, Lønnr, Løn nr., Lønnummer, Personalenr, ' +
      'Personalenr., Personalenummer, Personnr, Personalenummer (SAP), PERNR, Pers. nr., Employee id, ' +
      'EmployeeID, Employee number, Employee no., Emp no, Emp id, Staff number, Staff no, Staff ID, ' +
      'Payroll number, Payroll no, Personnel number, Personnel no, Service no, Service number, ' +
      'Employment id, Employment number, Worker ID',
    cpr:
      'CPR, Cpr, CPR-nr, CPR-nr., Cpr nr, CPR nr., CPRNR, CPR nummer, CPR-nummer, Cprnummer, ' +
      'Personnummer, Person nr, Person-nr., Personnr., Civil registration number, ' +
      'CivilRegistrationNumber, CPR no, CPR number, Social security number, SSN, CPR ID, ' +
      'CPR (uden bindestreg), Cpr. nr., National ID, Danish CPR',
    firstName:
      'Fornavn, Fornavn(e), Fornavne, For- og mellemnavn, For og mellemnavne, For- og mellemnavne, ' +
      'For-/mellemnavn, Fornavn og mellemnavn, First name, FirstName, First names, Given name, ' +
      'Given names, Forename, Forenames',
    lastName:
      'Efternavn, Efternavn(e), Efternavne, Last name, LastName, Last names, Surname, Family name, ' + 'Slægtsnavn',
    fullName:
      'Navn, Fulde navn, Fuldt navn, Medarbejdernavn, Medarbejderens navn, Medarbejder, ' +
      'Medarbejder navn, Ansat, Ansattes navn, Personnavn, Name, Full name, Employee name, Employee, ' +
      'Navn (fornavn efternavn), Person, Adresseringsnavn',
    email:
      'E-mail, Email, Mail, E-mailadresse, Mailadresse, Arbejdsmail, Arbejds-e-mail, E-mail (arbejde), ' +
      'Arbejdsmailadresse, E-post, Epost, E-postadresse, Email address, E-mail address, Work email, ' +
      'Tjenstlig mail',
    unitCode:
      'Afdelingskode, Afdelingsnr, Afdelingsnr., Afdelingsnummer, Afdelings-ID, Afdeling nr, ' +
      'Afdeling kode, Afdeling id, Afd.nr, Afd. nr., Afd.kode, Afd, Afd., Enhedsnr, Enhedsnummer, ' +
      'Enhedskode, Enheds-ID, Enhed nr, Enhed ID, Enhed kode, Enhed, Organisationsenhed, ' +
      'Organisationsenhedsnr, Organisationsenhed nr, Org.enhed, Org.enhed nr, Org. enhed ID, Orgenhed, ' +
      'OrgEnhedID, Org-ID, Org.nr, OrgID, Organisationsnr, Organisationskode, Organisations-id, ' +
      'Arbejdssted, Arbejdsstedskode, Arbejdsstedsnr, Arbejdssted nr, Arbejdsplads, Arbejdspladsnr, ' +
      'Arbejdspladskode, Tjenestested, Tjenestestedsnr, Tjenestestedskode, Ansættelsessted, Unit, ' +
      'Unit code, Unit id, Unit no, Unit number, Department code, Department id, Department no, ' +
      'Department number, Dept code, Dept, Department, Organizational unit, Org unit, Org unit code, ' +
      'Organizational unit id, OU, Primær enhed, LOS-nr',
    jobCode:
      'Stillingskode, Stillingskodenr, Stillings kode, Stillingsnr, Stillingsnummer, Stillings-ID, ' +
      'StillingskodeID, Stillingskatalogkode, Stilling kode, Job code, Jobcode, JobID, Job id, Jobkode, ' +
      'Position code, Position id, Position no, Stil.kode, Stillings-kode',
    jobTitle:
      'Stilling, Stillingsbetegnelse, Stillingsbetegn., Stillingstitel, Stillingstekst, Stillingsnavn, ' +
      'Stillingskodetekst, Stillingskode tekst, Stillingskodenavn, Stillingskode navn, ' +
      'Stillingskodebetegnelse, Titel, Title, Job title, Jobtitel, Jobtitle, Job, Jobbetegnelse, ' +
      'Jobfunktion, Position, Position title, Position name, Occupation, Funktion, Fagtitel, Ansat som, ' +
      'Stillingskategori',
    agreement:
      'Overenskomst, Overenskomst navn, Overenskomstnavn, Overenskomsttekst, Overenskomstbetegnelse, ' +
      'Overenskomstområde, Overenskomstgruppe, Overenskomst kode, Overenskomstnr, OK, OK-nr, OK-navn, ' +
      'OK-gruppe, OK-område, Personalegruppe, Personalekategori, Personaleoverenskomst, Faggruppe, ' +
      'Agreement, Collective agreement, Labour agreement, Union agreement, Aftaleområde, ' +
      'KRL-overenskomst, KRL overenskomstgruppe',
    employmentForm:
      'Ansættelsesform, Ansættelses form, Ansættelsestype, Ansættelsesforhold, Ansættelsesart, ' +
      'Ansættelsesvilkår, Ansættelseskategori, Ansættelsesgruppe, Ansættelsestekst, Ansforhold, ' +
      'Ans.form, Ans.forhold, Aflønningsform, Aflønning, Lønform, Medarbejdergruppe, Medarbejdertype, ' +
      'Medarbejderkreds, Medarbejderundergruppe, Employment form, Employment type, Contract type, ' +
      'Type of employment, Kontrakttype',
    fte:
      'Beskæftigelsesdecimal, Beskæftigelsesgrad, Beskæftigelsesgrad i %, Beskæftigelsesgrad %, ' +
      'Beskæftigelsesgrad (%), Beskæftigelsesprocent, Beskæftigelsesbrøk, Beskæftigelse, ' +
      'Beskæftigelses decimal, Beskæftigelses grad, Besk.grad, Besk. grad, Besk.decimal, Besk.dec., ' +
      'Beskgrad, Besk.pct., Besk%, Beskæft.grad, Ansættelsesbrøk, Ansættelsesgrad, Ansættelsesprocent, ' +
      'Stillingsprocent, Stillingsandel, Stillingsgrad, Stillingsbrøk, Fuldtidsbrøk, Fuldtidsandel, ' +
      'Deltidsbrøk, Deltidsprocent, Deltidsgrad, Arbejdstidsprocent, Kapacitetsprocent, ' +
      'Kapacitetsudnyttelsesgrad, Årsværk, Antal årsværk, Fuldtidsstillinger, FTE, FTE %, Fte-andel, ' +
      'Employment rate, Employment percentage, Employment fraction, Occupation rate, ' +
      'Part-time percentage, Percentage, Work percentage, Full-time equivalent, Fraction',
    numerator:
      'Tæller, Numerator, Beskæftigelsestæller, Beskæftigelsesgrad tæller, Brøk tæller, Brøktæller, ' +
      'Besk.tæller, Timetæller, Besk. tæller, Arbejdstid tæller',
    denominator:
      'Nævner, Denominator, Beskæftigelsesnævner, Beskæftigelsesgrad nævner, Brøk nævner, Brøknævner, ' +
      'Besk.nævner, Timenævner, Besk. nævner, Arbejdstid nævner',
    weeklyHours:
      'Ugetimer, Ugentlige timer, Ugentlig arbejdstid, Ugentligt timetal, Ugentligt timeantal, ' +
      'Ugl. timer, Timer pr. uge, Timer pr uge, Timer/uge, Timer per uge, Timer om ugen, ' +
      'Timer ugentligt, Antal timer pr. uge, Antal ugentlige timer, Timetal, Timetal pr. uge, Timeantal, ' +
      'Arbejdstid, Arbejdstid pr. uge, Arbejdstimer, Arbejdstimer pr. uge, Weekly hours, Hours per week, ' +
      'Hours/week, Contract hours, Contracted hours, Working hours, Weekly working hours, ' +
      'Aftalt arbejdstid, Aftalt timetal, Kontrakttimer',
    start:
      'Startdato, Start dato, Start-dato, Start, Ansættelsesdato, Ansættelses dato, Ansættelsesstart, ' +
      'Ansættelse start, Ansat, Ansat dato, Ansat pr., Ansat d., Ansat den, Ansat fra, ' +
      'Dato for ansættelse, Ansættelse fra, Tiltrædelsesdato, Tiltrædelse, Tiltrådt, Tiltrådt dato, ' +
      'Tiltrædelsesdag, Indtrædelsesdato, Indtrådt, Begyndt, Begyndelsesdato, Gyldig fra, Gælder fra, ' +
      'Gældende fra, Fra dato, Fra, Employment date, Employment start, Start date, Date of employment, ' +
      'Hire date, Hired, Entry date, Date of hire, Joined, First day, Første arbejdsdag, ' +
      'Ansættelsens start',
    end:
      'Slutdato, Slut dato, Slut-dato, Slut, Fratrædelsesdato, Fratrædelse, Fratrådt, Fratrådt dato, ' +
      'Fratrådt pr., Fratræder, Udtrædelsesdato, Udtrådt, Ophørsdato, Ophør, Ophørt, Ophør dato, ' +
      'Stopdato, Stop dato, Ansættelsesophør, Ansættelse slut, Ansættelse til, Ansat til, Afgangsdato, ' +
      'Afgang, Gyldig til, Gælder til, Gældende til, Til dato, Til, Udløb, Udløbsdato, End date, ' +
      'Employment end, Termination date, Leave date, Leaving date, Last day, Sidste arbejdsdag, ' +
      'Resignation date, Date of termination, Ansættelsens slut',
    status:
      'Statuskode, Status kode, Status, Ansættelsesstatus, Ansættelses status, Ansættelsesstatuskode, ' +
      'Medarbejderstatus, Stat.kode, Employment status, Employment status code, Status code, ' +
      'Employee status, Beskæftigelsesstatus, Lønstatus, Personstatus, Aktiv status, Statuskode (SD), ' +
      'Ans.status, Statustekst, Tilstand',
    manager:
      'Leder, Er leder, Leder (J/N), Leder J/N, Leder ja/nej, Lederstilling, Lederkode, Ledermarkering, ' +
      'Ledelsesansvar, Personaleansvar, Har personaleledelse, Personaleleder, Ledelse, Lederfunktion, ' +
      'Manager, Is manager, Is leader, People manager, Chef',
  },
  courses: {
    key:
      'Tjenestenummer, Tjenestenr, Tj.nr, Medarbejdernr, Medarbejder-ID, MedarbejderID, ' +
      'Medarbejdernummer, Brugernr, Bruger-id, BrugerID, Bruger ID, Bruger, Brugernummer, Deltagernr, ' +
      'Deltager-ID, Deltagernummer, Employee ID, Employee number, User ID, Learner ID, Participant ID, ' +
      'Kursistnr, Kursist-id, Lønnummer, Personalenr',
    courseCode:
      'Kursuskode, Kursus kode, Kursusnr, Kursusnr., Kursusnummer, Kursus nr, Kursus-ID, KursusID, ' +
      'Kursus ID, Aktivitetskode, Aktivitetsnr, Aktivitets-ID, Aktivitet ID, Holdnr, Hold-ID, Modulkode, ' +
      'Modul-ID, Læringsaktivitet ID, Course code, Course ID, Course no, Course number, Kompetencekode, ' +
      'Certifikatkode, Forløbs-ID, Forløbskode, Læringselement ID, Uddannelseskode, Emnekode',
    courseName:
      'Kursusnavn, Kursus, Kursus navn, Kursustitel, Kursets navn, Titel, Navn på kursus, Aktivitet, ' +
      'Aktivitetsnavn, Aktivitetstitel, Læringsaktivitet, Forløb, Forløbsnavn, Modul, Modulnavn, Course, ' +
      'Course name, Course title, Title, Kompetence, Kompetencenavn, Certifikat, Certifikatnavn, ' +
      'Uddannelse, Uddannelsesnavn, Læringselement, Training, Activity',
    form:
      'Form, Kursusform, Kursustype, Type, Aktivitetstype, Læringsform, Undervisningsform, Format, ' +
      'Course type, Delivery, Delivery method, E-læring/kursus, Leveringsform, Metode',
    completedOn:
      'Gennemført, Gennemført dato, Gennemførelsesdato, Gennemført den, Gennemført d., Dato gennemført, ' +
      'Gennemførtdato, Dato for gennemførelse, Afsluttet, Afsluttet dato, Afslutningsdato, ' +
      'Afsluttet den, Bestået, Bestået dato, Bestået den, Dato, Kursusdato, Slutdato, Completed, ' +
      'Completed on, Completion date, Date completed, Date, Finished, Finish date, Passed on, Fuldført, ' +
      'Fuldført dato, Fuldførelsesdato, Taget den, Udstedt, Udstedelsesdato, Issued',
    hours:
      'Timer, Antal timer, Kursustimer, Varighed, Varighed (timer), Varighed i timer, Varighed timer, ' +
      'Hours, Duration, Duration (hours), Timeforbrug, Tidsforbrug, Timetal',
    status:
      'Status, Kursusstatus, Deltagerstatus, Deltagelsesstatus, Gennemførelsesstatus, Gennemført, ' +
      'Resultat, Result, Completion status, Tilmeldingsstatus, Deltagelse, Fremmøde, State, Bestået, ' +
      'Tilstand, Forløbsstatus, Statustekst',
  },
};

const cases = Object.entries(SPELLINGS).flatMap(([kind, fields]) =>
  Object.entries(fields).map(([field, names]) => [kind as ImportKind, field, names.split(', ')] as const),
);

describe('spellings of headers', () => {
  it.each(cases)('%s %s', (kind, field, names) => {
    const strange = names.filter((name) => !meaningsOf(kind, name).some((meaning) => meaning.field === field));
    expect(strange).toEqual([]);
    expect(names.map((name) => meaningsOf(kind, name.toUpperCase()))).toEqual(names.map((n) => meaningsOf(kind, n)));
  });
});

function place(kind: ImportKind, header: string, ...rows: string[]): Record<string, number> {
  const cells = rows.map((row) => row.split(';'));
  const sample = (column: number): string[] => cells.map((row) => row[column] ?? '');
  return Object.fromEntries(mapHeaders(kind, header.split(';'), sample).columnOf);
}

const STAFF = 'Fornavn;Efternavn;Afdelingsnr;Stilling;Beskæftigelsesgrad;Ansættelsesdato';

describe('columns that stand side by side', () => {
  it('are a number and a name of the same unit', () => {
    const header = 'Enhedsnr;Enhed;Overordnet enhedsnr;Overordnet enhed;Leders tjenestenummer;Leder';
    expect(place('organisation', header, '10;Havnen;1;Børn og Unge;4711;Ida Holm')).toEqual({
      code: 0,
      name: 1,
      parentCode: 2,
      leaderKey: 4,
    });
    expect(place('organisation', 'Enhed;Navn;Overordnet', '10;Havnen;1')).toMatchObject({ code: 0, name: 1 });
  });

  it('are the numbers of an engagement and of a person', () => {
    expect(place('staff', `Medarbejdernr;Tjenestenr;CPR;${STAFF}`)).toMatchObject({ key: 1, cpr: 2 });
  });

  it('are told apart by what they hold', () => {
    expect(place('staff', `Tjenestenr;Personnr;${STAFF}`, '1001;610170-1234')).toMatchObject({ key: 0, cpr: 1 });
    expect(place('staff', `Personnr;Cpr;${STAFF}`, '00012345;610170-1234')).toMatchObject({ key: 0, cpr: 1 });
    const rest = 'Afdelingsnr;Stilling;Beskæftigelsesgrad';
    expect(place('staff', `Tjenestenr;Cpr;Navn;${rest};Ansat`, '1;2;Ida;4;5;6;01-08-2020')).toMatchObject({
      fullName: 2,
      start: 6,
    });
    expect(place('staff', `Tjenestenr;Cpr;Ansat;${rest};Fra`, '1;2;Ida Holm;4;5;6;01-08-2020')).toMatchObject({
      fullName: 2,
      start: 6,
    });
  });

  it('leave out what is private and what is the norm of full time', () => {
    const placed = place('staff', `Tjenestenr;Cpr;${STAFF};E-mail (privat);Norm;Faglig organisation`);
    expect(Object.values(placed).every((column) => column < 8)).toBe(true);
  });
});

it('does not take a note behind a name for a part of no weight', () => {
  expect(meaningsOf('staff', 'Beskæftigelsesgrad (%)')[0]?.field).toBe('fte');
  expect(meaningsOf('staff', 'Startdato (dd-mm-åååå)')[0]?.field).toBe('start');
  // Another date than the one the name alone would say.
  expect(meaningsOf('staff', 'Startdato (anciennitet)')).toEqual([]);
  expect(() => place('staff', `Tjenestenr;Cpr;${STAFF};Startdato (anciennitet)`)).toThrow(AppFailure);
});

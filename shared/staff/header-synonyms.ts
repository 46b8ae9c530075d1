/**
 * What the columns are called in the exports of SD Løn, KMD Opus, OS2mo (its
 * files to Safetynet and Plan2learn) and in files that people make themselves
 * (domain §5.5). Names are compared folded and without punctuation, so
 * `E-mail`, `e_mail` and `EMAIL` are one. Columns that are known and are
 * deliberately not read (pay, bank, address, telephone) are listed too: an
 * unknown column refuses the file, a known one of these does not.
 */
import { fold } from '../kernel/text.ts';
import type { ImportKind } from './import-contract.ts';

/** Known and left out: pay and addresses are never read (domain §5.2). */
export const IGNORE = 'ignore';

/**
 * Rank 0 names the field itself; higher ranks are taken only when no column of a
 * lower rank is there, and are left out otherwise: `Afdeling` is the unit's code
 * only in a file without `Afdelingskode`.
 */
export interface Meaning {
  readonly field: string;
  readonly rank: number;
}

const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]/gu;

/** The form in which headers are compared. */
export const headerKey = (header: string): string => fold(header).replace(NOT_LETTER_OR_DIGIT, '');

/** One entry per field: the names of rank 0, then after each `/` those of the next rank; names are parted by commas. */
type Names = Readonly<Record<string, string>>;

const organisation: Names = {
  code:
    'Enhedsnr, Enhedsnummer, Enhedskode, Enhed nr, Enheds-id, Afdelingskode, Afdelingsnr, Afdelingsnummer, ' +
    'Organisationsnr, Organisationskode, Org.nr, Orgkode, Kode, Unit code, Unit id, Department code, ' +
    'DepartmentIdentifier, orgUnitId, org_unit, org_unit_id, AfdelingsId, user_key, brugervendt nøgle, bvn ' +
    '/ id / uuid, DepartmentUUIDIdentifier, DepartmentUUID, unit_uuid, Nr, Nummer, orgUnit, Enhed',
  name:
    'Navn, Enhedsnavn, Afdelingsnavn, Organisationsnavn, Name, Unit name, Department name, DepartmentName, ' +
    'longName, Langt navn / Betegnelse, Titel, Afdeling, Enhed / shortName, Kort navn',
  type:
    'Type, Enhedstype, Organisationstype, orgTypeTxt, Niveau, DepartmentLevelIdentifier, unit type, unit_type, ' +
    'org_unit_type, org_unit_level, Enhedsniveau / orgType, Level, Kategori',
  parentCode:
    'Overordnet, Overordnet enhed, Overordnet enhedsnr, Overordnet kode, Overenhed, Forælder, Hører under, ' +
    'Parent, Parent id, Parent code, parent_uuid, parentOrgUnit, ParentDepartmentIdentifier, OverordnetId, ' +
    'ParentAfdelingsId, Overafdeling, Overordnet afdeling / Parent unit, DepartmentUUIDIdentifierParent',
  leaderKey:
    'Leder, Leders tjenestenummer, Leder tjenestenr, LederId, Enhedsleder, Leader, Manager, manager_eng_user_key, ' +
    'manager_user_key, Leader id, Leadernr, Ledernr',
  remote: 'Fjernsted, Fjernt sted, Uden netværk, Offline, Remote, Remote site, is_remote_site',
  validFrom:
    'Gyldig fra, Gældende fra, Fra, Fra dato, Startdato, startDate, Start, Valid from, valid_from, ActivationDate, ' +
    'Aktiveringsdato, unit_start, Oprettet',
  validTo:
    'Gyldig til, Gældende til, Til, Til dato, Slutdato, endDate, Slut, End, Valid to, valid_to, DeactivationDate, ' +
    'Ophørsdato, unit_end, Nedlagt',
  [IGNORE]:
    'Adresse, Address, Vej, Gade, Gadenavn, street, Postnr, Postnummer, zipCode, By, city, Postdistrikt, Telefon, ' +
    'Telefonnummer, Tlf, phoneNumber, phone, E-mail, Mail, cvrNr, CVR, CVR-nummer, EAN, eanNr, EAN-nummer, seNr, ' +
    'SE-nummer, pNr, P-nummer, pnumber, Produktionsenhed, costCenter, Omkostningssted, Omk.sted, Lokation, location, ' +
    'related_units, Relaterede enheder, client, Klient, lastChanged, Sidst ændret, InstitutionIdentifier, ' +
    'InstitutionUUIDIdentifier, Institution, KLE, main_org, Ledernavn, Leders navn, Leder navn, manager_cpr, ' +
    'Overordnet navn, Overordnet enhedsnavn, Parent name, Bemærkning, Bemærkninger, Note, Noter, Sti, Path, ' +
    'org_unit_hierarchy, NY-logo, hierarchy, time_planning, Kontakt, Kontaktperson, Websted, Aktiv, Land, country',
};

const IDENTITY: Names = {
  key:
    'Tjenestenummer, Tjenestenr, Tjnr, Tj.nr, EmploymentIdentifier, Ansættelsesnummer, Ansættelsesnr, ' +
    'Ansættelses-id, Medarbejdernummer, Medarbejdernr, Medarbejder-id, Medarb.nr, Lønnummer, Lønnr, Personalenummer, ' +
    'Personalenr, Pers.nr, Employee id, Employee number, Employee no, EmployeeId, EngagementId, Engagement id, ' +
    'engagement_user_key, eng_user_key, Service number ' +
    '/ person_user_key, BrugerId, userkey / id, MA-nr, MANR, ManNr, Nummer',
  cpr:
    'CPR, CPR-nr, CPR nummer, Personnummer, PersonCivilRegistrationIdentifier, Civil registration number, cpr_no, ' +
    'cpr_number, person_cpr, national id',
};

const staff: Names = {
  ...IDENTITY,
  firstName: 'Fornavn, Fornavne, For- og mellemnavn, First name, Given name, given_name, PersonGivenName, firstName',
  lastName: 'Efternavn, Last name, Surname, Family name, PersonSurnameName, lastName, Slægtsnavn',
  fullName: 'Navn, Fulde navn, Medarbejdernavn, Medarbejder, Name, Full name, Person name, PersonName, Ansat',
  email: 'E-mail, Mail, E-post, E-mailadresse, Mailadresse, Arbejdsmail, Email address, EmailAddressIdentifier',
  unitCode:
    'Afdelingskode, Afdelingsnr, Afdelingsnummer, Afdelings-id, AfdelingsId, Enhedsnr, Enhedsnummer, Enhedskode, ' +
    'Enheds-id, Organisationsnr, Organisationskode, Org.nr, Orgkode, Org.enhed nr, DepartmentIdentifier, ' +
    'org_unit, org_unit_user_key, orgUnit, Unit code, Unit id, Department code, Arbejdssted kode, Arbejdsstedskode ' +
    '/ DepartmentUUIDIdentifier, DepartmentUUID, org_unit_uuid / Organisationsenhed, Org.enhed, Enhed, Unit ' +
    '/ Afdeling, Department / Arbejdssted / Organisation',
  jobCode:
    'Stillingskode, Stillingskodenr, StillingskodeId, Stillings-id, Stillingsnr, JobPositionIdentifier, positionId, ' +
    'Job code, Position code, Position id',
  jobTitle:
    'Stilling, Stillingsbetegnelse, Stillingstekst, Stillingsnavn, EmploymentName, position, job_function, ' +
    'Job title, Position name / Titel, Title, Jobfunktion / Stillingskodenavn, JobPositionName / positionShort',
  agreement:
    'Overenskomst, Overenskomstnavn, Overenskomsttekst, Agreement, Collective agreement / Overenskomstgruppe, ' +
    'agreement_group / Personalegruppe, Staff group / Faggruppe / Overenskomstkode, Overenskomstnr',
  employmentForm:
    'Ansættelsesform, workContractText, Employment form, engagement_type, Engagementstype ' +
    '/ Ansættelsestype, Employment type / Ansættelsesforhold, Ansættelsesart / Medarbejdergruppe / Aflønningsform ' +
    '/ workContract',
  fte:
    'Beskæftigelsesdecimal, Besk.decimal, Beskæftigelsesbrøk, Ansættelsesbrøk, OccupationRate, Employment rate, ' +
    'Fuldtidsbrøk, Stillingsbrøk, Deltidsbrøk / Beskæftigelsesgrad, Besk.grad, Ansættelsesgrad, fraction ' +
    '/ Beskæftigelsesprocent, Beskæftigelsespct, Besk.pct, Deltidsprocent / Årsværk, Fte',
  numerator: 'numerator, Tæller, Beskæftigelsestæller, Brøk tæller, Timer tæller, Beskæftigelsesgrad tæller',
  denominator: 'denominator, Nævner, Beskæftigelsesnævner, Brøk nævner, Timer nævner, Beskæftigelsesgrad nævner',
  weeklyHours:
    'Ugetimer, Timer pr. uge, Timer om ugen, Timer/uge, Ugentlige timer, Ugentlig arbejdstid, Uge timer, ' +
    'Weekly hours, Hours per week / Arbejdstid, Timetal, Timer',
  start:
    'Startdato, Ansættelsesdato, Ansat, Ansat fra, Ansat den, Tiltrædelsesdato, Tiltrædelse, EmploymentDate, ' +
    'entryDate, eng_start, engagement_start, Start date, Start, Hire date, Ansættelse start ' +
    '/ Gyldig fra, Fra dato, ActivationDate, Fra, From, valid_from',
  end:
    'Slutdato, Fratrædelsesdato, Fratrædelse, Fratrådt, Ansat til, Ophørsdato, Ophør, leaveDate, eng_end, ' +
    'engagement_end, End date, End, Termination date, Ansættelse slut ' +
    '/ Gyldig til, Til dato, Udløbsdato, DeactivationDate, Til, To, valid_to',
  status:
    'Statuskode, EmploymentStatusCode, Ansættelsesstatuskode / Status, Ansættelsesstatus, Employment status / Statustekst',
  manager: 'Leder, Er leder, isManager, Ledermarkering, Lederkode, Manager, Is manager, Chef, Lederstilling',
  [IGNORE]:
    // Names of what a code column already says.
    'Afdelingsnavn, Enhedsnavn, Organisationsnavn, org_unit_name, Department name, DepartmentName, Unit name, ' +
    'Forvaltning, Forvaltningsnavn, Direktørområde, Område, Center, Ledernavn, Leders navn, Nærmeste leder, ' +
    'Leder, Manager, Chef, manager_eng_user_key, manager_cpr, manager_name, superiorLevel, subordinateLevel, Niveau, Lederniveau, ' +
    // Pay and bank.
    'Løn, Bruttoløn, Nettoløn, Grundløn, Månedsløn, Timeløn, Løntrin, Trin, Lønklasse, Skalatrin, Løngruppe, Tillæg, ' +
    'Pension, Pensionskasse, SalaryRate, SalaryClassIdentifier, SalaryScaleIdentifier, SalaryAgreementIdentifier, ' +
    'payGradeText, payGrade, PrepaidIndicator, SeniorityDate, SalaryPrepaid, Salary, Bank, Bankkonto, Kontonummer, ' +
    'Kontonr, Registreringsnummer, Reg.nr, Skattekort, Trækprocent, ' +
    // Where people live and how to call them.
    'Adresse, Address, Vej, Gade, street, StandardAddressIdentifier, Postnr, Postnummer, postalCode, zipCode, By, ' +
    'city, Postdistrikt, DistrictName, Land, country, MunicipalityCode, Kommune, Telefon, Telefonnummer, Tlf, ' +
    'Privat telefon, Mobil, Mobilnummer, Mobiltelefon, workPhone, TelephoneNumberIdentifier, phone, Phone number, ' +
    'mobile, Privatmail, Privat e-mail, ' +
    // Never stored, or not needed (domain §5.2).
    'Køn, Sex, Gender, Alder, Age, Fødselsdato, Fødselsdag, Birth date, Nationalitet, Statsborgerskab, Fagforening, ' +
    'Civilstand, Pårørende, Initialer, Initials, Brugernavn, username, userId, AD-brugernavn, person_uuid, engagement_uuid, Objectguid, ' +
    'InstitutionIdentifier, InstitutionUUIDIdentifier, Institution, Institutionskode, EmploymentUUID, client, Klient, ' +
    'lastChanged, Sidst ændret, action, suppId, AnniversaryDate, Jubilæumsdato, Anciennitetsdato, Anciennitet, ' +
    'WorkingTime, costCenter, Omkostningssted, Omk.sted, P-nummer, pNr, Produktionsenhed, JobPositionLevelCode, ' +
    'primary, is_primary, extension_1, extension_2, Bemærkning, Bemærkninger, Note, Noter, language, Sprog, ' +
    'ContactInformation, EmailAddressIdentifier2, TaxDeduction, FullTimeIndicator',
};

const courses: Names = {
  ...IDENTITY,
  key: `${IDENTITY.key}, Bruger, User id, Learner id`,
  courseCode:
    'Kursuskode, Kursusnr, Kursusnummer, Kursus-id, KursusId, Aktivitetskode, Aktivitets-id, Holdnr, Course code, ' +
    'Course id, CourseIdentifier, Course number, Kompetencekode / Kode',
  courseName:
    'Kursusnavn, Kursustitel, Navn på kursus, Course name, Course title / Kursus, Course, Aktivitetsnavn ' +
    '/ Aktivitet, Titel, Title, Kompetence, Certifikat, Forløb',
  form: 'Form, Kursusform, Læringsform / Kursustype, Aktivitetstype, Course type, Type, Format',
  completedOn:
    'Gennemført, Gennemført dato, Gennemført den, Gennemførelsesdato, Gennemførtdato, Dato for gennemførelse, ' +
    'Completed on, Completion date, Completed, Date completed / Afsluttet, Afsluttet dato, Bestået, Bestået dato, ' +
    'Bestået den, Passed on / Kursusdato, Dato, Slutdato, Date, End date',
  hours: 'Timer, Varighed, Varighed timer, Kursustimer, Antal timer, Hours, Duration, Duration hours',
  status:
    'Status, Kursusstatus, Deltagerstatus, Completion status / Gennemført, Completed, Bestået, Afsluttet ' +
    '/ Resultat, Result / Tilmeldingsstatus',
  [IGNORE]:
    'Medarbejder, Medarbejdernavn, Navn, Fornavn, Efternavn, Fulde navn, Name, First name, Last name, E-mail, Mail, Mobil, Telefon, Stilling, ' +
    'Stillingskode, StillingskodeId, Afdeling, Afdelingskode, AfdelingsId, Enhed, Enhedsnr, org_unit, Leder, Department, Unit, ' +
    'Underviser, Instruktør, Sted, Lokale, Startdato, Start, Start date, Tilmeldt, Tilmeldt dato, Tilmeldingsdato, ' +
    'Udløb, Udløber, Udløbsdato, Gyldig til, Expires, Pris, Price, Udbyder, Provider, Hold, Score, Karakter, ' +
    'Bemærkning, Bemærkninger, Note, Noter, Kategori, Version',
};

function compile(names: Names): ReadonlyMap<string, readonly Meaning[]> {
  const table = new Map<string, Meaning[]>();
  for (const [field, text] of Object.entries(names)) {
    text.split(' / ').forEach((list, rank) => {
      for (const name of list.split(',')) add(table, headerKey(name), { field, rank });
    });
  }
  return table;
}

function add(table: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const known = table.get(key);
  if (!known) table.set(key, [meaning]);
  else if (!known.some((m) => m.field === meaning.field)) known.push(meaning);
}

const TABLES: Readonly<Record<ImportKind, ReadonlyMap<string, readonly Meaning[]>>> = {
  organisation: compile(organisation),
  staff: compile(staff),
  courses: compile(courses),
};

/** What a header can mean, the most likely first; empty when the header is not known. */
export function meaningsOf(kind: ImportKind, header: string): readonly Meaning[] {
  return TABLES[kind].get(headerKey(header)) ?? [];
}

/** What the columns of files about engagements and persons are called. */
import { IDENTITY, IGNORE, type Names } from './header-names.ts';

export const staffNames: Names = {
  ...IDENTITY,
  firstName:
    'Fornavn, Fornavne, For- og mellemnavn, For- og mellemnavne, For og mellemnavne, For-/mellemnavn, ' +
    'Fornavn og mellemnavn, First name, First names, Given name, Given names, Forename, Forenames, given_name, ' +
    'PersonGivenName, firstName',
  lastName:
    'Efternavn, Efternavne, Last name, Last names, Surname, Family name, PersonSurnameName, lastName, Slægtsnavn',
  fullName:
    'Navn, Fulde navn, Fuldt navn, Medarbejdernavn, Medarbejder navn, Medarbejderens navn, Personnavn, Ansattes navn, ' +
    'Name, Full name, Person name, PersonName, Employee name, Navn (fornavn efternavn) ' +
    '/ Adresseringsnavn / Medarbejder, Employee, Person, Ansat',
  email:
    'E-mail, Mail, E-post, E-mailadresse, E-postadresse, Mailadresse, Arbejdsmail, Arbejdsmailadresse, ' +
    'Arbejds-e-mail, E-mail (arbejde), Tjenstlig mail, Work email, Email address, EmailAddressIdentifier',
  unitCode:
    'Afdelingskode, Afdelingsnr, Afdelingsnummer, Afdelings-id, AfdelingsId, Afdeling nr, Afdeling kode, Afdeling id, ' +
    'Afd.nr, Afd.kode, Enhedsnr, Enhedsnummer, Enhedskode, Enhed nr, Enhed kode, Enhed id, Enheds-id, ' +
    'Organisationsnr, Organisationskode, Organisations-id, Org.nr, Orgkode, Org-id, Organisationsenhedsnr, ' +
    'Organisationsenhed nr, Org.enhedsnr, Org.enhed nr, Org.enhed id, DepartmentIdentifier, org_unit, ' +
    'org_unit_user_key, orgUnit, Org unit code, Org unit id, Organizational unit id, Unit code, Unit id, Unit number, ' +
    'Unit no, Department code, Department id, Department number, Department no, Dept code ' +
    '/ Arbejdssted kode, Arbejdsstedskode, Arbejdsstedsnr, Arbejdssted nr, Arbejdspladskode, Arbejdspladsnr, ' +
    'Tjenestestedskode, Tjenestestedsnr, LOS-nr, OU, OU-id, OU-kode ' +
    '/ DepartmentUUIDIdentifier, DepartmentUUID, org_unit_uuid / Organisationsenhed, Org.enhed, Organizational unit, ' +
    'Enhed, Unit, Primær enhed / Afdeling, Afd, Department, Dept / Arbejdssted, Arbejdsplads, Tjenestested, ' +
    'Ansættelsessted / Organisation',
  jobCode:
    'Stillingskode, Stillingskodenr, StillingskodeId, Stilling kode, Stillings-id, Stillingsnr, Stillingsnummer, ' +
    'Stil.kode, JobPositionIdentifier, positionId, Jobkode, Job code, Job id, Position code, Position id, ' +
    'Position no / Stillingskatalogkode',
  jobTitle:
    'Stilling, Stillingsbetegnelse, Stillingsbetegn, Stillingstekst, Stillingstitel, Stillingsnavn, EmploymentName, ' +
    'position, job_function, Job title, Jobtitel, Jobbetegnelse, Position name, Position title ' +
    '/ Titel, Title, Jobfunktion, Ansat som, Fagtitel, Occupation ' +
    '/ Stillingskodenavn, Stillingskodetekst, Stillingskodebetegnelse, JobPositionName ' +
    '/ positionShort / Stillingskategori, Funktion, Job',
  agreement:
    'Overenskomst, Overenskomstnavn, Overenskomsttekst, Overenskomstbetegnelse, Personaleoverenskomst, OK-navn, ' +
    'Agreement, Collective agreement, Labour agreement, Union agreement ' +
    '/ Overenskomstgruppe, Overenskomstområde, KRL-overenskomst, KRL overenskomstgruppe, OK-gruppe, OK-område, ' +
    'Aftaleområde, agreement_group / Personalegruppe, Personalekategori, Staff group / Faggruppe ' +
    '/ Overenskomstkode, Overenskomstnr, OK-kode, OK-nr, OK',
  employmentForm:
    'Ansættelsesform, Ans.form, workContractText, Employment form, engagement_type, Engagementstype ' +
    '/ Ansættelsestype, Employment type, Type of employment, Kontrakttype, Contract type ' +
    '/ Ansættelsesforhold, Ans.forhold, Ansættelsesart, Ansættelseskategori, Ansættelsesvilkår, Ansættelsestekst ' +
    '/ Medarbejdergruppe, Medarbejdertype, Ansættelsesgruppe / Medarbejderkreds / Medarbejderundergruppe ' +
    '/ Aflønningsform, Aflønning, Lønform / workContract',
  fte:
    'Beskæftigelsesdecimal, Besk.decimal, Besk.dec, Beskæftigelsesbrøk, Ansættelsesbrøk, OccupationRate, ' +
    'Employment rate, Employment fraction, Fuldtidsbrøk, Fuldtidsandel, Stillingsbrøk, Stillingsandel, Deltidsbrøk ' +
    '/ Beskæftigelsesgrad, Besk.grad, Beskæft.grad, Beskæftigelse, Ansættelsesgrad, Stillingsgrad, Deltidsgrad, ' +
    'fraction / Beskæftigelsesprocent, Beskæftigelsesgrad i procent, Beskæftigelsesgrad i %, Beskæftigelsespct, ' +
    'Besk.pct, Besk%, Ansættelsesprocent, Stillingsprocent, Arbejdstidsprocent, Deltidsprocent, Kapacitetsprocent, ' +
    'Kapacitetsudnyttelsesgrad, Employment percentage, Work percentage, Part-time percentage, Percentage ' +
    '/ Årsværk, Antal årsværk, Fte, Fte-andel, Full-time equivalent, Full-time equivalents, Fuldtidsstillinger',
  numerator:
    'numerator, Tæller, Beskæftigelsestæller, Besk.tæller, Brøktæller, Brøk tæller, Timetæller, Timer tæller, ' +
    'Arbejdstid tæller, Beskæftigelsesgrad tæller',
  denominator:
    'denominator, Nævner, Beskæftigelsesnævner, Besk.nævner, Brøknævner, Brøk nævner, Timenævner, Timer nævner, ' +
    'Arbejdstid nævner, Beskæftigelsesgrad nævner',
  weeklyHours:
    'Ugetimer, Timer pr. uge, Timer per uge, Timer om ugen, Timer/uge, Timer ugentligt, Ugentlige timer, Ugl. timer, ' +
    'Ugentlig arbejdstid, Ugentligt timetal, Ugentligt timeantal, Uge timer, Antal timer pr. uge, ' +
    'Antal ugentlige timer, Timetal pr. uge, Arbejdstid pr. uge, Arbejdstimer pr. uge, Weekly hours, Hours per week, ' +
    'Hours/week, Weekly working hours / Aftalt arbejdstid, Aftalt timetal, Kontrakttimer, Contract hours, ' +
    'Contracted hours / Arbejdstid, Arbejdstimer, Working hours, Timetal, Timeantal, Timer',
  start:
    'Startdato, Ansættelsesdato, Ansættelsesstart, Ansat fra, Ansat pr, Ansat d, Ansat den, Ansat dato, ' +
    'Dato for ansættelse, Ansættelse fra, Ansættelse start, Ansættelsens start, Tiltrædelsesdato, Tiltrædelsesdag, ' +
    'Tiltrædelse, Tiltrådt, Tiltrådt dato, Indtrædelsesdato, Indtrådt, Begyndelsesdato, Begyndt, Første arbejdsdag, ' +
    'EmploymentDate, Employment start, Date of employment, entryDate, eng_start, engagement_start, Start date, Start, ' +
    'Hire date, Hired, Date of hire, Joined, First day, Ansat ' +
    '/ Gyldig fra, Gælder fra, Gældende fra, Fra dato, ActivationDate, Fra, From, valid_from',
  end:
    'Slutdato, Slut, Fratrædelsesdato, Fratrædelse, Fratrådt, Fratrådt dato, Fratrådt pr, Fratræder, ' +
    'Udtrædelsesdato, Udtrådt, Ansat til, Ansættelse til, Ansættelse slut, Ansættelsesophør, Ansættelsens slut, ' +
    'Ophørsdato, Ophør, Ophør dato, Ophørt, Stopdato, Afgangsdato, Afgang, Sidste arbejdsdag, leaveDate, ' +
    'Leaving date, eng_end, engagement_end, Employment end, End date, End, Termination date, Date of termination, ' +
    'Resignation date, Last day ' +
    '/ Gyldig til, Gælder til, Gældende til, Til dato, Udløbsdato, Udløb, DeactivationDate, Til, To, valid_to',
  status:
    'Statuskode, Stat.kode, Status code, EmploymentStatusCode, Ansættelsesstatuskode, Employment status code ' +
    '/ Status, Ansættelsesstatus, Ans.status, Beskæftigelsesstatus, Medarbejderstatus, Employment status, ' +
    'Employee status / Lønstatus, Personstatus, Aktiv status, Tilstand, Statustekst',
  manager:
    'Leder, Er leder, isManager, Is leader, Leder ja/nej, Leder J/N, Ledermarkering, Lederkode, Lederfunktion, ' +
    'Manager, Is manager, People manager, Chef, Lederstilling / Personaleleder, Personaleansvar, ' +
    'Har personaleledelse, Ledelsesansvar, Ledelse',
  [IGNORE]:
    // Names of what a code column already says.
    'Afdelingsnavn, Enhedsnavn, Enhed navn, Organisationsnavn, Organisationsenhedsnavn, Arbejdsstedsnavn, ' +
    'Arbejdspladsnavn, Tjenestestedsnavn, org_unit_name, Department name, DepartmentName, Unit name, Forvaltning, ' +
    'Forvaltningsnavn, Direktørområde, Område, Center, Ledernavn, Leders navn, Leder navn, Nærmeste leder, ' +
    'Leders tjenestenummer, Leder, Manager, Chef, manager_eng_user_key, manager_cpr, manager_name, superiorLevel, ' +
    'subordinateLevel, Niveau, Lederniveau, Ledelsesniveau, ' +
    // Pay and bank.
    'Løn, Bruttoløn, Nettoløn, Grundløn, Månedsløn, Timeløn, Løntrin, Trin, Lønklasse, Skalatrin, Løngruppe, Tillæg, ' +
    'Lønart, Løntimer, Løntimetal, Pension, Pensionskasse, SalaryRate, SalaryClassIdentifier, SalaryScaleIdentifier, ' +
    'SalaryAgreementIdentifier, payGradeText, payGrade, PrepaidIndicator, SeniorityDate, SalaryPrepaid, Salary, Bank, ' +
    'Bankkonto, Kontonummer, Kontonr, Registreringsnummer, Reg.nr, Skattekort, Trækprocent, ' +
    // Full time as the agreement has it, not the hours of the one engaged.
    'Norm, Normtid, Normtimer, Ugenorm, Norm pr. uge, Fuldtidsnorm, Fuldtid, Full time hours, ' +
    // Where people live and how to call them.
    'Adresse, Address, c/o, Vej, Gade, street, StandardAddressIdentifier, Postnr, Postnummer, postalCode, zipCode, By, ' +
    'city, Postdistrikt, DistrictName, Land, country, MunicipalityCode, Kommune, Telefon, Telefonnummer, Tlf, ' +
    'Privat telefon, Mobil, Mobilnummer, Mobiltelefon, workPhone, TelephoneNumberIdentifier, phone, Phone number, ' +
    'mobile, Privatmail, Privat e-mail, Privat mail, E-mail (privat), Private email, ' +
    // Never stored, or not needed (domain §5.2).
    'Køn, Sex, Gender, Alder, Age, Fødselsdato, Fødselsdag, Birth date, Date of birth, Nationalitet, Statsborgerskab, ' +
    'Fagforening, Fagforbund, Faglig organisation, A-kasse, Civilstand, Pårørende, Initialer, Initials, Kaldenavn, ' +
    'Brugernavn, username, userId, AD-brugernavn, person_uuid, engagement_uuid, Objectguid, ' +
    'InstitutionIdentifier, InstitutionUUIDIdentifier, Institution, Institutionskode, Institutionsnr, ' +
    'Institutionsnavn, EmploymentUUID, client, Klient, lastChanged, Sidst ændret, action, suppId, AnniversaryDate, ' +
    'Jubilæumsdato, Anciennitetsdato, Anciennitet, WorkingTime, costCenter, Omkostningssted, Omk.sted, P-nummer, pNr, ' +
    'Produktionsenhed, JobPositionLevelCode, primary, is_primary, extension_1, extension_2, Bemærkning, ' +
    'Bemærkninger, Note, Noter, language, Sprog, ContactInformation, EmailAddressIdentifier2, TaxDeduction, ' +
    'FullTimeIndicator',
};

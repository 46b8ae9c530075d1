/** What the columns of files about courses are called. */
import { IDENTITY, IGNORE, type Names } from './header-names.ts';

export const courseNames: Names = {
  ...IDENTITY,
  key:
    `${IDENTITY.key}, Bruger, Brugernr, User id, Learner id, Participant id, Deltagernr, Deltager-id, Kursistnr, ` +
    'Kursist-id',
  courseCode:
    'Kursuskode, Kursusnr, Kursusnummer, Kursus-id, KursusId, Aktivitetskode, Aktivitetsnr, Aktivitets-id, ' +
    'Aktivitet id, Læringsaktivitet id, Læringselement id, Forløbskode, Forløbs-id, Modulkode, Modul-id, ' +
    'Uddannelseskode, Emnekode, Course code, Course id, Course no, CourseIdentifier, Course number, Kompetencekode, ' +
    'Certifikatkode / Holdnr, Hold-id, Kode',
  courseName:
    'Kursusnavn, Kursustitel, Navn på kursus, Kursets navn, Course name, Course title ' +
    '/ Kursus, Course, Aktivitetsnavn, Aktivitetstitel, Forløbsnavn, Modulnavn, Uddannelsesnavn, Kompetencenavn, ' +
    'Certifikatnavn / Aktivitet, Activity, Læringsaktivitet, Læringselement, Titel, Title, Kompetence, Certifikat, ' +
    'Forløb, Modul, Uddannelse, Training',
  form:
    'Form, Kursusform, Læringsform, Undervisningsform, Leveringsform, E-læring/kursus, Delivery method, Delivery ' +
    '/ Kursustype, Aktivitetstype, Course type, Type, Format, Metode',
  completedOn:
    'Gennemført, Gennemført dato, Gennemført den, Gennemført d, Dato gennemført, Gennemførelsesdato, Gennemførtdato, ' +
    'Dato for gennemførelse, Fuldført, Fuldført dato, Fuldførelsesdato, Completed on, Completion date, Completed, ' +
    'Date completed / Afsluttet, Afsluttet dato, Afsluttet den, Afslutningsdato, Finished, Finish date, Bestået, ' +
    'Bestået dato, Bestået den, Passed on / Udstedt, Udstedelsesdato, Issued, Taget den ' +
    '/ Kursusdato, Dato, Slutdato, Date, End date',
  hours:
    'Timer, Varighed, Varighed timer, Varighed i timer, Kursustimer, Antal timer, Timetal, Timeforbrug, Tidsforbrug, ' +
    'Hours, Duration, Duration hours',
  status:
    'Status, Kursusstatus, Deltagerstatus, Deltagelsesstatus, Gennemførelsesstatus, Forløbsstatus, ' +
    'Completion status / Gennemført, Fuldført, Completed, Bestået, Afsluttet / Resultat, Result, Statustekst, ' +
    'Tilstand, State / Tilmeldingsstatus, Deltagelse, Fremmøde',
  [IGNORE]:
    'Medarbejder, Medarbejdernavn, Navn, Fornavn, Efternavn, Fulde navn, Fuldt navn, Deltager, Kursist, Name, ' +
    'Full name, First name, Last name, E-mail, Mail, Mobil, Telefon, Stilling, Stillingskode, StillingskodeId, ' +
    'Afdeling, Afdelingskode, Afdelingsnavn, AfdelingsId, Enhed, Enhedsnr, Enhedsnavn, Arbejdssted, Arbejdsplads, ' +
    'org_unit, Leder, Department, Unit, Underviser, Instruktør, Sted, Lokale, Startdato, Start, Start date, Tilmeldt, ' +
    'Tilmeldt dato, Tilmeldingsdato, Udløb, Udløber, Udløbsdato, Gyldig til, Expires, Expiry date, Pris, Price, ' +
    'Udbyder, Kursusudbyder, Provider, Hold, Holdnavn, Score, Karakter, Point, Lektioner, Bemærkning, Bemærkninger, ' +
    'Note, Noter, Kategori, Version',
};

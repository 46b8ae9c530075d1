/** What the columns of files about units are called. */
import { IGNORE, type Names } from './header-names.ts';

export const organisationNames: Names = {
  code:
    'Enhedsnr, Enhedsnummer, Enhedskode, Enhed nr, Enhed id, Enheds-id, Enhedens nummer, Afdelingskode, Afdelingsnr, ' +
    'Afdelingsnummer, Afdeling nr, Afdelings-id, Afd.nr, Afd.kode, Organisationsnr, Organisationskode, ' +
    'Organisations-id, Org.nr, Orgkode, Org-id, Organisationsenhedsnr, Organisationsenhed nr, Org.enhedsnr, ' +
    'Org.enhed nr, Org.enhed id, Kode, Unit code, Unit id, Unit number, Unit no, Department code, Department id, ' +
    'Department number, Department no, Dept code, DepartmentIdentifier, orgUnitId, org_unit, org_unit_id, ' +
    'Org unit code, Org unit no, Organizational unit id, user_key, brugervendt nøgle, bvn ' +
    '/ Arbejdsstedsnr, Arbejdssted nr, Arbejdsstedskode, Arbejdspladsnr, Arbejdspladskode, Tjenestestedsnr, ' +
    'Tjenestestedskode, Stednr, Sted-id, Stedkode, Objektnr, Objekt-id, LOS-nr, LOS-id, SOR-kode, OU, OU-id, OU-kode ' +
    '/ id / uuid, DepartmentUUIDIdentifier, DepartmentUUID, unit_uuid, Nr, Nummer, orgUnit, Enhed, ' +
    'Organisationsenhed, Org.enhed, Arbejdssted, Arbejdsplads, Tjenestested, Organizational unit, Department',
  name:
    'Navn, Enhedsnavn, Enhed navn, Enhedens navn, Enhedsbetegnelse, Afdelingsnavn, Afdelingens navn, ' +
    'Organisationsnavn, Orgnavn, Organisationsenhedsnavn, Org.enhedsnavn, Name, Unit name, Department name, Dept name, ' +
    'DepartmentName, Org unit name, Organizational unit name, longName, Langt navn ' +
    '/ Betegnelse, Titel, Enhedstekst, Beskrivelse, Objektbetegnelse, Arbejdsstedsnavn, Arbejdspladsnavn, ' +
    'Tjenestestedsnavn, Stednavn, Tekst / Afdeling, Enhed, Organisationsenhed, Org.enhed, Arbejdssted, Arbejdsplads, ' +
    'Tjenestested, Organizational unit, Department / shortName, Kort navn',
  type:
    'Type, Enhedstype, Enhed type, Enhedsart, Organisationstype, orgTypeTxt, Afdelingstype, Institutionstype, ' +
    'Department type, unit type, unit_type, org_unit_type / Niveau, Niveautekst, Niveaunavn, Enhedsniveau, ' +
    'Org.niveau, Organisationsniveau, DepartmentLevelIdentifier, org_unit_level / orgType, Level, Kategori, Art',
  parentCode:
    'Overordnet enhedsnr, Overordnet enhed nr, Overordnet enhedskode, Overordnet enheds-id, Overordnet kode, ' +
    'Overordnet nr, OverordnetId, Overordnet afdelingskode, Overordnet afdelingsnr, Overordnet organisationsenhed nr, ' +
    'Overenhedsnr, Overenhedskode, Overafdelingsnr, Forælder-id, Forælderkode, ParentAfdelingsId, Parent id, ' +
    'Parent code, Parent no, Parent number, Parent unit code, Parent unit id, Parent department code, parentOrgUnit, ' +
    'ParentDepartmentIdentifier ' +
    '/ Overordnet, Overordnet enhed, Overordnet afdeling, Overordnet organisationsenhed, Overordnet org.enhed, ' +
    'Overenhed, Overafdeling, Overliggende, Overliggende enhed, Forælder, Forældreenhed, Moderenhed, Hører under, ' +
    'Hører til, Refererer til, Parent / parent_uuid / Parent unit, Parent department, Superior unit, Reports to, ' +
    'DepartmentUUIDIdentifierParent',
  leaderKey:
    'Leders tjenestenummer, Leder tjenestenr, Leder tj.nr, Lederens tjenestenummer, Leders tj.nr, ' +
    'Enhedsleders tjenestenr, Leders medarbejdernr, Leder medarbejdernr, LederId, Leder nr, Ledernr, Leders nr, ' +
    'Leader id, Leader no, Leader number, Manager id, Manager no, Manager number, Manager employee id, ' +
    'manager_eng_user_key, manager_user_key / Leder, Enhedsleder, Enhedens leder, Afdelingsleder, Nærmeste leder, ' +
    'Ansvarlig leder, Chef, Leader, Manager',
  remote:
    'Fjernsted, Fjernt sted, Fjernlokation, Uden netværk, Uden net, Intet netværk, Ingen netværk, Ingen net, Offline, ' +
    'Remote, Remote site, is_remote_site',
  validFrom:
    'Gyldig fra, Gældende fra, Gælder fra, Virkning fra, Aktiv fra, Fra, Fra dato, Startdato, startDate, Start, ' +
    'Valid from, valid_from, Effective from, From, From date, ActivationDate, Aktiveringsdato, Ikrafttrædelse, ' +
    'Ikrafttrædelsesdato, Virkningsdato, unit_start / Oprettet, Oprettet dato, Oprettelsesdato, Etableret',
  validTo:
    'Gyldig til, Gældende til, Gælder til, Virkning til, Aktiv til, Til, Til dato, Slutdato, endDate, Slut, End, ' +
    'Valid to, valid_to, Effective to, To, To date, DeactivationDate, unit_end / Nedlagt, Nedlagt dato, ' +
    'Nedlæggelsesdato, Ophør, Ophørsdato, Udløbsdato, Lukket',
  [IGNORE]:
    'Adresse, Address, Vej, Gade, Gadenavn, street, Postnr, Postnummer, zipCode, By, city, Postdistrikt, Telefon, ' +
    'Telefonnummer, Tlf, phoneNumber, phone, E-mail, Mail, cvrNr, CVR, CVR-nummer, EAN, eanNr, EAN-nummer, ' +
    'EAN-lokationsnummer, seNr, SE-nummer, pNr, P-nummer, pnumber, Produktionsenhed, costCenter, Omkostningssted, ' +
    'Omk.sted, Lokation, location, related_units, Relaterede enheder, client, Klient, lastChanged, Sidst ændret, ' +
    'InstitutionIdentifier, InstitutionUUIDIdentifier, Institution, Institutionskode, Institutionsnr, ' +
    'Institutionsnavn, KLE, main_org, Ledernavn, Leders navn, Leder navn, Manager name, manager_cpr, Leders e-mail, ' +
    'Overordnet navn, Overordnet enhedsnavn, Overordnet afdelingsnavn, Parent name, Parent unit name, Bemærkning, ' +
    'Bemærkninger, Note, Noter, Sti, Path, org_unit_hierarchy, NY-logo, hierarchy, time_planning, Kontakt, ' +
    'Kontaktperson, Websted, Hjemmeside, Aktiv, Status, Land, country, Antal ansatte, Antal medarbejdere',
};

/**
 * How the lists of header names are written: one entry per field; the names of
 * rank 0, then after each `/` those of the next rank, parted by commas. Names
 * that stand side by side in real files (a unit's number and its name, a
 * tjenestenummer and an employee's number) never share a rank.
 */
export type Names = Readonly<Record<string, string>>;

/** Known and left out: pay and addresses are never read (domain §5.2). */
export const IGNORE = 'ignore';

/** Who a row is about, in every kind of file about people. One person can hold several engagements, so the engagement's number goes first. */
export const IDENTITY: Names = {
  key:
    'Tjenestenummer, Tjenestenr, Tjeneste nr, Tjnr, Tj.nr, EmploymentIdentifier, Ansættelsesnummer, Ansættelsesnr, ' +
    'Ansættelses-id, Ansættelsesforholdsnr, Ansættelsesforhold nr, Ansættelsesforhold id, Employment id, ' +
    'Employment number, EngagementId, Engagement id, engagement_user_key, eng_user_key, Service number, Service no ' +
    '/ Medarbejdernummer, Medarbejdernr, Medarbejder-id, Medarb.nr, Ansat nr, Ansatnummer, Ansat-id, Lønnummer, ' +
    'Lønnr, Personalenummer, Personalenr, Pers.nr, PERNR, Employee id, Employee number, Employee no, Emp id, Emp no, ' +
    'Staff id, Staff number, Staff no, Payroll number, Payroll no, Payroll id, Personnel number, Personnel no, ' +
    'Worker id, Worker number ' +
    '/ person_user_key, BrugerId, userkey / id, MA-nr, MANR, ManNr, Nummer, Nr, Personnr',
  cpr:
    'CPR, CPR-nr, CPR nummer, Personnummer, Personnr, PersonCivilRegistrationIdentifier, Civil registration number, ' +
    'Civil registration no, cpr_no, cpr_number, cpr id, person_cpr, national id, Social security number, SSN, ' +
    'Danish CPR, CPR (uden bindestreg)',
};

/** Hver fejl siger, hvad der skete, og hvad du kan gøre. */

import type { ErrorCode } from '../error-codes.ts';
import { type ErrorSentence, frontErrors } from './front-errors.ts';
import { imports } from './imports.ts';
import { badInstrument } from './instrument-faults.ts';
import { badManifest, badZip, noManifest, tooLarge } from './package-faults.ts';

export type ErrorSentences = Record<ErrorCode, ErrorSentence>;

/** The header's fields by the names that people read. */
const fieldNames = (keys: unknown): string =>
  String(keys)
    .split(/,\s*/)
    .map((key) => (imports.fields as Readonly<Record<string, string>>)[key] ?? key)
    .join(', ');

/** Headers come one to a line, for a header may hold any sign but a line break. */
const namesIn = (columns: unknown): readonly string[] => String(columns).split('\n');
const quoted = (columns: unknown): string =>
  namesIn(columns)
    .map((name) => (name === '…' ? name : `"${name}"`))
    .join(', ');

/** What can be wrong with an outside table. */
const TABLE_REASONS: Readonly<Record<string, string>> = {
  unknown: 'feltet kendes ikke',
  size: 'antallet passer ikke med rows og columns',
  range: 'for lidt eller for meget',
  type: 'mangler, eller er ikke af den rette slags',
};

export const errors: ErrorSentences = {
  ...frontErrors,

  file_missing: (p) => `Filen ${p.name ?? ''} findes ikke. Er den flyttet?`.replace('  ', ' '),
  file_empty: 'Filen er tom. Bestil udtrækket igen.',
  file_too_large: (p) =>
    `Filen fylder ${p.mb} MB. Grænsen er ${p.max} MB, og et lønudtræk plejer at fylde meget mindre. Er det den rigtige fil?`,
  file_binary: 'Filen kan ikke læses som et udtræk. Gem udtrækket som CSV eller .xlsx, og prøv igen.',
  file_is_spreadsheet:
    'Filen er et regneark i et format, programmet ikke læser: et ældre Excel-format, OpenDocument eller en fil med adgangskode. Gem den som .xlsx uden adgangskode eller som CSV.',
  file_damaged: 'Filen er beskadiget eller ufuldstændig og kan ikke åbnes. Gem den igen, eller bestil udtrækket igen.',
  file_unpacks_too_large: (p) =>
    `Filen fylder mere end ${p.max} MB, når den pakkes ud. Et lønudtræk fylder meget mindre. Er det den rigtige fil?`,
  file_not_opus:
    'Filen er ikke et udtræk fra KMD Opus. Vælg Opus-filen med enheder og medarbejdere, eller gem udtrækket som CSV eller .xlsx.',
  file_xml_broken: (p) => `XML-filen har en fejl på linje ${p.line} og kan ikke læses. Bestil udtrækket igen.`,
  file_xml_doctype: (p) =>
    `Filen bruger egne definitioner (DOCTYPE) på linje ${p.line}. Det gør et udtræk fra Opus ikke, og af sikkerhedsgrunde læses filen ikke. Bestil udtrækket igen.`,
  file_xml_limits: (p) =>
    `Linje ${p.line} er større eller dybere, end et udtræk fra Opus kan være. Filen læses ikke. Bestil udtrækket igen.`,
  file_has_nul: (p) =>
    `Filen indeholder ulæselige tegn på linje ${p.line}. Den er måske beskadiget. Bestil udtrækket igen.`,
  file_truncated: (p) => `Filen er skåret over midt i linje ${p.line}. Bestil udtrækket igen.`,
  file_quote_unclosed: (p) =>
    `Et citationstegn på linje ${p.line} bliver ikke lukket. Ret linjen, eller bestil udtrækket igen.`,
  file_encoding: (p) => `Tegnene på linje ${p.line} kan ikke læses med det valgte tegnsæt. Vælg et andet tegnsæt.`,
  file_no_header: 'Filens første linje ser ikke ud til at være overskrifter. Der skal stå kolonnenavne på linje 1.',
  file_no_rows: 'Filen har overskrifter, men ingen rækker.',
  header_duplicate: (p) =>
    `Kolonnen "${p.column}" står der to gange, eller to kolonner betyder det samme. Fjern den ene, eller brug en profil.`,
  header_unknown: (p) =>
    `Programmet ved ikke, hvad der står i ${namesIn(p.columns).length > 1 ? 'kolonnerne' : 'kolonnen'} ${quoted(p.columns)}. Fortæl det, fx med en profil, eller udelad ${namesIn(p.columns).length > 1 ? 'dem' : 'den'}.`,
  header_missing: (p) =>
    `Filen mangler ${String(p.fields).includes(',') ? 'kolonnerne' : 'kolonnen'} ${fieldNames(p.fields)}. Bestil udtrækket med dem, eller brug en profil.`,
  delimiter_unknown: 'Kolonnerne kan ikke skilles ad. Brug semikolon, komma, tabulator eller lodret streg mellem dem.',
  date_form_unclear: (p) => `Datoerne i kolonnen "${p.column}" kan læses på flere måder. Vælg datoform i en profil.`,
  number_form_unclear: (p) =>
    `Tallene i kolonnen "${p.column}" kan læses på flere måder. Vælg decimaltegn i en profil.`,
  unit_cycle: (p) =>
    `Enheden ${p.code} på linje ${p.line} hører under sig selv gennem sine overordnede. Ret "overordnet".`,
  unknown_parent: (p) => `Enheden ${p.code} på linje ${p.line} hører under ${p.parent}, som ikke findes. Ret filen.`,
  duplicate_unit: (p) => `Enheden ${p.code} står to gange, anden gang på linje ${p.line}. Ret filen.`,
  unit_without_key: (p) => `Enheden på linje ${p.line} har intet enhedsnummer. Ret filen.`,
  no_organisation: 'Registret har ingen enheder endnu. Indlæs organisationen først.',
  no_staff: 'Registret har ingen medarbejdere endnu. Indlæs medarbejdere først.',
  bad_profile: (p) => `Profilen kan ikke bruges: ${p.reason === 'JSON' ? 'filen er ikke gyldig JSON' : p.reason}.`,
  profile_exists: (p) => `Der er allerede en profil med navnet ${p.name}. Vælg et andet navn, eller erstat den.`,
  all_rows_rejected: 'Ingen af filens rækker kan bruges. Se på de afviste rækker, og ret filen.',
  preview_gone: 'Forhåndsvisningen gælder ikke længere. Læs filen igen.',
  stale_preview: (p) =>
    p.what === 'unit'
      ? 'Registret er ændret, siden du så, hvad ændringen betyder. Se den igennem igen. Intet er ændret.'
      : 'Registret er ændret, siden forhåndsvisningen blev lavet. Læs filen igen, og se ændringerne efter. Intet er indlæst.',
  needs_approval: (p) =>
    `${p.count} ansættelser (${p.percent} %) ville ophøre på én gang. Det skal godkendes særskilt. Intet er indlæst.`,
  undo_blocked: (p) => `Indlæsningen kan ikke fortrydes, for ${p.count} af dens rækker er ændret siden.`,
  already_undone: 'Indlæsningen er allerede fortrudt.',

  cpr_invalid:
    'CPR-nummeret kan ikke bruges. Det skal have ti cifre og begynde med en fødselsdato, der findes. Se efter, om der er tastet forkert.',
  cpr_taken: (p) =>
    `CPR-nummeret tilhører allerede ${p.name || 'en anden'}. Er det den samme person, så læg de to sammen i stedet.`,
  person_merged: 'Personen er lagt sammen med en anden. Åbn den person, der er bevaret, og ret der.',
  engagement_key_taken: (p) =>
    `Tjenestenummer ${p.key} bruges allerede af ${p.name || 'en anden'}. Se efter, om nummeret er tastet rigtigt.`,
  day_outside_engagement: (p) =>
    `Dagen ligger uden for ansættelsen, som løber fra ${p.start}${p.end ? ` til ${p.end}` : ''}. Vælg en dag i den tid.`,
  end_before_start: 'Slutdatoen ligger før startdatoen. Ret en af dem.',
  overlapping_leave: (p) => `Der er allerede orlov fra ${p.from} til ${p.to}. Ret den, eller vælg andre dage.`,
  leave_outside_engagement: (p) =>
    `Orloven fra ${p.from} til ${p.to} ligger ikke inden for ansættelsen. Ret orloven, eller vælg andre dage.`,
  role_needs_unit: 'Rollen hører til på en arbejdsplads. Vælg enheden.',
  role_needs_body: 'Skriv, hvilket udvalg eller hvem rollen gælder, eller vælg en enhed.',
  overlapping_role: (p) =>
    `Personen har allerede rollen fra ${p.from}${p.to ? ` til ${p.to}` : ''}. Ret den, eller vælg andre dage.`,
  merge_same_person: 'En person kan ikke lægges sammen med sig selv. Vælg to forskellige.',
  nothing_changed: 'Der er ikke ændret noget. Ret et felt, eller fortryd.',
  edit_undo_blocked: (p) =>
    `Det kan ikke fortrydes, for ${Number(p.count) === 1 ? 'der er rettet videre på det siden' : `${p.count} oplysninger er ændret siden`}. Fortryd det nyeste først.`,
  edit_already_undone: 'Det er allerede fortrudt.',

  unit_not_open: (p) => `${p.name} er ikke åben den ${p.date}. Vælg en anden dag eller en anden enhed.`,
  unit_code_taken: (p) => `Enhedsnummeret ${p.code} er brugt af en anden enhed, måske en lukket. Vælg et andet.`,
  unit_has_people: (p) =>
    `${Number(p.count) === 1 ? '1 ansættelse' : `${p.count} ansættelser`} i ${p.name} har ikke fået en ny plads. Vælg, hvor de skal hen.`,
  unit_has_subunits: (p) =>
    `${p.name} har ${Number(p.count) === 1 ? '1 underenhed' : `${p.count} underenheder`}. Vælg, hvilken enhed de skal høre under.`,
  unit_under_itself: (p) =>
    `${p.name} ville komme til at høre under sig selv den ${p.date}. Vælg en anden overordnet enhed.`,
  parent_not_open: (p) =>
    `${p.name} ville komme til at høre under ${p.parent || 'en enhed'}, som ikke er åben den ${p.date}. Vælg en anden overordnet enhed eller en anden dag.`,
  target_not_open: (p) =>
    `${p.name} er ikke åben den ${p.date}, så medarbejderne kan ikke flyttes dertil. Vælg en anden enhed eller en anden dag.`,
  target_is_source: 'En enhed kan ikke afløse sig selv. Vælg en anden enhed.',
  unknown_leader: 'Der er ingen medarbejder med det tjenestenummer. Vælg lederen på listen.',

  nothing_to_report: 'Der er ingen medarbejdere på den dag. Vælg en anden periode, eller indlæs medarbejdere.',
  period_in_future: 'Perioden er ikke begyndt endnu. Vælg en anden.',
  print_failed: 'Rapporten kunne ikke laves. Prøv igen.',
  file_not_written: 'Filen kunne ikke gemmes. Se efter, om der er plads, og om en anden har den åben.',
  export_needs_cpr:
    'Modtagersystemet genkender personer på CPR-nummeret. Sig ja til, at CPR-numre kommer med, eller vælg et andet format.',
  export_in_register: 'Udtrækket kan ikke ligge i registrets egen mappe. Vælg en anden mappe.',

  table_not_json: (p) =>
    `Filen er ikke gyldig JSON (linje ${String(p.place).replace(':', ', tegn ')}). Ret den der, og prøv igen.`,
  table_bad: (p) =>
    `Tabellen kan ikke læses${p.place ? ` ved ${p.place}` : ''}: ${TABLE_REASONS[String(p.reason)] ?? TABLE_REASONS.type}. Se formatet i README.`,
  table_too_large: (p) =>
    `Tabellen er for stor: ${p.figures} tal med totaler, og der kan højst være ${p.most}. Del den, eller slå rækker sammen.`,
  table_key_twice: (p) => `Navnet "${p.key}" står to gange. Giv hvert tal sit eget navn.`,
  table_unknown_key: (p) => `${p.place} peger på "${p.key}", som ikke findes i tabellen. Ret navnet.`,
  table_parts_wrong: (p) =>
    `Delene af "${p.key}" kan ikke være rigtige: de er flere end helheden, står to gange eller er helheden selv. Ret parts.`,

  round_not_draft: 'Målingen er allerede åbnet og kan ikke ændres. Lav en ny måling, eller hæv grænserne på den åbne.',
  round_not_open: 'Målingen er ikke åben for besvarelser. Vælg en åben måling.',
  round_not_closed: 'Målingen er ikke afsluttet endnu. Resultaterne vises, når den er afsluttet.',
  limits_too_low:
    'Grænserne er lavere end 4 for gennemsnit, 8 for fordelinger og 15 for krænkende handlinger. Det kræver en beslutning i Hoved-MED: skriv hvem, hvornår og hvorfor.',
  limits_lowered: 'Grænserne kan kun hæves, når målingen er åbnet. Det er lovet dem, der svarer.',
  item_clash: 'To af spørgeskemaerne bruger de samme spørgsmålskoder. Vælg kun det ene.',
  nobody_invited: 'Der er ingen ansatte i de valgte enheder på åbningsdagen. Vælg andre enheder eller en anden dag.',
  clock_set_back: 'Computerens ur går bagud i forhold til målingen. Stil uret, og prøv igen.',
  code_unknown: 'Koden findes ikke i denne måling. Se efter, om den er tastet rigtigt.',
  code_used: 'Koden er allerede brugt. Hver kode kan kun bruges én gang.',
  urn_damaged:
    'Målingens urne er beskadiget eller mangler. Læg filen i mappen »urns« tilbage, som den var. Kan du ikke det, så tag en sikkerhedskopi og gendan den: så er de svar bevaret, som ligger i registret, og koderne kan bruges igen.',
  pause_not_offered:
    'I denne måling kan man ikke holde pause. Svar på det hele på én gang, eller begynd igen senere med samme kode.',
  instrument_locked: 'Spørgeskemaets tekster må ikke ændres. Brug »Kopiér som eget modul«.',
  instrument_used: 'Spørgeskemaet er brugt i en måling og kan ikke fjernes.',
  answers_no_instrument:
    'Filens overskrifter passer ikke til noget spørgeskema i registret. Indlæs spørgeskemaet først, eller vælg det selv.',
  bad_instrument: badInstrument,
  option_unknown: (p) => `Svaret ${p.code} findes ikke for spørgsmål ${p.item}. Ret svaret, og prøv igen.`,
  bad_answers: (p) =>
    `Filen har ${p.count} fejl og er ikke indlæst. ${p.list ? `Ret disse linjer, og prøv igen:\n${p.list}` : `Den første er i linje ${p.line}${p.column ? `, kolonne ${p.column}` : ''}. Ret filen, og prøv igen.`}`,
  round_unknown: (p) =>
    `${p.name === '' ? 'Skriv, hvilken måling det er, med --round' : `Der er ikke én måling, der hedder ${p.name}`}. Registret har: ${p.known}.`,
  instrument_unknown: (p) => `Der er intet spørgeskema, der hedder ${p.name}. Registret har: ${p.known}.`,
  unit_unknown: (p) => `Der er ingen enhed med nummer ${p.code} på åbningsdagen. Se numrene med figures staff.`,
  attribute_unknown: (p) => `Målingen har ikke spurgt om ${p.name}. Den har: ${p.known}.`,
  kiosk_mode: 'Programmet står til besvarelse. Afslut med adgangssætningen for at komme videre.',
  figures_changed:
    'Tallene passer ikke med dem, der tidligere er udleveret fra samme måling. Der er ikke udleveret noget. Tag en sikkerhedskopi, og få programmet set efter.',

  dates_reversed: 'Slutdatoen ligger før startdatoen. Ret en af dem.',
  apv_guard: (p) => `Runden kan ikke gå videre endnu: der mangler ${p.obstacles} ting. Listen på runden viser hvilke.`,
  apv_wrong_step: 'Runden kan ikke gå dertil fra det trin, den er på. Åbn runden igen, og se, hvor den er.',
  apv_round_ended: 'Runden er afsluttet eller annulleret og kan ikke ændres. Opret en ny runde.',
  apv_not_signer:
    'Den, der underskriver, skal deltage i runden som leder eller AMR. Tilføj personen under Planlægning, og prøv igen.',
  apv_signed_before_change: (p) =>
    `Planen blev ændret den ${p.date}. En underskrift skal være fra den dag eller senere.`,
  apv_signed_before_start: (p) =>
    `Runden begyndte den ${p.date}. En underskrift skal være fra den dag eller senere. Ret datoen, eller ret rundens start.`,
  apv_matrix_in_use:
    'Der er allerede vurderet problemer med rundens risikomatrix, og tallene betyder noget andet i den anden. Behold matrixen, eller fjern vurderingerne først.',
  apv_was_signed:
    'Runden har været underskrevet. Nye enheder og områder, eller en udvidelse til hele enheden, skal have en runde for sig.',
  apv_has_carried_lines: (p) =>
    `Runden har overtaget ${p.count === 1 ? 'en åben linje' : `${p.count} åbne linjer`} fra en tidligere handlingsplan. Før dem videre til en anden runde, før den annulleres.`,
  apv_not_begun: 'Runden er stadig en kladde. Planlæg den i AMO, før der skrives problemer ind.',
  apv_not_uncovering:
    'Tjeklisten kan kun besvares, mens runden er i kortlægning. Gå tilbage til det trin, hvis der mangler noget.',
  apv_in_future: 'Datoen ligger i fremtiden. Skriv den dag, APV’en blev færdig.',
  apv_nothing_written: 'Enheden har endnu ingen skriftlig APV. Opret en APV-runde, eller registrer en tidligere.',
  unit_left_round: 'Enheden er gået ud af runden. Vælg en anden enhed.',
  person_has_left: 'Personen er ikke ansat længere. Vælg en, der er ansat i dag.',
  date_in_future: 'Datoen ligger i fremtiden. Skriv den dag, det skete.',
  outside_matrix: 'Tallet er uden for rundens risikomatrix. Vælg et af felterne i matrixen.',
  solved_incomplete: 'Når problemet er løst med det samme, skal der stå hvornår og af hvem.',
  solved_at_once:
    'Problemet er løst med det samme og skal ikke i handlingsplanen. Ret vurderingen først, hvis det ikke er løst.',
  problem_has_lines: 'Problemet står i en plan, der har været underskrevet, og kan ikke slettes. Ret det i stedet.',
  problem_has_open_lines: (p) =>
    `Problemet har ${p.count === 1 ? 'en åben linje' : `${p.count} åbne linjer`} i handlingsplanen. Slet eller luk dem, før det kan stå som løst med det samme.`,
  unit_too_small_for_absence:
    'Der er færre end 5 ansatte i enheden, og så må der ikke stå fraværstal. Lad felterne stå tomme, og skriv konklusionen.',
  figures_need_source: 'Skriv, hvor fraværstallene kommer fra.',
  line_wrong_step: 'Linjen kan ikke gå dertil fra det trin, den er på. Genindlæs planen, og prøv igen.',
  line_no_measure: 'Linjen har ingen foranstaltning endnu. Skriv, hvad der skal gøres, før arbejdet går i gang.',
  line_was_signed: 'Linjen har stået i en underskrevet plan og kan ikke slettes. Luk den, eller vurder effekten.',
  round_covers_not_unit: 'Den valgte runde omfatter ikke enheden. Vælg en runde, der gør.',
  checklist_code_twice: (p) => `Koden ${p.code} står to gange i tjeklisten. Giv hvert spørgsmål sin egen kode.`,
  photo_not_jpeg: 'Filen er ikke et billede, programmet kan vise. Brug JPEG, PNG eller WebP.',
  photo_heic:
    'Billedet er i formatet HEIC, som programmet ikke kan læse. Sæt telefonens kamera til JPEG (iPhone: Indstillinger, Kamera, Formater, Mest kompatibel), eller gem billedet som JPEG, og prøv igen.',
  photo_has_metadata:
    'Billedet har stadig oplysninger om sted eller udstyr og er ikke gemt. Tilføj det igen fra siden.',
  photo_too_large: (p) =>
    `Billedet er for stort${p.mb ? ` (${p.mb} MB)` : ''}. Det må højst fylde ${p.most ?? 25} MB. Tag det med lavere opløsning, og prøv igen.`,
  sheet_not_pdf: 'Sikkerhedsdatabladet skal være en PDF-fil. Vælg en anden fil.',
  sheet_empty: 'Filen er tom. Hent sikkerhedsdatabladet hos leverandøren igen.',
  sheet_too_large: (p) =>
    `Filen fylder ${p.mb} MB, og et sikkerhedsdatablad må højst fylde ${p.max} MB. Er det den rigtige fil?`,
  assessed_by_missing: 'Skriv, hvem der har lavet vurderingen, eller fjern datoen.',
  discussion_exists: 'Der er allerede en drøftelse for det år. Åbn den, og ret i den.',
  talk_for_whom: 'Vælg dem, samtalen er med: en eller flere medarbejdere, eller en enhed til en gruppesamtale.',
  talk_is_over: 'Samtalen er holdt eller aflyst og kan ikke ændres sådan. Åbn den igen først, hvis det var en fejl.',
  talk_has_more: 'Der hører aftaler eller et låst notat til samtalen. Slet dem først.',
  talk_not_held: 'Et notat hører til en samtale, der er holdt. Angiv først, hvornår den blev holdt.',
  note_wrong_code: 'Koden passer ikke til notatet. Prøv igen. Er koden glemt, kan notatet ikke åbnes af nogen.',
  skip_level_missing:
    'En opgave, der springes over ved en kompetence, skal have et niveau fra 1 til 4. Vælg et niveau.',
  template_in_use:
    'Der er lavet planer efter skabelonen, så den kan ikke slettes. Skriv i stedet den sidste dag, den bruges.',
  template_over: 'Skabelonen bruges ikke længere. Vælg en anden skabelon, eller åbn den igen på siden med skabeloner.',
  mentor_is_newcomer: 'Den nye kan ikke være sin egen mentor. Vælg en kollega.',
  plan_is_over: 'Planen er afsluttet. Tag den op igen, før du ændrer den.',
  plan_in_use: 'Der er krydset opgaver af i planen, så den kan ikke slettes. Afslut den i stedet.',
  pulse_exists: 'Pulsen for halvåret er allerede åbnet. Åbn den på listen.',
  looks_like_cpr: 'Teksten ligner et CPR-nummer. Skriv ikke CPR-numre her; fjern det, og gem igen.',
  rule_known: 'Der er allerede en regel om kurset for de samme personer i perioden. Ret den i stedet.',
  rule_has_held: 'Reglen har været i brug, så tidligere tal hviler på den. Afslut den i stedet for at slette den.',
  exemption_known: 'Personen er allerede undtaget fra kurset i perioden. Ret den undtagelse i stedet.',
  name_in_use: 'Der er allerede en med det navn. Vælg et andet navn, eller ret den, der findes.',
  skill_in_use:
    'Kompetencen bruges i en jobprofil, en plan eller om en medarbejder og kan ikke slettes. Skriv i stedet den sidste dag, den bruges.',
  profile_in_use: 'Jobprofilen er mål for en medarbejder og kan ikke slettes. Ret den i stedet.',
  need_unclear: 'Hvert krav skal være enten en kompetence med et niveau eller et kursus. Vælg en af dem.',
  need_twice: 'Det samme krav står to gange i jobprofilen. Fjern det ene.',

  course_code_taken: (p) => `Koden bruges allerede af kurset ${p.name}. Vælg en anden kode, eller ret det kursus.`,
  course_ended: 'Kurset udbydes ikke længere. Åbn det igen på kursets side, hvis der skal planlægges hold.',
  class_not_planned: 'Holdet er afholdt eller aflyst. Åbn det igen, hvis tilmeldingerne skal ændres.',
  class_not_held: 'Holdet er ikke afholdt endnu. Registrér fremmødet, når det er.',
  class_cancelled: 'Holdet er aflyst. Åbn det igen, før du ændrer det.',
  completion_known: (p) => `${p.name} står allerede som gennemført den ${p.date}. Åbn den gennemførelse, og ret den.`,
  completion_not_by_hand:
    'Dato og timer følger af holdet eller e-læringen og rettes dér. Nummer, udløb, fil og bemærkning kan rettes her.',
  completion_of_class: 'Gennemførelsen kommer fra et hold. Ret fremmødet på holdet i stedet.',
  certificate_wrong_kind: 'Beviset skal være en PDF, et PNG- eller et JPEG-billede. Vælg en anden fil.',
  certificate_empty: 'Filen er tom. Vælg en anden fil.',
  certificate_too_large: (p) =>
    `Filen fylder ${p.mb} MB, og et bevis må højst fylde ${p.max} MB. Gem den mindre, og prøv igen.`,
  nobody_attended: 'Ingen står som mødt på holdet, så der er ingen beviser at udskrive. Registrér fremmødet først.',

  package_bad_zip: badZip,
  package_too_large: tooLarge,
  package_no_manifest: noManifest,
  package_bad_manifest: badManifest,
  package_nothing_to_launch: 'Der er intet i pakken, der kan startes. Eksportér kurset igen som SCORM eller cmi5.',
  package_launch_missing: (p) =>
    `Kurset begynder med filen "${p.path}", men den er ikke i pakken. Bed leverandøren om en hel pakke.`,
  package_known: (p) => `Pakken er allerede taget ind som "${p.title}". Åbn den på listen.`,
  package_attempted: 'Nogen er begyndt på kurset, så pakken kan ikke fjernes. Tag den ud af brug i stedet.',
  package_course_unknown: (p) => `Der er intet kursus med koden ${p.code}. Se koderne på siden Kurser.`,
  package_not_published: 'Kurset er ikke udgivet, så det kan ikke tages endnu. Udgiv det på siden E-læring.',
  package_other_edition:
    'En anden udgave af kurset er i brug. Tag den ud af brug først, hvis det er denne udgave, der skal tages.',
  course_over:
    'Kurset udbydes ikke længere, så det kan ikke begyndes. Åbn det igen på kursets side, hvis det skal tages.',
  course_open: 'Der er allerede et kursus åbent i et andet vindue. Luk det først.',
  course_play_failed: 'Kursets vindue kunne ikke åbnes. Prøv igen; det, der var gemt, er ikke gået tabt.',
  course_script_wrong: (p) =>
    `Trin ${p.step}${p.field ? ` (${p.field})` : ''} i filen kan ikke læses: ${p.reason}. Ret filen, og prøv igen.`,

  course_file_empty: 'Filen er tom. Vælg en anden fil.',
  course_file_too_large: (p) =>
    `Filen fylder ${p.mb} MB og må højst fylde ${p.max} MB. Gem den i lavere opløsning, eller del den i flere.`,
  course_file_cut: 'Filen er skåret over og mangler sin slutning. Hent eller gem den igen, og vælg den så på ny.',
  course_file_not_mp4: 'Filen er ikke en MP4-video. Gem videoen som MP4 (H.264), og vælg den fil.',
  course_file_not_pdf: 'Filen er ikke en PDF. Gem dokumentet som PDF, og vælg den fil.',
  course_file_not_picture: 'Filen er ikke et JPEG- eller PNG-billede. Gem billedet som et af dem, og vælg den fil.',
  video_codec: (p) =>
    `Videoen er kodet som ${p.codec}, og det kan programmet ikke afspille. Gem den som MP4 med H.264 og AAC, og vælg den fil.`,
  plain_not_draft: 'Kurset er ikke en kladde længere, så ændringen er ikke gemt. Lav en ny udgave, og ret i den.',
  plain_not_published: 'Kurset er ikke udgivet. Genindlæs siden for at se, hvordan det står.',
  plain_not_ready: (p) =>
    `Kurset kan ikke udgives endnu: ${p.n === 1 ? 'én ting mangler' : `${p.n} ting mangler`}. Se listen på siden.`,
  plain_attempted: 'Nogen er begyndt på kurset, så det kan ikke rettes. Lav en ny udgave, og ret i den.',
  plain_file_gone: (p) => `Filen ${p.name} er ikke længere i kurset. Vælg den igen.`,
};

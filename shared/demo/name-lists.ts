/** First names by the years people were born in, and surnames as they are common in the west of Denmark. */

/** Born before 1965, 1965–1979, 1980–1994, 1995 and later. */
export const womensNames: readonly (readonly string[])[] = [
  'Kirsten Inge Birgit Hanne Lone Jytte Bente Karin Lis Ulla Susanne Annette Inger Birthe Marianne Gitte Dorthe Helle Pia Lene Tove Ruth Else Karen Åse Vibeke Connie Jette Grethe Bodil Anne-Lise Lissi Kæthe',
  'Mette Charlotte Tina Heidi Bettina Pernille Rikke Trine Dorte Malene Lotte Anja Karina Gitte Helle Pia Marlene Camilla Christina Majbritt Louise Hanne Berit Vivi Sanne Bodil Jeanette Lisbeth Ann Birgitte Anne-Mette Søs Lone',
  'Maria Anne Louise Camilla Line Stine Katrine Julie Sara Mia Nanna Signe Ida Kristine Tanja Michelle Sofie Cecilie Amalie Pernille Maja Simone Kathrine Ditte Sabrina Nina Anna Tine Mette Helene Rikke Trine Åse Maiken',
  'Emma Freja Laura Mathilde Caroline Sofie Josefine Emilie Sille Victoria Frida Asta Maja Cecilie Ida Julie Signe Liva Alberte Clara Nicoline Anna Karla Thea Rosa Filippa Johanne Sofia Bjørk Maren',
].map((names) => names.split(' '));

export const mensNames: readonly (readonly string[])[] = [
  'Jørgen Poul Hans Niels Erik Bent Kaj Ole Per Svend Leif Finn Jens Peter Kurt Søren Knud Torben Henning Frank Bjarne Flemming Egon Aage Mogens Preben Villy Carsten Keld Åge',
  'Michael Lars Thomas Henrik Jesper Kim Claus Brian Morten Peter Søren Jan René Allan Bo Martin Anders Carsten John Steen Kenneth Jakob Rasmus Ulrik Karsten Jørn Tommy Palle Bjørn Øjvind',
  'Mads Kristian Mikkel Jonas Simon Christian Daniel Nikolaj Kasper Casper Rasmus Anders Morten Jacob Emil Mathias Dennis Patrick Troels Steffen Andreas Jeppe Sebastian Tobias Søren Esben Mark Jens Lasse Ronni',
  'Oliver William Noah Magnus Frederik Lucas Oscar Victor Emil Malthe Villads Gustav Albert August Elias Anton Felix Tobias Marcus Jonathan Silas Storm Mikkel Sander Bertil Valdemar Laurits Asger Johan Sune',
].map((names) => names.split(' '));

const share = (weight: number, names: string): (readonly [string, number])[] =>
  names.split(' ').map((name) => [name, weight] as const);

export const surnames: readonly (readonly [string, number])[] = [
  ...share(9, 'Jensen Nielsen'),
  ...share(6, 'Hansen Pedersen Andersen Christensen'),
  ...share(4, 'Larsen Sørensen Kristensen'),
  ...share(2.5, 'Rasmussen Jørgensen Madsen Petersen Thomsen Poulsen Møller'),
  ...share(1.4, 'Olsen Christiansen Johansen Mortensen Knudsen Laursen Mikkelsen Iversen'),
  ...share(
    0.55,
    'Kjær Bach Holm Lund Toft Skov Dalgaard Nørgaard Østergaard Vestergaard Søndergaard Kirkegaard Bjerregaard Overgaard Aagaard Mølgaard Damgaard Krogh Bech Koch Schmidt Friis Juul Frandsen Lauridsen Jakobsen Jeppesen Svendsen Villadsen Gregersen Graversen Riis Ravn Thorup Bundgaard Noe Nørby Vad Bæk Bjerre Brandt Dam Eriksen Bertelsen Bonde Hedegaard Højgaard Kragh Munk Nygaard Winther Gade Agerskov Østerby Ågård Bøgh Brødsgaard Skytte Hauge Ørnbøl Lodahl Tangsgaard Klit',
  ),
];

export interface NameGroup {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly last: readonly string[];
}

const group = (women: string, men: string, last: string): NameGroup => ({
  women: women.split(' '),
  men: men.split(' '),
  last: last.split(' '),
});

/** Written with the letters of windows-1252, which most payroll exports are in. */
export const otherNames: readonly NameGroup[] = [
  group(
    'Olena Iryna Natalia Oksana Svitlana',
    'Andrij Oleksandr Serhij',
    'Shevchenko Kovalenko Bondarenko Melnyk Tkachenko',
  ),
  group(
    'Agnieszka Katarzyna Magdalena Joanna Ewa',
    'Piotr Tomasz Krzysztof Marek',
    'Nowak Wojcik Mazur Krol Wieczorek',
  ),
  group('Fatma Zeynep Elif Emine', 'Mehmet Mustafa Hasan', 'Yilmaz Kaya Demir Özdemir Çelik'),
  group('Amina Fatima Layla Rania', 'Ahmad Omar Khaled Yousef', 'Hassan Al-Khatib Hussein Haddad Saleh'),
  group('Hodan Ayaan Sahra', 'Abdi Mohamed Yusuf', 'Warsame Farah Jama'),
  group('Priya Vithya Kavitha', 'Ruban Suresh', 'Sivakumar Rajaratnam Kandiah'),
  group('Linh Thu Mai', 'Minh Tuan Duc', 'Nguyen Tran Pham'),
  group('Sabine Ute Anke Katrin', 'Jürgen Stefan Uwe', 'Müller Schröder Lorenzen'),
  group('Ioana Elena Mihaela', 'Andrei Ion Radu', 'Popescu Ionescu Dumitru'),
  group('Amra Selma Jasmina', 'Emir Adnan Senad', 'Hodzic Begovic Kovacevic'),
  group('Inês André-Marie Zoë', 'José François', 'García Gonçalves Lefèvre'),
];

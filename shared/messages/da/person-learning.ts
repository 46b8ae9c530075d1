export const personLearning = {
  title: 'Læring',
  lead: 'Krav og beviser, e-læring, kompetencer, samtaler og introduktion.',
  back: 'Tilbage til medarbejderen',
  road: 'Kompetencevej',
  tabs: {
    label: 'Læring',
    certificates: 'Krav og beviser',
    elearning: 'E-læring',
    skills: 'Kompetencer',
    talks: 'Samtaler og aftaler',
    onboarding: 'Introduktion',
  },
};

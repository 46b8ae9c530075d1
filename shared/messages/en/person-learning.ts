export const personLearning = {
  title: 'Learning',
  lead: 'Requirements and certificates, e-learning, skills, talks and introduction.',
  back: 'Back to the employee',
  road: 'Skill road map',
  tabs: {
    label: 'Learning',
    certificates: 'Requirements and certificates',
    elearning: 'E-learning',
    skills: 'Skills',
    talks: 'Talks and agreements',
    onboarding: 'Introduction',
  },
};

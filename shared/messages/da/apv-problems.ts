export const apvProblems = {
  title: 'Problemer',
};

export const apvReport = {
  title: 'Skriftlig APV',
};

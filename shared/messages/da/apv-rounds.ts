export const apvRounds = {
  title: 'APV-runder',
};

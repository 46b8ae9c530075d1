export const apvBoard = {
  title: 'APV-overblik',
};

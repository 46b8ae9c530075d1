export const chemicals = {
  title: 'Kemi',
};

export const amo = {
  title: 'Arbejdsmiljøorganisationen',
};

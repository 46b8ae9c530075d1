export const apvUncover = {
  title: 'Tjeklister',
};

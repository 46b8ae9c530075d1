export const incidents = {
  title: 'Ulykker og hændelser',
};

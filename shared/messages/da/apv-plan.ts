export const apvPlan = {
  title: 'Handlingsplaner',
};

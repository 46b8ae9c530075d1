/** Menus, dialogs and the footer of prints. */
import type { Messages } from '../da.ts';

export const desktop: Messages['desktop'] = {
  dialogs: {
    import: 'Choose extract',
    profile: 'Choose profile',
    instrument: 'Choose the questionnaire’s file',
    create: 'Choose the folder the register is to lie in',
    open: 'Choose the register’s folder',
    backup: 'Choose where the backup is to lie',
    restore: 'Choose backup',
    export: 'Choose where the export is to lie',
    allFiles: 'All files',
  },
  recoveryFile: 'Recovery key',
  reportFile: 'HR key figures',
  slipsFile: 'Survey codes',
  surveyReportFile: 'Wellbeing',
  respondentsFile: 'Notice',
  pageOf: (page, total) => `Page ${page} of ${total}`,
  menu: {
    file: '&File',
    lock: '&Lock register',
    quit: '&Quit',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: '&View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Normal size',
    fullScreen: 'Full screen',
  },
};

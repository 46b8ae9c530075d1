/** Every building block of the pages. See README.md for one line of use each. */
export { Alert, type AlertProps, ErrorAlert, type Tone } from './alert.tsx';
export { Badge } from './badge.tsx';
export { Button, type ButtonVariant, IconButton, LinkButton, TextLink } from './button.tsx';
export { Card, CardGrid, type Fact, Facts, KeyFigure, KeyFigures } from './card.tsx';
export { type DataColumn, DataTable, type DataTableProps, type TableSort } from './data-table.tsx';
export { DateField } from './date-field.tsx';
export { ConfirmDialog, Dialog, ProgressBar, ProgressDialog } from './dialog.tsx';
export { EmptyState, Loaded, Loading } from './empty-state.tsx';
export { Icon, type IconName } from './icon.tsx';
export { Page } from './page.tsx';
export { PassphraseField } from './passphrase-field.tsx';
export { Checkbox, type Option, Select } from './select.tsx';
export { type SimpleColumn, SimpleTable } from './simple-table.tsx';
export { Stepper } from './stepper.tsx';
export { Tabs } from './tabs.tsx';
export { NumberField, SearchField, TextField } from './text-field.tsx';
export { ToastProvider, useToast } from './toast.tsx';
export { Tree, type TreeNode } from './tree.tsx';

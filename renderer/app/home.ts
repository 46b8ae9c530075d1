import type { Role } from '../../shared/kernel/registry.ts';
import { paths } from './navigation.ts';

/** The page a role comes to when the register is opened. */
export const homeOf = (role: Role): string => (role === 'hr' ? paths.start : paths.log);
